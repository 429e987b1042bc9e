import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSealFile } from '../../src/issuers/seal-file.ts';
import { sha256 } from '../../src/kernel/platform.ts';
import { hasOpenssl, makeSeal, openssl } from '../support/certificates.ts';

describe.skipIf(!hasOpenssl)('the file of a seal, made by openssl (skipped without it)', () => {
  it.each(['rsa', 'ec'] as const)('opens, and signs a hash as openssl verifies it: %s', async (algorithm) => {
    const made = makeSeal({ algorithm });
    const seal = await openSealFile(made.file, made.passphrase);
    expect(seal.algorithm).toBe(algorithm === 'rsa' ? 'RS256' : 'ES256');
    expect(
      Buffer.from(seal.certificateChain[0] ?? []).equals(openssl('x509', '-in', made.certificate, '-outform', 'DER')),
    ).toBe(true);
    const message = `${made.file}.message`;
    writeFileSync(message, 'un texte à sceller');
    const signature = await seal.signHash(sha256('un texte à sceller'));
    expect(signature).toHaveLength(algorithm === 'rsa' ? 256 : 64);
    if (algorithm === 'rsa') {
      writeFileSync(`${made.file}.sig`, signature);
      writeFileSync(`${made.file}.pub`, openssl('x509', '-in', made.certificate, '-noout', '-pubkey'));
      const said = openssl('dgst', '-sha256', '-verify', `${made.file}.pub`, '-signature', `${made.file}.sig`, message);
      expect(said.toString()).toContain('Verified OK');
    }
  });

  it.each([
    ['AES-128', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC']],
    ['a certificate left open', ['-certpbe', 'NONE']],
    ['key and certificate left open', ['-keypbe', 'NONE', '-certpbe', 'NONE', '-nomac']],
  ])('opens with %s', async (_, packing) => {
    const made = makeSeal({ packing });
    expect((await openSealFile(made.file, made.passphrase)).certificateChain).toHaveLength(1);
  });

  it.each([
    ['another passphrase', () => ({ ...makeSeal(), passphrase: 'une autre' })],
    ['no such file', () => ({ file: '/nowhere/seal.p12', passphrase: 'x' })],
    ['a key that we do not sign with', () => makeSeal({ algorithm: 'ed25519' })],
    [
      'a PEM file',
      () => {
        const { certificate, passphrase } = makeSeal();
        return { file: certificate, passphrase };
      },
    ],
  ])('is refused: %s', async (_, make) => {
    const { file, passphrase } = make();
    await expect(openSealFile(file, passphrase)).rejects.toMatchObject({ code: 'seal/unreadable' });
  });

  it.each([
    ['as openssl did before version 3 (RC2, 3DES, a MAC of SHA-1)', ['-legacy']],
    ['with 3DES alone', ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
    ['with 3DES in the newer way', ['-certpbe', 'DES-EDE3-CBC']],
  ])('is refused where it is encrypted %s, and opens once made again as the guide says', async (_, packing) => {
    const { file, passphrase } = makeSeal({ packing });
    await expect(openSealFile(file, passphrase)).rejects.toMatchObject({ code: 'seal/elder-file' });
    const [pem, anew] = [`${file}.pem`, `${file}.anew`];
    const words = ['-passin', `pass:${passphrase}`];
    openssl('pkcs12', '-legacy', '-in', file, '-nodes', '-out', pem, ...words);
    openssl('pkcs12', '-export', '-in', pem, '-out', anew, '-passout', `pass:${passphrase}`);
    expect((await openSealFile(anew, passphrase)).certificateChain).toHaveLength(1);
  });

  it('takes the certificate of its key among several, then whoever signed it, and no other', async () => {
    const [own, authority, other] = [
      makeSeal(),
      makeSeal({ algorithm: 'ec', subject: { CN: 'Authority' } }),
      makeSeal(),
    ];
    const [request, leaf, file] = ['request', 'leaf', 'several'].map((name) => `${own.file}.${name}`);
    if (request === undefined || leaf === undefined || file === undefined) throw new Error('no files');
    openssl('x509', '-x509toreq', '-in', own.certificate, '-signkey', own.key, '-out', request);
    const by = ['-CA', authority.certificate, '-CAkey', authority.key, '-CAcreateserial'];
    openssl('x509', '-req', '-in', request, ...by, '-out', leaf);
    const certificates = [leaf, other.certificate, authority.certificate].map((path) => readFileSync(path, 'utf8'));
    writeFileSync(`${file}.pem`, certificates.join(''));
    const out = ['-out', file, '-passout', `pass:${own.passphrase}`];
    openssl('pkcs12', '-export', '-inkey', own.key, '-in', `${file}.pem`, ...out);
    const { certificateChain } = await openSealFile(file, own.passphrase);
    const der = (path: string): Buffer => openssl('x509', '-in', path, '-outform', 'DER');
    expect(certificateChain.map((each) => Buffer.from(each))).toEqual([der(leaf), der(authority.certificate)]);
  });

  it('is refused wherever it is cut or where its bytes are changed, and never with another fault', async () => {
    const made = makeSeal({ algorithm: 'ec' });
    const bytes = readFileSync(made.file);
    for (let at = 0; at < bytes.length; at += 97) {
      writeFileSync(`${made.file}.cut`, bytes.subarray(0, at));
      await expect(openSealFile(`${made.file}.cut`, made.passphrase)).rejects.toMatchObject({
        code: expect.stringMatching(/^seal\//),
      });
    }
  });

  it('is refused where the certificate is of another key', async () => {
    const open = { algorithm: 'ec', packing: ['-keypbe', 'NONE', '-certpbe', 'NONE', '-nomac'] } as const;
    const [one, other] = [makeSeal(open), makeSeal(open)];
    const toDer = (key: string): Buffer => openssl('pkcs8', '-topk8', '-nocrypt', '-in', key, '-outform', 'DER');
    const bytes = readFileSync(one.file);
    // openssl itself packs no such pair: the key of the one is put in the place of the other's.
    const place = bytes.indexOf(toDer(one.key));
    expect(place).toBeGreaterThan(0);
    toDer(other.key).copy(bytes, place);
    writeFileSync(one.file, bytes);
    await expect(openSealFile(one.file, one.passphrase)).rejects.toMatchObject({ code: 'seal/wrong-key' });
  });
});
