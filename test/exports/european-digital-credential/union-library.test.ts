import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openSealFile } from '../../../src/issuers/seal-file.ts';
import { sealText } from '../../../src/proof/jades.ts';
import { serve } from '../../kernel/loopback.ts';
import { hasOpenssl, makeSeal } from '../../support/certificates.ts';
import { askJudge, hasJudge, patience } from '../../support/judges.ts';
import { issueOne, openApp } from '../../support/opened-app.ts';
import { makeService } from '../../support/time-stamping.ts';

const Said = z.object({
  signatures: z.array(
    z.object({
      ...{
        format: z.string(),
        shaped: z.boolean(),
        intact: z.boolean(),
        dataIntact: z.boolean(),
        claimed: z.string().nullable(),
      },
      ...{ stamps: z.array(z.boolean()), indication: z.string(), because: z.string(), errors: z.array(z.string()) },
    }),
  ),
});

interface File {
  payload: string;
  signatures: { protected: string; signature: string; header?: unknown }[];
}

/** The file with one thing changed in it, as JSON and no further. */
function change(file: string, act: (file: File, first: File['signatures'][number]) => void): string {
  const value: File = JSON.parse(file);
  const [first] = value.signatures;
  if (first === undefined) throw new Error('not sealed');
  act(value, first);
  return JSON.stringify(value);
}

/** Base64url with another byte in the middle. */
function flip(text: string): string {
  const at = Math.floor(text.length / 2);
  return `${text.slice(0, at)}${text[at] === 'a' ? 'b' : 'a'}${text.slice(at + 1)}`;
}

const canRun = hasOpenssl && hasJudge('dss');
const skipped = 'skipped without openssl or where scripts/judges-for-tests.mjs has not fetched DSS';

describe.skipIf(!canRun)(`a sealed export, as the Union’s DSS library validates it (${skipped})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'creanciale-dss-'));
  let said: ReadonlyMap<string, z.infer<typeof Said>>;

  const trust = (certificate: string, name: string) => copyFileSync(certificate, join(folder, 'trusted', name));
  const keep = (name: string, file: string) => writeFileSync(join(folder, name), file);

  beforeAll(async () => {
    mkdirSync(join(folder, 'trusted'));
    const service = makeService();
    trust(service.certificate, 'service.pem');
    const port = await serve(service.handler);
    for (const algorithm of ['rsa', 'ec'] as const) {
      const made = makeSeal({ algorithm });
      trust(made.certificate, `${algorithm}.pem`);
      for (const level of ['B', 'T']) {
        const sealing = { SEAL_P12_FILE: made.file, SEAL_P12_PASSPHRASE: made.passphrase };
        const stamping = level === 'T' ? { SEAL_TSA_URL: `http://127.0.0.1:${port}/tsr` } : {};
        await using app = await openApp({ ...sealing, ...stamping }, { clock: () => new Date() });
        const id = await issueOne(app);
        const bytes = await app.exportBadges([id], 'europass-credential', { language: 'fr' });
        const file = Buffer.from(bytes).toString();
        keep(`${algorithm}-${level}`, file);
        if (algorithm === 'ec') keepAltered(level, file, (text) => service.stamp(Buffer.from(text)));
      }
    }
    const unknown = makeSeal();
    const now = `${new Date().toISOString().slice(0, 19)}Z`;
    const seal = await openSealFile(unknown.file, unknown.passphrase);
    keep('unknown', await sealText('{}', seal, now));
    keep('elder', await sealText('{}', { ...seal, edition: '1.1.1' }, now));
    said = await askJudge('dss', folder, Said);
  }, patience);

  function keepAltered(level: string, file: string, stamp: (text: string) => Buffer): void {
    const write = (name: string, act: Parameters<typeof change>[1]) => keep(`${name}-${level}`, change(file, act));
    write('payload', (value) => {
      value.payload = value.payload.replace('"issuer"', '"jssuer"');
    });
    write('space', (value) => {
      value.payload = `${value.payload} `;
    });
    write('signature', (_, first) => {
      first.signature = flip(first.signature);
    });
    write('moment', (_, first) => {
      const header = JSON.parse(Buffer.from(first.protected, 'base64url').toString());
      first.protected = Buffer.from(JSON.stringify({ ...header, iat: header.iat - 60 })).toString('base64url');
    });
    if (level !== 'T') return;
    write('other-stamp', (_, first) => {
      const sigTst = { tstTokens: [{ val: stamp('another').toString('base64') }] };
      first.header = { etsiU: [Buffer.from(JSON.stringify({ sigTst })).toString('base64url')] };
    });
  }

  const verdictOf = (name: string) => {
    const { signatures } = said.get(name) ?? { signatures: [] };
    expect(signatures).toHaveLength(1);
    return signatures[0];
  };

  it.each([
    ['rsa', 'B'],
    ['ec', 'B'],
    ['rsa', 'T'],
    ['ec', 'T'],
  ])('with a key %s is JAdES-BASELINE-%s, intact, and passes', (algorithm, level) => {
    const { claimed, ...verdict } = verdictOf(`${algorithm}-${level}`) ?? {};
    expect(verdict).toEqual({
      ...{ format: `JAdES-BASELINE-${level}`, shaped: true, stamps: level === 'T' ? [true] : [] },
      ...{ intact: true, dataIntact: true },
      ...{ indication: 'TOTAL_PASSED', because: 'null', errors: [] },
    });
    expect(claimed).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it.each(['payload', 'space', 'signature', 'moment'].flatMap((what) => [`${what}-B`, `${what}-T`]))(
    'is not intact with another %s',
    (name) => {
      expect(verdictOf(name)).toMatchObject({ intact: false, indication: 'TOTAL_FAILED' });
    },
  );

  it('is told to bear a time-stamp that does not hold where it is of another signature', () => {
    expect(verdictOf('other-stamp-T')).toMatchObject({ intact: true, stamps: [false] });
  });

  it('is of no level any more where it follows the elder edition, though intact', () => {
    expect(verdictOf('elder')).toMatchObject({ format: 'JSON-NOT-ETSI', intact: true, dataIntact: true });
    expect(verdictOf('elder')?.claimed).toBe(verdictOf('unknown')?.claimed);
  });

  it('does not pass with a certificate that nobody trusts, though intact', () => {
    const verdict = { intact: true, indication: 'INDETERMINATE', because: 'NO_CERTIFICATE_CHAIN_FOUND' };
    expect(verdictOf('unknown')).toMatchObject({ format: 'JAdES-BASELINE-B', ...verdict });
  });
});
