import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from './scratch.ts';

/** Certificates made by openssl when a test asks, and by nothing of ours. */

export const hasOpenssl: boolean = spawnSync('openssl', ['version']).error === undefined;

export function openssl(...args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync('openssl', args);
  if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr.toString()}`);
  return stdout;
}

export interface MadeSeal {
  readonly file: string;
  readonly passphrase: string;
  /** PEM files. */
  readonly certificate: string;
  readonly key: string;
}

export interface SealSubject {
  readonly O?: string;
  readonly organizationIdentifier?: string;
  readonly C?: string;
  readonly CN?: string;
}

export const subject = {
  C: 'FR',
  O: 'DAREIC de l’académie de Démonstration',
  organizationIdentifier: 'NTRFR-000000000',
  CN: 'Cachet de démonstration',
} as const satisfies SealSubject;

export interface SealOptions {
  readonly subject?: SealSubject;
  readonly algorithm?: 'rsa' | 'ec' | 'ed25519';
  /** When its certificate is in force, `YYYYMMDDhhmmssZ` both; for 30 days from now unless told. */
  readonly period?: readonly [from: string, until: string];
  /** More arguments of `openssl pkcs12`. */
  readonly packing?: readonly string[];
}

const kinds = {
  rsa: ['-newkey', 'rsa:2048'],
  ec: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  ed25519: ['-newkey', 'ed25519'],
} as const;

/** A self-signed certificate and its key in a PKCS #12 file, in a folder that goes with the test file. */
export function makeSeal(options: SealOptions = {}): MadeSeal {
  const { algorithm = 'rsa', packing = [] } = options;
  const folder = scratchFolder();
  const [key, certificate, file] = ['key.pem', 'certificate.pem', 'seal.p12'].map((name) => join(folder, name));
  if (key === undefined || certificate === undefined || file === undefined) throw new Error('no files');
  const name = Object.entries(options.subject ?? subject).map(([type, value]) => `${type} = ${value}`);
  const config = [
    '[req]',
    'distinguished_name = dn',
    'prompt = no',
    'utf8 = yes',
    'string_mask = utf8only',
    '[dn]',
    ...name,
  ];
  writeFileSync(join(folder, 'req.cnf'), `${config.join('\n')}\n`);
  const request = ['req', '-x509', '-nodes', ...kinds[algorithm], '-config', join(folder, 'req.cnf'), '-utf8'];
  openssl(...request, '-days', '30', '-keyout', key, '-out', certificate);
  if (options.period !== undefined) dateAnew(folder, key, certificate, options.period);
  const passphrase = 'phrase secrète';
  const out = ['-out', file, '-passout', `pass:${passphrase}`, ...packing];
  openssl('pkcs12', '-export', '-inkey', key, '-in', certificate, ...out);
  return { file, passphrase, certificate, key };
}

/** The same certificate in force at another time: `openssl req` knows no time but from now on. */
function dateAnew(folder: string, key: string, certificate: string, [from, until]: readonly [string, string]): void {
  const names = ['C', 'O', 'organizationIdentifier', 'CN'].map((name) => `${name} = optional`);
  const own = [`database = ${join(folder, 'index')}`, `new_certs_dir = ${folder}`, 'default_md = sha256'];
  const config = ['[ca]', 'default_ca = own', '[own]', ...own, 'policy = any', 'rand_serial = yes', '[any]', ...names];
  writeFileSync(join(folder, 'ca.cnf'), `${config.join('\n')}\n`);
  writeFileSync(join(folder, 'index'), '');
  const request = join(folder, 'request.pem');
  openssl('x509', '-x509toreq', '-in', certificate, '-signkey', key, '-out', request);
  const made = ['ca', '-batch', '-selfsign', '-preserveDN', '-notext', '-utf8', '-config', join(folder, 'ca.cnf')];
  openssl(...made, '-startdate', from, '-enddate', until, '-keyfile', key, '-in', request, '-out', certificate);
}
