import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { generalVerify, importX509 } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSealFile } from '../../src/issuers/seal-file.ts';
import { readCertificate } from '../../src/proof/certificate.ts';
import { isSealed, readSealed, type Seal, sealText, verifySeal } from '../../src/proof/jades.ts';
import { hasOpenssl, type MadeSeal, makeSeal, openssl, subject } from '../support/certificates.ts';

const text = '{"a":"é","b":[1,2.50]}';
const moment = '2026-06-15T09:30:00Z';

interface File {
  payload: string;
  signatures: { protected: string; signature: string }[];
}

function change(file: string, act: (file: File) => void): unknown {
  const parsed: File = JSON.parse(file);
  act(parsed);
  return parsed;
}

function withHeader(file: string, act: (header: Record<string, unknown>) => void): unknown {
  return change(file, ({ signatures: [first] }) => {
    if (first === undefined) throw new Error('no signature');
    const header = JSON.parse(Buffer.from(first.protected, 'base64url').toString());
    act(header);
    first.protected = Buffer.from(JSON.stringify(header)).toString('base64url');
  });
}

async function outcomeOf(value: unknown): Promise<string> {
  const sealed = readSealed(value);
  return sealed === undefined ? 'unread' : (await verifySeal(sealed)).outcome;
}

describe.skipIf(!hasOpenssl)('a sealed text (skipped without openssl)', () => {
  let made: MadeSeal;
  let seal: Seal;
  let file: string;
  beforeAll(async () => {
    made = makeSeal();
    seal = await openSealFile(made.file, made.passphrase);
    file = await sealText(text, seal, moment);
  });

  it('holds the text as it is, in the shape of the EU’s own tool, its moment where the standard has it now', () => {
    const { payload, signatures }: File = JSON.parse(file);
    expect(payload).toBe(text);
    expect(signatures).toHaveLength(1);
    expect(JSON.parse(Buffer.from(signatures[0]?.protected ?? '', 'base64url').toString())).toMatchObject({
      ...{ alg: 'RS256', b64: false, crit: ['b64'], iat: Date.parse(moment) / 1000, typ: 'jose+json' },
      x5c: [openssl('x509', '-in', made.certificate, '-outform', 'DER').toString('base64')],
    });
  });

  it('is verified by openssl over the signing input put together by hand, and refused after one flipped byte', () => {
    const { payload, signatures }: File = JSON.parse(file);
    const input = Buffer.concat([Buffer.from(signatures[0]?.protected ?? ''), Buffer.from('.'), Buffer.from(payload)]);
    const [of, sig, pub] = [`${made.file}.in`, `${made.file}.sig`, `${made.file}.pub`];
    writeFileSync(sig, Buffer.from(signatures[0]?.signature ?? '', 'base64url'));
    writeFileSync(pub, openssl('x509', '-in', made.certificate, '-noout', '-pubkey'));
    const verify = (): string => openssl('dgst', '-sha256', '-verify', pub, '-signature', sig, of).toString();
    writeFileSync(of, input);
    expect(verify()).toContain('Verified OK');
    input[input.length - 3] = (input.at(-3) ?? 0) ^ 1;
    writeFileSync(of, input);
    expect(verify).toThrow('openssl dgst');
  });

  it('is verified by jose', async () => {
    const key = await importX509(readFileSync(made.certificate, 'utf8'), 'RS256');
    const { payload } = await generalVerify(JSON.parse(file), key);
    expect(Buffer.from(payload).toString()).toBe(text);
  });

  it('is verified by us, who say whom the certificate names', async () => {
    const sealed = readSealed(JSON.parse(file));
    if (sealed === undefined) throw new Error('not read');
    const { C, O, organizationIdentifier, CN } = subject;
    expect(await verifySeal(sealed)).toMatchObject({
      outcome: 'sealed',
      signedAt: moment,
      certificate: {
        subject: { country: C, organisation: O, organisationIdentifier: organizationIdentifier, commonName: CN },
      },
    });
    const flattened = { payload: text, ...JSON.parse(file).signatures[0] };
    expect(await outcomeOf(flattened)).toBe('sealed');
  });

  it('is verified with a P-256 key too', async () => {
    const curve = makeSeal({ algorithm: 'ec' });
    const other = await openSealFile(curve.file, curve.passphrase);
    const sealed = await sealText(text, other, moment);
    expect(await outcomeOf(JSON.parse(sealed))).toBe('sealed');
    expect(
      await outcomeOf(
        change(sealed, (value) => {
          value.payload = text.replace('é', 'e');
        }),
      ),
    ).toBe('altered');
  });

  it('is read with its moment where the elder standard has it (`sigT`, critical), and not with another one', async () => {
    const header = { alg: 'RS256', b64: false, crit: ['b64', 'sigT'], sigT: moment };
    const x5c = seal.certificateChain.map((der) => Buffer.from(der).toString('base64'));
    const head = Buffer.from(JSON.stringify({ ...header, x5c })).toString('base64url');
    const hash = createHash('sha256').update(`${head}.${text}`).digest();
    const signature = Buffer.from(await seal.signHash(hash)).toString('base64url');
    const elder = { payload: text, signatures: [{ protected: head, signature }] };
    const sealed = readSealed(elder);
    expect(sealed && (await verifySeal(sealed))).toMatchObject({ outcome: 'sealed', signedAt: moment });
    const later = withHeader(JSON.stringify(elder), (changed) => {
      changed.sigT = '2026-06-15T09:30:01Z';
    });
    expect(await outcomeOf(later)).toBe('altered');
  });

  it.each<[string, (file: File) => void, string]>([
    [
      'one letter of the text',
      (value) => {
        value.payload = text.replace('1', '3');
      },
      'altered',
    ],
    [
      'a space that JSON does not see',
      (value) => {
        value.payload = `${text} `;
      },
      'altered',
    ],
    [
      'the signature cut',
      ({ signatures: [one] }) => {
        if (one) one.signature = one.signature.slice(4);
      },
      'altered',
    ],
    [
      'a second signature',
      ({ signatures }) => {
        signatures.push({ ...(signatures[0] ?? { protected: '', signature: '' }) });
      },
      'unread',
    ],
    [
      'no signature',
      ({ signatures }) => {
        signatures.pop();
      },
      'unread',
    ],
    [
      'a payload that is no text',
      (value) => {
        Object.assign(value, { payload: { a: 1 } });
      },
      'unread',
    ],
  ])('is not sealed any more with %s', async (_, act, outcome) => {
    expect(await outcomeOf(change(file, act))).toBe(outcome);
  });

  it.each<[string, (header: Record<string, unknown>) => void, string]>([
    [
      'no certificate',
      (header) => {
        delete header.x5c;
      },
      'malformed',
    ],
    [
      'a certificate that is none',
      (header) => {
        header.x5c = ['AAAA'];
      },
      'malformed',
    ],
    [
      'the thumbprint of another certificate',
      (header) => {
        header['x5t#S256'] = 'AAAA';
      },
      'malformed',
    ],
    [
      'no moment',
      (header) => {
        delete header.iat;
      },
      'malformed',
    ],
    [
      'a critical word that we do not know',
      (header) => {
        header.crit = ['b64', 'exp'];
      },
      'malformed',
    ],
    [
      'an algorithm that anyone can sign with',
      (header) => {
        header.alg = 'none';
      },
      'malformed',
    ],
    [
      'a shared secret',
      (header) => {
        header.alg = 'HS256';
      },
      'malformed',
    ],
    [
      'another moment',
      (header) => {
        header.iat = 1_577_836_800;
      },
      'altered',
    ],
    [
      'an encoded payload',
      (header) => {
        delete header.b64;
      },
      'malformed',
    ],
  ])('is not believed with %s in its header', async (_, act, outcome) => {
    expect(await outcomeOf(withHeader(file, act))).toBe(outcome);
  });

  it('is told by its shape', () => {
    expect(isSealed(JSON.parse(file))).toBe(true);
    expect(isSealed({ payload: 1 })).toBe(false);
    expect(isSealed([])).toBe(false);
  });

  it('is read wherever its certificate is cut, without an exception', () => {
    const der = openssl('x509', '-in', made.certificate, '-outform', 'DER');
    for (let at = 0; at < der.length; at += 1) expect(readCertificate(der.subarray(0, at))).toBeUndefined();
    expect(readCertificate(der)?.notAfter).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });
});
