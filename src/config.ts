import type { z } from 'zod';
import { Problem } from './kernel/problem.ts';
import { type LogLevel, readValues, type Setting, settingNames, settings, type Values } from './settings.ts';
import { configFault } from './texts/config-faults.ts';

export interface Config {
  readonly production: boolean;
  /** Nothing set but perhaps PORT and DATA_DIR: shows fictional data. */
  readonly demonstration: boolean;
  readonly port: number;
  readonly host?: string;
  /** Origin of every address we print: BASE_URL, else `http://localhost:PORT`, or https where we listen so. */
  readonly baseUrl: string;
  /** Whether BASE_URL was given: the issuer then is a did:web, else a did:key. */
  readonly publicBaseUrl: boolean;
  readonly formerBaseUrls: readonly string[];
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly issuer: { readonly name: string; readonly url: string; readonly email?: string };
  /** As its seal certificate names it; absent where ISSUER_LEGAL_ID is not set, but for the demonstration, which has a fictional one. */
  readonly legalBody?: { readonly legalName: string; readonly legalId: string; readonly town?: string };
  readonly mandatesFile?: string;
  /** PKCS #12; its passphrase is among the secrets. */
  readonly sealFile?: string;
  /** Of the JAdES standard. */
  readonly sealEdition: '1.1.1' | '1.2.1';
  /** RFC 3161 service that stamps each seal. */
  readonly sealTsaUrl?: string;
  readonly publisher: {
    readonly name: string;
    readonly address?: string;
    readonly director?: string;
    readonly host?: string;
    readonly dpo?: string;
  };
  readonly trustProxy: number;
  /** Lists of issuers by other authorities, each with the key that signs it. */
  readonly trustLists: readonly { readonly path: string; readonly key: string }[];
  /** Of the VC-API, which is closed without any. */
  readonly vcApiProfiles: readonly IssuingProfile[];
  /** Whether programs with a key get documents that bear names. */
  readonly exportApi: boolean;
  /** Whether browsers are told that every subdomain has https alone. */
  readonly hstsSubdomains: boolean;
  /** PEM files to listen on https with. */
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
  readonly fetchAllowHosts: readonly string[];
  readonly logLevel: z.output<typeof LogLevel>;
}

/** How the VC-API signs under one name: an embedded proof, the same with a status entry of ours, or a VC-JWT in its envelope. */
export interface IssuingProfile {
  readonly name: string;
  readonly form: string;
}

