import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { toClr } from '../../src/exports/clr.ts';
import { toEuropeanCredential } from '../../src/exports/european-digital-credential/credential.ts';
import { credentialSealed } from '../../src/exports/european-digital-credential/formats.ts';
import { sealCredential } from '../../src/exports/european-digital-credential/sealed.ts';
import { findFormat } from '../../src/exports/formats.ts';
import { writeForHolder } from '../../src/exports/write.ts';
import { openSealFile } from '../../src/issuers/seal-file.ts';
import { hasOpenssl, makeSeal, openssl } from '../support/certificates.ts';
import { hasConformance, readConformance } from '../support/conformance.ts';
import { openShapes } from './european-digital-credential/shapes.ts';
import { legal } from './made.ts';
import { makingOf, type Pair, pairs, slugOf } from './pairs.ts';
import { signForPaper } from './paper-codes.ts';

const write = async (id: string, pair: Pair, changes: object = {}): Promise<string> => {
  const format = findFormat(id);
  if (format === undefined) throw new Error('no such format');
  return Buffer.from(await writeForHolder(format, [pair.award], { ...makingOf(pair), ...changes })).toString();
};
const compile = (name: string) => {
  const ajv = addFormats.default(new Ajv2019({ strict: false, allErrors: true }));
  return ajv.compile({ ...JSON.parse(readConformance(name)), $id: name });
};
const badge = 'ob3/ob_v3p0_achievementcredential_schema.json';

describe.runIf(hasConformance(badge))('the official schemas, of every badge and kind of mobility', () => {
  const contexts = [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ];

  it('take the signed file and the one with the e-mail in clear, without a context of ours', async () => {
    const checks = [badge, badge.replace('.json', '.strict.json')].map(compile);
    for (const pair of pairs) {
      const { proof } = await signForPaper(pair.award, 'sheet');
      const clear = { signJson: async (credential: object) => ({ ...credential, proof }) };
      const known = pair.award.holder.email !== undefined;
      const texts = [await write('json', pair), ...(known ? [await write('json-clear-email', pair, clear)] : [])];
      for (const each of texts.map((text) => JSON.parse(text))) {
        for (const check of checks)
          expect([slugOf(pair), check(each), check.errors]).toEqual([slugOf(pair), true, null]);
        expect(each['@context']).toEqual(contexts);
      }
    }
  });

  it('take the record of each, and of all that one could have', () => {
    const check = compile('clr2/clr_v2p0_clrcredential_schema.json');
    for (const chosen of [...pairs.map((pair) => [pair.award]), pairs.map(({ award }) => award)]) {
      const [pair] = pairs.filter(({ award }) => award === chosen[0]);
      if (pair === undefined) throw new Error('no badge');
      expect([slugOf(pair), check(toClr(chosen, makingOf(pair))), check.errors]).toEqual([slugOf(pair), true, null]);
    }
  });
});

