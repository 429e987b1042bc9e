import { readdirSync, readFileSync } from 'node:fs';
import type { App } from '../../src/app.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { openSealFile } from '../../src/issuers/seal-file.ts';
import { isJsonObject, type JsonObject } from '../../src/kernel/json.ts';
import { sealText } from '../../src/proof/jades.ts';
import { createVerifying } from '../../src/wiring/judging.ts';
import { createReadCodes } from '../../src/wiring/read-codes.ts';
import type { Sending } from '../api/sent.ts';
import { hasOpenssl, makeSeal } from '../support/certificates.ts';
import { issueOne } from '../support/opened-app.ts';
import { makeService } from '../support/time-stamping.ts';
import { badge, signText } from '../verification/foreign-issuer.ts';
import { credential as european } from '../verification/sealed-cases.ts';

/** Something sent to be verified, by what is so about it. */
export interface Sent {
  readonly title: string;
  readonly bytes: Uint8Array;
}

const readCodes = createReadCodes({ timeout: 60_000 });
const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Badges of ours in every standing, of an issuer nobody can ask, and every vector that others made. */
export async function offlineCases({ app, publicId, json, jwt, altered }: Sending): Promise<readonly Sent[]> {
  const revoked = await issueOne(app);
  await app.revoke(revoked, 'error');
  const own = [
    ['valid', json],
    ['valid, as a token', jwt],
    ['altered', altered],
    ['altered, as a token', `${jwt.slice(0, -8)}${jwt.slice(-8).split('').reverse().join('')}`],
    ['revoked', (await credentialRecord(app.core.storage, revoked)).bytes],
    ['expired', await signedByUs(app, json, { validUntil: '2026-06-15T09:00:00Z' })],
    ['not yet valid', await signedByUs(app, json, { validFrom: '2026-07-01T00:00:00Z' })],
    ['of an issuer whom nobody can ask', await signText(badge)],
    [`its address: ${publicId}`, `https://badges.example.org/v/${publicId}`],
  ] as const;
  const all = [...own, ...(await sealedCases())];
  return [...all.map(([title, text]) => ({ title, bytes: toBytes(text) })), ...vectors()];
}

/** European credentials under a seal: with and without a time-stamp, and changed (none without openssl, which makes the certificates). */
async function sealedCases(): Promise<readonly (readonly [string, string])[]> {
  if (!hasOpenssl) return [];
  const [made, service] = [makeSeal({ algorithm: 'ec' }), makeService({ key: 'P-384', hash: 'sha384' })];
  const seal = await openSealFile(made.file, made.passphrase);
  const at = `${new Date().toISOString().slice(0, 19)}Z`;
  const text = JSON.stringify(european);
  const stamped = await sealText(text, seal, at, async (bytes) => service.stamp(bytes));
  return [
    ['sealed', await sealText(text, seal, at)],
    ['sealed with a time-stamp', stamped],
    ['sealed with the time-stamp of another', await sealText(text, seal, at, async () => service.stamp(Buffer.of(1)))],
    ['sealed with a time-stamp that cannot be read', await sealText(text, seal, at, async () => Uint8Array.of(5, 0))],
    ['sealed, and changed', stamped.replace('Zoé', 'Zoë')],
  ];
}

/** The same badge with something else in it, signed anew with our own key. */
async function signedByUs({ core }: App, json: string, changes: JsonObject): Promise<string> {
  const value: unknown = JSON.parse(json);
  if (!isJsonObject(value)) throw new Error('not a badge');
  const { proof: _, ...unsigned } = value;
  const signer = await core.keyring.signerFor('Ed25519');
  const options = { signer, created: '2026-06-15T08:00:00Z' };
  return JSON.stringify(await core.dataIntegrity.addProof({ ...unsigned, ...changes }, options));
}

/** Every suite, every carrier, the elders of Open Badges 3.0, what must be refused, and codes photographed. */
function vectors(): readonly Sent[] {
  return ['proofs', 'files/read', 'files/refused', 'credentials/hostile', 'open-badges-2/sent', 'pictures'].flatMap(
    (folder) => {
      const place = new URL(`../vectors/${folder}/`, import.meta.url);
      return readdirSync(place).map((name) => ({
        title: `${folder}/${name}`,
        bytes: Uint8Array.from(readFileSync(new URL(name, place))),
      }));
    },
  );
}

/** What the server says of everything in it: a Report, or the word for why there is none. */
export async function serverAnswers({ core }: App, { bytes }: Sent): Promise<readonly unknown[]> {
  // Both have read what both can read: how long the server gives it is no matter here.
  const verifying = createVerifying(core, readCodes);
  const answers: unknown[] = [];
  for (const read of await verifying.readAll(bytes)) {
    if ('badge' in read) answers.push(comparable((await verifying.judge(read.badge)).report));
    // The server would follow an address; a device does not.
    else if ('unreadable' in read) answers.push(read.unreadable);
    else answers.push('address-in-file');
  }
  return answers;
}

/** A Report but for the moment it was made and who was asked for it. */
export function comparable(report: unknown): unknown {
  if (!isJsonObject(report)) return report;
  const { checkedAt: _, requests: __, ...rest } = report;
  return rest;
}