/** Where each secret comes from; its text is read by whoever opens the app, and never logged. */
export interface SecretSource {
  readonly text?: string;
  readonly file?: string;
}
export interface SecretSources {
  readonly keyPassphrase: SecretSource;
  readonly identitySecret: SecretSource;
  /** Where a seal is configured. */
  readonly sealPassphrase?: SecretSource;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Every fault at once: `config/invalid` with fact `faults`, each a `configFault`: names of settings, never a value. */
export function readConfig(env: Environment): { readonly config: Config; readonly sources: SecretSources } {
  const faults: string[] = [];
  const values = readValues(env, faults);
  const production = values.NODE_ENV === 'production';
  const demonstration = !production && values.BASE_URL === undefined && values.DATABASE_URL === undefined;
  for (const name of settingNames()) {
    const setting: Setting = settings[name];
    const needed = setting.required === 'production' ? production : setting.required === 'real' && !demonstration;
    if (needed && (env[name] ?? '') === '') faults.push(configFault('missing', name));
  }
  if (!demonstration) checkSecrets(env, faults);
  if (production && values.BASE_URL?.startsWith('http:') === true) {
    faults.push(configFault('not-https', 'BASE_URL'));
  }
  if (production && values.SEAL_TSA_URL?.startsWith('http:') === true) {
    faults.push(configFault('not-https', 'SEAL_TSA_URL'));
  }
  if ((values.TLS_CERT_FILE === undefined) !== (values.TLS_KEY_FILE === undefined)) {
    faults.push(configFault('both-of', 'TLS_CERT_FILE TLS_KEY_FILE'));
  }
  if ((values.SEAL_P12_FILE === undefined) !== (values.SEAL_P12_PASSPHRASE === undefined)) {
    faults.push(configFault('both-of', 'SEAL_P12_FILE SEAL_P12_PASSPHRASE'));
  }
  if (faults.length > 0) throw new Problem('config/invalid', { faults });
  return { config: toConfig(values, production, demonstration), sources: toSources(values, demonstration) };
}

function checkSecrets(env: Environment, faults: string[]): void {
  for (const [direct, file] of [
    ['KEY_PASSPHRASE', 'KEY_FILE'],
    ['IDENTITY_SECRET', 'IDENTITY_FILE'],
  ] as const) {
    const given = [env[direct], env[file]].filter((value) => (value ?? '') !== '').length;
    if (given === 0) faults.push(configFault('one-of', `${direct} ${file}`));
    if (given === 2) faults.push(configFault('only-one-of', `${direct} ${file}`));
  }
}

const demonstrationName = 'DAREIC de l’académie de Démonstration';

function toSealing(values: Values): Pick<Config, 'sealFile' | 'sealEdition' | 'sealTsaUrl'> {
  return {
    ...(values.SEAL_P12_FILE === undefined ? {} : { sealFile: values.SEAL_P12_FILE }),
    sealEdition: values.SEAL_JADES ?? '1.2.1',
    ...(values.SEAL_TSA_URL === undefined ? {} : { sealTsaUrl: values.SEAL_TSA_URL }),
  };
}

function toConfig(values: Values, production: boolean, demonstration: boolean): Config {
  const port = values.PORT ?? 3000;
  const baseUrl = values.BASE_URL ?? `http${values.TLS_CERT_FILE === undefined ? '' : 's'}://localhost:${port}`;
  const name = values.ISSUER_NAME ?? demonstrationName;
  const host = values.HOST ?? (demonstration ? '127.0.0.1' : undefined);
  return {
    production,
    demonstration,
    port,
    ...(host === undefined ? {} : { host }),
    baseUrl,
    publicBaseUrl: values.BASE_URL !== undefined,
    formerBaseUrls: values.FORMER_BASE_URLS ?? [],
    dataDir: values.DATA_DIR ?? 'data',
    ...(values.DATABASE_URL === undefined ? {} : { databaseUrl: values.DATABASE_URL }),
    issuer: {
      name,
      url: values.ISSUER_URL ?? baseUrl,
      ...(values.ISSUER_EMAIL === undefined ? {} : { email: values.ISSUER_EMAIL }),
    },
    ...toLegalBody(values, name, demonstration),
    ...(values.SCHOOL_MANDATES_FILE === undefined ? {} : { mandatesFile: values.SCHOOL_MANDATES_FILE }),
    ...toSealing(values),
    publisher: toPublisher(values, name),
    trustProxy: values.TRUST_PROXY ?? 0,
    trustLists: values.TRUST_LISTS ?? [],
    vcApiProfiles: values.VC_API_PROFILES ?? [],
    exportApi: values.EXPORT_API === 'open',
    hstsSubdomains: values.HSTS_SUBDOMAINS === 'yes',
    ...toTls(values),
    fetchAllowHosts: values.FETCH_ALLOW_HOSTS ?? [],
    logLevel: values.LOG_LEVEL ?? 'info',
  };
}

/** No register gives an identifier of zeros alone: it stands for the demonstration's fictional body. */
const demonstrationLegalId = 'NTRFR-000000000';

function toLegalBody(values: Values, name: string, demonstration: boolean): Pick<Config, 'legalBody'> {
  const legalId = values.ISSUER_LEGAL_ID ?? (demonstration ? demonstrationLegalId : undefined);
  if (legalId === undefined) return {};
  const town = values.ISSUER_TOWN === undefined ? {} : { town: values.ISSUER_TOWN };
  return { legalBody: { legalName: values.ISSUER_LEGAL_NAME ?? name, legalId, ...town } };
}

function toTls({ TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile }: Values): Pick<Config, 'tls'> {
  return certFile === undefined || keyFile === undefined ? {} : { tls: { certFile, keyFile } };
}

function toPublisher(values: Values, issuerName: string): Config['publisher'] {
  return {
    name: values.PUBLISHER_NAME ?? issuerName,
    ...(values.PUBLISHER_ADDRESS === undefined ? {} : { address: values.PUBLISHER_ADDRESS }),
    ...(values.PUBLISHER_DIRECTOR === undefined ? {} : { director: values.PUBLISHER_DIRECTOR }),
    ...(values.PUBLISHER_HOST === undefined ? {} : { host: values.PUBLISHER_HOST }),
    ...(values.PUBLISHER_DPO === undefined ? {} : { dpo: values.PUBLISHER_DPO }),
  };
}

function toSources(values: Values, demonstration: boolean): SecretSources {
  const dataDir = values.DATA_DIR ?? 'data';
  const source = (text: string | undefined, file: string | undefined, kept: string): SecretSource => {
    if (text !== undefined) return { text };
    if (file !== undefined) return { file };
    return demonstration ? { file: `${dataDir}/${kept}` } : {};
  };
  return {
    keyPassphrase: source(values.KEY_PASSPHRASE, values.KEY_FILE, 'demonstration.key'),
    identitySecret: source(values.IDENTITY_SECRET, values.IDENTITY_FILE, 'demonstration.identity'),
    ...(values.SEAL_P12_PASSPHRASE === undefined ? {} : { sealPassphrase: { text: values.SEAL_P12_PASSPHRASE } }),
  };
}