describe('the texts and the XML, of every badge and kind of mobility', () => {
  it('say nothing that a program says by mistake, and where to check the badge', async () => {
    for (const pair of pairs) {
      for (const id of ['beneficiary-module-text', 'europass-cv-text', 'cover-letter', 'email-signature']) {
        const text = await write(id, pair);
        expect([id, slugOf(pair), text.match(/undefined|\bnull\b|NaN|\[object|\ufffd/gu)]).toEqual([
          id,
          slugOf(pair),
          null,
        ]);
        expect(text).toContain(pair.award.pageUrl);
        if (!id.startsWith('e') || id === 'europass-cv-text') continue;
        expect(text).not.toContain(pair.award.holder.familyName);
      }
    }
  });

  it('are the same to another parser, names and hosts letter for letter (xmldom)', async () => {
    for (const pair of pairs) {
      const { award } = pair;
      const parsed = new DOMParser().parseFromString(await write('europass-cv', pair), 'text/xml');
      const texts = (name: string) =>
        Array.from(parsed.getElementsByTagNameNS('*', name), (element) => element.textContent ?? '');
      expect(texts('GivenName')).toEqual([award.holder.givenName, award.holder.givenName]);
      expect(texts('FamilyName')).toEqual([award.holder.familyName, award.holder.familyName]);
      expect(texts('Link')).toEqual([award.pageUrl]);
      const host = award.stay.hostOrganisation;
      const told = [...texts('OrganizationName'), ...texts('Description').map((html) => html.replaceAll('&lt;', '<'))];
      if (host !== undefined)
        expect([slugOf(pair), told.join().replaceAll('&gt;', '>').replaceAll('&amp;', '&')]).toEqual([
          slugOf(pair),
          expect.stringContaining(host),
        ]);
    }
  });
});

describe.skipIf(!hasOpenssl)('the seal, of every badge and kind of mobility (skipped without openssl)', () => {
  const now = new Date(Date.now() + 3_600_000);

  /** RFC 7797 §3 by hand: the header as it is, a dot, the payload as it is. */
  const inputOf = ({ payload, signatures }: { payload: string; signatures: { protected: string }[] }): Buffer =>
    Buffer.from(`${signatures[0]?.protected}.${payload}`);

  it('is what openssl verifies over a signing input put together by hand, and refuses with one byte flipped', async () => {
    const made = makeSeal();
    const seal = await openSealFile(made.file, made.passphrase);
    const folder = mkdtempSync(join(tmpdir(), 'creanciale-seals-'));
    for (const [index, { award, exactStay }] of pairs.entries()) {
      const mandate = legal.mandates.get(award.holder.school ?? '');
      if (legal.issuer === undefined) throw new Error('no issuer');
      const parts = { issuer: legal.issuer, page: Uint8Array.of(1), exact: exactStay, now, certificateName: 'x' };
      const credential = toEuropeanCredential(award, mandate === undefined ? parts : { ...parts, mandate });
      const file = JSON.parse(await sealCredential(credential, { seal, now }));
      const input = inputOf(file);
      const flipped = Buffer.from(input);
      flipped.writeUInt8(flipped.readUInt8(index * 97) ^ 1, index * 97);
      writeFileSync(join(folder, `${index}.in`), input);
      writeFileSync(join(folder, `${index}.out`), flipped);
      writeFileSync(join(folder, `${index}.sig`), Buffer.from(file.signatures[0].signature, 'base64url'));
    }
    writeFileSync(join(folder, 'key'), openssl('x509', '-in', made.certificate, '-noout', '-pubkey'));
    const ask = (kind: string) =>
      `for f in *.${kind}; do openssl dgst -sha256 -verify key -signature "\${f%.*}.sig" "$f" || true; done 2>&1`;
    const run = (kind: string) => execFileSync('sh', ['-c', ask(kind)], { cwd: folder }).toString();
    expect(run('in').match(/^Verified OK$/gm)).toHaveLength(pairs.length);
    expect(run('in')).not.toContain('ailure');
    expect(run('out').match(/^Verification failure$/gm)).toHaveLength(pairs.length);
    rmSync(folder, { recursive: true });
  });

  it.skipIf(!hasConformance('elm'))(
    'is upon a document that fits the shapes of its profile as it stands, page and names of the certificate in it: a learner’s by mandate, a professional’s',
    async () => {
      const made = makeSeal();
      const openSeal = () => openSealFile(made.file, made.passphrase);
      const [learner] = pairs.filter(
        ({ award }) => award.holder.school === '0169998F' && award.achievement.family === 'learners',
      );
      const [staff] = pairs.filter(
        ({ award }) => award.achievement.family === 'professionals' && award.holder.school !== '0169998F',
      );
      if (learner === undefined || staff === undefined) throw new Error('no such pairs');
      for (const [pair, shapes] of [
        [learner, await openShapes('EDC-issuedByMandate.ttl')],
        [staff, await openShapes()],
      ] as const) {
        const bytes = await credentialSealed.write(pair.award, { ...makingOf(pair), now, openSeal });
        const { payload } = JSON.parse(Buffer.from(bytes).toString());
        expect(payload.length).toBeGreaterThan(100_000);
        expect(await shapes.violations(JSON.parse(payload))).toEqual({ one: [], other: [] });
      }
    },
  );
});
