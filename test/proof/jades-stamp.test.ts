import { writeFileSync } from 'node:fs';
import { flattenedVerify, generalVerify, importX509 } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSealFile } from '../../src/issuers/seal-file.ts';
import { readSealed, type Seal, sealText, verifySeal } from '../../src/proof/jades.ts';
import { hasOpenssl, type MadeSeal, makeSeal, openssl } from '../support/certificates.ts';
import { type MadeService, makeService } from '../support/time-stamping.ts';

const text = '{"a":"é"}';
const moment = `${new Date().toISOString().slice(0, 19)}Z`;

interface File {
  payload: string;
  signatures: { protected: string; signature: string; header?: { etsiU: unknown[] } }[];
}

async function judge(file: string) {
  const sealed = readSealed(JSON.parse(file));
  if (sealed === undefined) throw new Error('not read');
  return verifySeal(sealed);
}

/** JSON in base64url, as parts of `etsiU` are written. */
const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

describe.skipIf(!hasOpenssl)('a seal with a time-stamp (skipped without openssl)', () => {
  let made: MadeSeal;
  let seal: Seal;
  let service: MadeService;
  let file: string;
  beforeAll(async () => {
    made = makeSeal();
    seal = await openSealFile(made.file, made.passphrase);
    service = makeService();
    file = await sealText(text, seal, moment, async (bytes) => service.stamp(bytes));
  });

  const withParts = (...parts: readonly unknown[]): string => {
    const changed: File = JSON.parse(file);
    const [first] = changed.signatures;
    if (first !== undefined) first.header = { etsiU: [...parts] };
    return JSON.stringify(changed);
  };
  const signatureOf = (of: string): string => JSON.parse(of).signatures[0].signature;
  const tokenOver = (what: string): string => service.stamp(Buffer.from(what)).toString('base64');

  it('carries it outside of what is signed, where ETSI TS 119 182-1 §5.3.4 has it', () => {
    const { signatures }: File = JSON.parse(file);
    const [part, ...others] = signatures[0]?.header?.etsiU ?? [];
    expect(others).toEqual([]);
    const { sigTst } = JSON.parse(Buffer.from(String(part), 'base64url').toString());
    expect(Object.keys(sigTst)).toEqual(['tstTokens']);
    expect(Object.keys(sigTst.tstTokens[0])).toEqual(['val']);
  });

  it('is stamped over its signature as it is written, as openssl verifies', () => {
    const { signatures }: File = JSON.parse(file);
    const part = JSON.parse(Buffer.from(String(signatures[0]?.header?.etsiU[0]), 'base64url').toString());
    const [token, data] = [`${made.file}.tst`, `${made.file}.signature`];
    writeFileSync(token, Buffer.from(part.sigTst.tstTokens[0].val, 'base64'));
    writeFileSync(data, signatures[0]?.signature ?? '');
    const verify = () =>
      openssl('ts', '-verify', '-in', token, '-token_in', '-data', data, '-CAfile', service.certificate).toString();
    expect(verify()).toContain('Verification: OK');
    writeFileSync(data, `${signatures[0]?.signature}A`);
    expect(verify).toThrow('openssl ts');
  });

  it('is verified by jose as any other', async () => {
    const key = await importX509(openssl('x509', '-in', made.certificate).toString(), 'RS256');
    const { payload, signatures } = JSON.parse(file);
    // By itself first: of several signatures jose says only that none held, and not why.
    await flattenedVerify({ payload, ...signatures[0] }, key);
    const found = await generalVerify({ payload, signatures }, key);
    expect(Buffer.from(found.payload).toString()).toBe(text);
  });

  it('is sealed, and says when it was stamped and by whom', async () => {
    const found = await judge(file);
    expect(found).toMatchObject({ outcome: 'sealed', signedAt: moment, stamp: { outcome: 'stamped' } });
    expect(found).toMatchObject({ stamp: { by: 'Horodatage de test, Service de test' } });
  });

  it('is read with parts in plain JSON too, beside parts of another kind, and in the flattened form', async () => {
    const token = { sigTst: { tstTokens: [{ encoding: 'DER', val: tokenOver(signatureOf(file)) }] } };
    const mixed = withParts({ xVals: [] }, encoded({ rVals: {} }), token, 'AAAA', 'no base64 !');
    expect(await judge(mixed)).toMatchObject({ outcome: 'sealed', stamp: { outcome: 'stamped' } });
    const { payload, signatures } = JSON.parse(mixed);
    const flattened = JSON.stringify({ payload, ...signatures[0] });
    expect(await judge(flattened)).toMatchObject({ outcome: 'sealed', stamp: { outcome: 'stamped' } });
  });

  it('is altered with a time-stamp of another signature, alone or beside its own', async () => {
    const own = { sigTst: { tstTokens: [{ val: tokenOver(signatureOf(file)) }] } };
    const other = { sigTst: { tstTokens: [{ val: tokenOver('another') }] } };
    for (const parts of [[other], [own, other], [encoded(other)]]) {
      expect(await judge(withParts(...parts))).toMatchObject({ outcome: 'altered' });
    }
    const both = { sigTst: { tstTokens: [...own.sigTst.tstTokens, ...other.sigTst.tstTokens] } };
    expect(await judge(withParts(both))).toMatchObject({ outcome: 'altered' });
  });

  it('is altered with a time-stamp over the bytes of its signature, which is another thing', async () => {
    const bytes = Buffer.from(signatureOf(file), 'base64url');
    const val = service.stamp(bytes).toString('base64');
    expect(await judge(withParts({ sigTst: { tstTokens: [{ val }] } }))).toMatchObject({ outcome: 'altered' });
  });

  it('is sealed as if without one where none can be used, and says so', async () => {
    for (const sigTst of [{ tstTokens: [{ val: 'AAAA' }] }, { tstTokens: [{ val: '?' }] }, { tstTokens: [] }, 'x']) {
      expect(await judge(withParts({ sigTst }))).toMatchObject({ outcome: 'sealed', stamp: { outcome: 'unusable' } });
    }
  });

  it('takes one that can be used before one that cannot, and not more than a seal has', async () => {
    const val = tokenOver(signatureOf(file));
    const usable = withParts({ sigTst: { tstTokens: [{ val: 'AAAA' }, { val }] } });
    expect(await judge(usable)).toMatchObject({ outcome: 'sealed', stamp: { outcome: 'stamped' } });
    const many = withParts({ sigTst: { tstTokens: Array.from({ length: 9 }, () => ({ val })) } });
    expect(await judge(many)).toMatchObject({ outcome: 'altered' });
  });

  it.each([{}, { etsiU: 'x' }, { etsiU: [1] }, null, 'x', { etsiU: [] }])(
    'stands with the header %j',
    async (header) => {
      const changed = JSON.parse(file);
      changed.signatures[0].header = header;
      const found = await judge(JSON.stringify(changed));
      expect(found.outcome).toBe('sealed');
      expect(found).not.toHaveProperty('stamp');
    },
  );
});
