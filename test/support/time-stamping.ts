import { readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { openssl } from './certificates.ts';
import { scratchFolder } from './scratch.ts';

/** A time-stamp service made of `openssl ts`: its answers come from no code of ours. */
export interface MadeService {
  /** PEM. */
  readonly certificate: string;
  /** A TimeStampResp to a TimeStampReq. */
  reply(query: Uint8Array): Buffer;
  /** The token alone, over a message, as `openssl ts -query` asks for it. */
  stamp(message: Uint8Array): Buffer;
  /** What a token says (TSTInfo), taken out of it. */
  infoOf(token: Uint8Array): Buffer;
  /** A token that says `info`, whatever that is, signed with the service's key as `openssl cms` signs. */
  sign(info: Uint8Array, more?: readonly string[]): Buffer;
  readonly handler: RequestListener;
}

export interface ServiceOptions {
  readonly key?: 'rsa' | 'P-256' | 'P-384';
  /** Extended key usage of its certificate. */
  readonly usage?: string;
  readonly hash?: string;
  /** Hash by which the token names its certificate. */
  readonly named?: string;
  readonly digests?: string;
}

const keys = {
  rsa: ['-newkey', 'rsa:2048'],
  'P-256': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
} as const;

export function makeService(options: ServiceOptions = {}): MadeService {
  const { key = 'rsa', usage = 'critical, timeStamping', hash = 'sha256', named = 'sha256' } = options;
  const folder = scratchFolder();
  const at = (name: string): string => join(folder, name);
  const config = [
    ...['[req]', 'distinguished_name = dn', 'prompt = no', 'x509_extensions = ext'],
    ...['[dn]', 'CN = Horodatage de test', 'O = Service de test', '[ext]', `extendedKeyUsage = ${usage}`],
    ...['[tsa]', 'default_tsa = one', '[one]', `serial = ${at('serial')}`, `signer_cert = ${at('cert.pem')}`],
    ...[
      `signer_key = ${at('key.pem')}`,
      'default_policy = 1.2.3.4.1',
      `digests = ${options.digests ?? 'sha256, sha512'}`,
    ],
    ...[`signer_digest = ${hash}`, `ess_cert_id_alg = ${named}`, 'accuracy = secs:1'],
  ];
  writeFileSync(at('openssl.cnf'), `${config.join('\n')}\n`);
  writeFileSync(at('serial'), '01\n');
  const request = ['req', '-x509', '-nodes', ...keys[key], '-config', at('openssl.cnf'), '-days', '30'];
  openssl(...request, '-keyout', at('key.pem'), '-out', at('cert.pem'));
  const run = (out: readonly string[]): Buffer => {
    openssl('ts', '-reply', '-config', at('openssl.cnf'), '-queryfile', at('query.tsq'), ...out, '-out', at('out'));
    return readFileSync(at('out'));
  };
  const reply = (query: Uint8Array): Buffer => {
    writeFileSync(at('query.tsq'), query);
    return run([]);
  };
  return {
    certificate: at('cert.pem'),
    reply,
    stamp(message) {
      writeFileSync(at('message'), message);
      openssl('ts', '-query', '-data', at('message'), '-sha512', '-cert', '-out', at('query.tsq'));
      return run(['-token_out']);
    },
    infoOf(token) {
      writeFileSync(at('token'), token);
      return openssl('cms', '-verify', '-noverify', '-inform', 'DER', '-in', at('token'));
    },
    sign(info, more = []) {
      writeFileSync(at('info'), info);
      const made = ['cms', '-sign', '-binary', '-nodetach', '-cades', '-md', 'sha256', '-outform', 'DER'];
      const signer = ['-signer', at('cert.pem'), '-inkey', at('key.pem')];
      return openssl(...made, ...signer, '-econtent_type', 'id-smime-ct-TSTInfo', '-in', at('info'), ...more);
    },
    handler(question, response) {
      const chunks: Buffer[] = [];
      question.on('data', (chunk: Buffer) => chunks.push(chunk));
      question.on('end', () => {
        response.setHeader('content-type', 'application/timestamp-reply').end(reply(Buffer.concat(chunks)));
      });
    },
  };
}
