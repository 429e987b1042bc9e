import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { isProblem } from '../src/kernel/problem.ts';

const production = {
  NODE_ENV: 'production',
  BASE_URL: 'https://badges.example.org',
  ISSUER_NAME: 'DAREIC de test',
  KEY_PASSPHRASE: 'une phrase assez longue',
  IDENTITY_SECRET: 'un secret assez long aussi',
};

/** The faults of an environment, as codes and subjects; none where it is accepted. */
function faultsOf(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!isProblem(error, 'config/invalid') || typeof error.facts.faults !== 'object') throw error;
    return error.facts.faults;
  }
}

describe('the settings', () => {
  it('show the demonstration where nothing is set, on this machine alone', () => {
    const { config } = readConfig({});
    expect(config).toMatchObject({ demonstration: true, production: false, publicBaseUrl: false });
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', baseUrl: 'http://localhost:3000', dataDir: 'data' });
  });

  it('stay the demonstration with PORT and DATA_DIR alone', () => {
    const { config, sources } = readConfig({ PORT: '4321', DATA_DIR: '/var/demo' });
    expect(config).toMatchObject({ demonstration: true, baseUrl: 'http://localhost:4321' });
    expect(sources.keyPassphrase).toEqual({ file: '/var/demo/demonstration.key' });
  });

  it.each([['BASE_URL', 'http://localhost:3000'] as const, ['DATABASE_URL', 'mongodb://localhost/x'] as const])(
    'leave the demonstration as soon as %s is set, and then ask for the secrets and the issuer’s name',
    (name, value) => {
      expect(faultsOf({ [name]: value })).toEqual([
        'missing ISSUER_NAME',
        'one-of KEY_PASSPHRASE KEY_FILE',
        'one-of IDENTITY_SECRET IDENTITY_FILE',
      ]);
    },
  );

  it('ask for a certificate and its key together', () => {
    const both = 'both-of TLS_CERT_FILE TLS_KEY_FILE';
    expect(faultsOf({ TLS_CERT_FILE: 'cert.pem' })).toEqual([both]);
    expect(faultsOf({ TLS_KEY_FILE: 'key.pem' })).toEqual([both]);
    const { config } = readConfig({ TLS_CERT_FILE: 'cert.pem', TLS_KEY_FILE: 'key.pem' });
    expect(config.tls).toEqual({ certFile: 'cert.pem', keyFile: 'key.pem' });
    expect(config.baseUrl).toBe('https://localhost:3000');
    expect(readConfig({}).config.tls).toBeUndefined();
  });

  it('ask for a time-stamp service of a whole address, in production over https', () => {
    expect(faultsOf({ SEAL_TSA_URL: 'tsa.example' })).toEqual(['not-url SEAL_TSA_URL']);
    expect(faultsOf({ ...production, SEAL_TSA_URL: 'http://tsa.example/' })).toEqual(['not-https SEAL_TSA_URL']);
    const { config } = readConfig({ ...production, SEAL_TSA_URL: 'https://tsa.example/tsr' });
    expect(config.sealTsaUrl).toBe('https://tsa.example/tsr');
    expect(readConfig({}).config).not.toHaveProperty('sealTsaUrl');
  });

  it('ask for an edition of the JAdES standard that there is, and take the later one unasked', () => {
    expect(faultsOf({ SEAL_JADES: '1.1' })).toEqual(['not-choice SEAL_JADES']);
    expect(readConfig({ SEAL_JADES: '1.1.1' }).config.sealEdition).toBe('1.1.1');
    expect(readConfig({}).config.sealEdition).toBe('1.2.1');
  });

  it.each(['di', 'di=other', 'DI=vc-jwt', 'a=vc-jwt,a=data-integrity', '../x=vc-jwt'])(
    'refuse %s for profiles of the VC-API',
    (text) => {
      expect(faultsOf({ VC_API_PROFILES: text })).toEqual(['not-profile VC_API_PROFILES']);
    },
  );

  it.each(['limoges.jwt', '#z6Mk', 'limoges.jwt#', 'limoges.jwt#key'])(
    'refuse %s for a trust list with its key',
    (text) => {
      expect(faultsOf({ TRUST_LISTS: text })).toEqual(['not-keyed-file TRUST_LISTS']);
    },
  );

  it('take an empty setting for one that is not set', () => {
    expect(readConfig({ BASE_URL: '', PORT: '' }).config.demonstration).toBe(true);
  });

  it('are accepted for production with no more than an address, a name and two secrets', () => {
    const { config, sources } = readConfig(production);
    expect(config).toMatchObject({ production: true, demonstration: false, publicBaseUrl: true });
    expect(sources).toEqual({
      keyPassphrase: { text: production.KEY_PASSPHRASE },
      identitySecret: { text: production.IDENTITY_SECRET },
    });
    expect(JSON.stringify(config)).not.toMatch(/phrase assez|secret assez/);
  });

  it('never show a demonstration in production: everything that is missing is named at once', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual([
      'missing BASE_URL',
      'missing ISSUER_NAME',
      'one-of KEY_PASSPHRASE KEY_FILE',
      'one-of IDENTITY_SECRET IDENTITY_FILE',
    ]);
  });

  it('name every fault at once, by its setting, and quote no value', () => {
    const wrong = {
      NODE_ENV: 'prod',
      PORT: '70000',
      BASE_URL: 'https://badges.example.org/chemin',
      FORMER_BASE_URLS: 'https://ancien.example.org, pas-une-adresse',
      DATABASE_URL: 'postgres://nom:motdepasse@hote/base',
      KEY_PASSPHRASE: 'court-1234',
      IDENTITY_SECRET: 'bref-5678',
      ISSUER_NAME: '   ',
      ISSUER_URL: 'ftp://example.org',
      ISSUER_EMAIL: 'personne',
      TRUST_PROXY: '-1',
      LOG_LEVEL: 'loud',
    };
    const faults = faultsOf(wrong);
    expect(faults).toEqual([
      'not-choice NODE_ENV',
      'not-port PORT',
      'not-origin BASE_URL',
      'not-origin FORMER_BASE_URLS',
      'not-database DATABASE_URL',
      'too-short KEY_PASSPHRASE',
      'too-short IDENTITY_SECRET',
      'blank ISSUER_NAME',
      'not-url ISSUER_URL',
      'not-email ISSUER_EMAIL',
      'not-count TRUST_PROXY',
      'not-choice LOG_LEVEL',
    ]);
    for (const value of Object.values(wrong)) expect(faults.join('\n')).not.toContain(value.trim() || '   ');
  });

  it.each([
    ['https://badges.example.org', true],
    ['https://badges.example.org:8443', true],
    ['http://localhost:3000', true],
    ['http://127.0.0.1:8080', true],
    ['http://[::1]:3000', true],
    ['http://badges.example.org', false],
    ['http://localhost.example.org', false],
    ['http://10.0.0.5', false],
    ['https://badges.example.org/badges', false],
    ['https://badges.example.org/?a=1', false],
    ['https://nom:mot@badges.example.org', false],
    ['badges.example.org', false],
    ['javascript:alert(1)', false],
  ])('read BASE_URL %s as an origin: %s', (address, accepted) => {
    const env = { ...production, NODE_ENV: 'development', BASE_URL: address };
    expect(faultsOf(env)).toEqual(accepted ? [] : ['not-origin BASE_URL']);
  });

  it('refuse plain http in production, loopback included', () => {
    expect(faultsOf({ ...production, BASE_URL: 'http://localhost:3000' })).toEqual(['not-https BASE_URL']);
  });

  it('write an origin as browsers do: no slash at the end, the host in small letters', () => {
    expect(readConfig({ ...production, BASE_URL: 'https://Badges.Example.org/' }).config.baseUrl).toBe(
      'https://badges.example.org',
    );
  });

  it.each([['KEY_PASSPHRASE', 'KEY_FILE'] as const, ['IDENTITY_SECRET', 'IDENTITY_FILE'] as const])(
    'refuse a secret given twice: %s and %s',
    (direct, file) => {
      expect(faultsOf({ ...production, [file]: '/run/secrets/x' })).toEqual([`only-one-of ${direct} ${file}`]);
    },
  );

  it('take a secret from a file', () => {
    const { KEY_PASSPHRASE: _, ...rest } = production;
    expect(readConfig({ ...rest, KEY_FILE: '/run/secrets/key' }).sources.keyPassphrase).toEqual({
      file: '/run/secrets/key',
    });
  });

  it.each(['0x50', '3e3', '1.5', '3000 ', ' ', 'trois', '65536'])('refuse %j as a port', (port) => {
    expect(faultsOf({ PORT: port })).toEqual(['not-port PORT']);
  });
});
