import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../src/cli/failure.ts';
import { readConfig } from '../../src/config.ts';
import { languages } from '../../src/kernel/language.ts';
import { Problem } from '../../src/kernel/problem.ts';
import { cliTexts } from '../../src/texts/cli.ts';
import { configFaultText } from '../../src/texts/config-faults.ts';

function failureOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

describe('settings that need attention', () => {
  const wrong = () => readConfig({ NODE_ENV: 'production', KEY_PASSPHRASE: 'secret-court', PORT: 'x' });

  it('are told all at once, a line each, with what each is for, in French', () => {
    expect(explainFailure(failureOf(wrong), 'fr')).toEqual([
      'Créanciale ne démarre pas\u00a0: ces réglages sont à revoir.',
      '  - PORT\u00a0: écrivez un numéro de port, de 0 à 65535.',
      '  - KEY_PASSPHRASE\u00a0: trop court, il faut 16 caractères au moins.',
      expect.stringMatching(/^ {2}- BASE_URL manque\. Adresse publique/),
      expect.stringMatching(/^ {2}- ISSUER_NAME manque\. /),
      expect.stringMatching(/^ {2}- Il faut IDENTITY_SECRET ou IDENTITY_FILE\. Secret des empreintes/),
    ]);
  });

  it('are told in English, and never quote a secret', () => {
    const lines = explainFailure(failureOf(wrong), 'en').join('\n');
    expect(lines).toContain('BASE_URL is missing.');
    expect(lines).not.toContain('secret-court');
  });

  it('have words for every fault in both languages', () => {
    for (const language of languages) {
      for (const code of Object.keys(configFaultText[language])) {
        const error = new Problem('config/invalid', { faults: [`${code} BASE_URL`] });
        expect(explainFailure(error, language)[1]).toMatch(/^ {2}- .*BASE_URL.{10}/);
      }
    }
  });

  it('name a file with spaces whole', () => {
    const error = new Problem('config/invalid', { faults: ['open-to-others /etc/mes secrets/clé'] });
    expect(explainFailure(error, 'fr')[1]).toContain('chmod 600 /etc/mes secrets/clé');
  });
});

describe('a refusal', () => {
  it('says what to do to whoever runs the service, not to call them', () => {
    for (const code of ['key/locked', 'demo/in-production', 'demo/real-store', 'storage/corrupt'] as const) {
      const said = explainFailure(new Problem(code), 'fr').join('\n');
      expect(said).not.toContain('signalez-le-lui');
      expect(said.length).toBeGreaterThan(40);
    }
  });

  it('without facts is one sentence, without an empty list after it', () => {
    expect(explainFailure(new Problem('award/not-ready'), 'en')).toHaveLength(1);
  });

  it('labels its facts in the reader’s language', () => {
    const error = new Problem('definition/unknown', { slug: 'app-x', version: '2' });
    expect(explainFailure(error, 'fr').slice(1)).toEqual(['  Badge\u00a0: app-x', '  Version\u00a0: 2']);
  });

  it('names both addresses when the public one changed', () => {
    const error = new Problem('issuer/base-url-changed', {
      stored: 'https://a.example',
      configured: 'https://b.example',
    });
    const said = explainFailure(error, 'fr').join();
    for (const part of ['https://a.example', 'https://b.example', 'FORMER_BASE_URLS']) expect(said).toContain(part);
  });

  it('finds a label for every fact that the code may give', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const names = files.flatMap((path) =>
      [...readFileSync(`src/${path}`, 'utf8').matchAll(/new Problem\('[a-z/-]+', \{([^}]*)\}/g)].flatMap(([, facts]) =>
        [...(facts ?? '').matchAll(/(?:^|,)\s*(\w+)\s*(?=[:,]|$)/g)].map(([, name]) => name ?? ''),
      ),
    );
    expect(names.length).toBeGreaterThan(20);
    for (const { failure } of Object.values(cliTexts)) {
      expect([...new Set(names)].filter((name) => name !== '' && failure.facts[name] === undefined)).toEqual([]);
    }
  });
});

describe('what the system refuses', () => {
  it('is told as a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const second = createServer().listen(port, '127.0.0.1');
    const error = await new Promise((resolve) => second.once('error', resolve));
    server.close();
    expect(explainFailure(error, 'fr')).toEqual([
      `Le port ${port} est déjà pris. Arrêtez ce qui l’occupe, ou donnez un autre PORT.`,
    ]);
  });

  it('is told as a file that is not there', () => {
    const error = failureOf(() => readFileSync('/nowhere/at/all'));
    expect(explainFailure(error, 'en').join()).toContain('/nowhere/at/all cannot be written or read (ENOENT)');
  });

  it('is shown whole where nobody foresaw it', () => {
    const said = explainFailure(new TypeError('a bug'), 'fr').join('\n');
    expect(said).toContain('Incident imprévu');
    expect(said).toContain('TypeError: a bug');
    expect(explainFailure('a string', 'fr')).toContain('a string');
  });
});
