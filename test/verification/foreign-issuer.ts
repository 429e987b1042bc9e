import type { JsonObject } from '../../src/kernel/json.ts';
import { createDataIntegrity, type DataIntegrity } from '../../src/proof/data-integrity.ts';
import { didDocument, toVerificationMethod } from '../../src/proof/did.ts';
import { createSigner, generateKeyPair } from '../../src/proof/keys.ts';
import type { PublicKey } from '../../src/proof/multikey.ts';
import type { Signer } from '../../src/proof/signer.ts';
import { signVcJwt } from '../../src/proof/vc-jwt.ts';
import { createBitstring, encodeBitstring, minimumLength, setBit } from '../../src/status/bitstring.ts';
import type { Materials } from '../../src/verification/materials.ts';
import type { Reach } from '../../src/verification/reach.ts';
import type { Check, CheckId, Report } from '../../src/verification/report.ts';
import { verifyCredential } from '../../src/verification/verify.ts';
import { loadContexts } from '../support/contexts.ts';

/** An issuer that has nothing to do with us: its own keys, DID document and status list, none of our records. */
export const now: Date = new Date('2026-06-15T09:30:00Z');
export const signedAt = '2026-06-01T10:00:00Z';
const loader = loadContexts();
export const dataIntegrity: DataIntegrity = createDataIntegrity(loader);
const knownContexts: ReadonlySet<string> = loader.urls;

export interface ForeignIssuer {
  readonly did: string;
  readonly ed25519: Signer;
  readonly p256: Signer;
  readonly keys: { readonly ed25519: PublicKey; readonly p256: PublicKey };
  readonly document: JsonObject;
}

function foreignIssuer(did = 'did:web:issuer.example'): ForeignIssuer {
  const [ed25519, p256] = [generateKeyPair('Ed25519'), generateKeyPair('P-256')];
  return {
    did,
    ed25519: createSigner(ed25519.privateJwk, toVerificationMethod(did, ed25519.publicKey)),
    p256: createSigner(p256.privateJwk, toVerificationMethod(did, p256.publicKey)),
    keys: { ed25519: ed25519.publicKey, p256: p256.publicKey },
    document: didDocument({ did, keys: [ed25519.publicKey, p256.publicKey] }),
  };
}

export const issuer: ForeignIssuer = foreignIssuer();
export const stranger: ForeignIssuer = foreignIssuer('did:web:stranger.example');

export const listUrl = 'https://issuer.example/status/1';
export const statusIndex = 94_567;

/** A small badge of theirs, complete. */
export const badge: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'https://issuer.example/credentials/1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'A term abroad',
  issuer: { id: issuer.did, type: ['Profile'], name: 'An issuer elsewhere', url: 'https://issuer.example/' },
  validFrom: signedAt,
  validUntil: '2031-06-01T10:00:00Z',
  credentialSubject: {
    id: 'urn:uuid:0b8a9e52-6a0c-4f0b-9a53-0a1a6f3a8f11',
    type: ['AchievementSubject'],
    identifier: [
      {
        type: 'IdentityObject',
        hashed: true,
        // OB 3.0 §10.1: SHA-256 of « a@example.com » followed by « Kosher ».
        identityHash: 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399',
        identityType: 'emailAddress',
        salt: 'Kosher',
      },
    ],
    achievement: {
      id: 'https://issuer.example/achievements/1',
      type: ['Achievement'],
      name: 'A term abroad',
      description: 'Lived and learned in another country.',
      criteria: { narrative: 'Was there, and told of it.' },
    },
  },
  credentialStatus: {
    id: `${listUrl}#${statusIndex}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(statusIndex),
    statusListCredential: listUrl,
  },
};

/** The same badge with some properties replaced, or taken away where they are `undefined`. */
export function badgeWith(changes: Readonly<Record<string, JsonObject[string] | undefined>>): JsonObject {
  return without({ ...badge, ...changes });
}

export function without(object: Readonly<Record<string, JsonObject[string] | undefined>>): JsonObject {
  const kept = Object.entries(object).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return Object.fromEntries(kept);
}

export async function sign(document: JsonObject, signer: Signer = issuer.ed25519): Promise<JsonObject> {
  return dataIntegrity.addProof(document, { signer, created: signedAt });
}

export async function signText(document: JsonObject, signer?: Signer): Promise<string> {
  return JSON.stringify(await sign(document, signer));
}

/** The badge as a VC-JWT, signed with the P-256 key. */
export async function signJwt(document: JsonObject = badge, signer: Signer = issuer.p256): Promise<string> {
  return signVcJwt(document, signer);
}

/** A token as somebody else might make it: any header, any payload, rightly signed. */
export async function forgeJwt(header: object, payload: object, signer: Signer = issuer.p256): Promise<string> {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${Buffer.from(await signer.sign(Buffer.from(input))).toString('base64url')}`;
}

export interface ListOptions {
  readonly revoked?: number;
  readonly length?: number;
  readonly purpose?: string;
  readonly signer?: Signer;
  readonly changes?: Readonly<Record<string, JsonObject[string] | undefined>>;
}

/** Their status list, signed. */
export async function statusList(options: ListOptions = {}): Promise<string> {
  const { revoked, length = minimumLength, purpose = 'revocation', signer } = options;
  const bits = createBitstring(length);
  const encodedList = await encodeBitstring(revoked === undefined ? bits : setBit(bits, revoked, true));
  const list = without({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: listUrl,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuer.did,
    validFrom: signedAt,
    credentialSubject: { id: `${listUrl}#list`, type: 'BitstringStatusList', statusPurpose: purpose, encodedList },
    ...options.changes,
  });
  return signText(list, signer);
}

const soundList = await statusList();
const documents = new Map([issuer, stranger].map(({ did, document }) => [did, document] as const));

/** What a reader has at hand when all goes well: both DID documents, the list, a trust list that names the issuer. */
export function materials(changes: Partial<Materials> = {}): Materials {
  return {
    now,
    proofs: dataIntegrity,
    didDocuments: documents,
    knownContexts,
    statusList: async (url) => (url === listUrl ? soundList : undefined),
    reach: async () => ({ outcome: 'unreachable' }),
    trustLists: [
      { name: 'Known issuers', entries: [{ id: issuer.did, name: 'The issuer', from: '2026-01-01T00:00:00Z' }] },
    ],
    ...changes,
  };
}

/** The network, such as it is: these addresses answer, no other. */
export function answering(answers: Readonly<Record<string, string | Uint8Array>>): Reach {
  return async (url) => {
    const found = answers[url];
    if (found === undefined) return { outcome: 'unreachable' };
    return { outcome: 'reached', url, body: typeof found === 'string' ? new TextEncoder().encode(found) : found };
  };
}

/** A list in the place of the sound one. */
export async function withList(options: ListOptions): Promise<Materials> {
  const text = await statusList(options);
  return materials({ statusList: async () => text });
}

/** Another DID document in the place of the issuer's. */
export function withDocument(document: JsonObject): Materials {
  return materials({ didDocuments: new Map([[issuer.did, document]]) });
}

export async function verify(text: string, changes: Partial<Materials> = {}): Promise<Report> {
  return verifyCredential(text, materials(changes));
}

export function checkOf(report: Report, id: CheckId): Check | undefined {
  return report.checks.find((check) => check.id === id);
}
