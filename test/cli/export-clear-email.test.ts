import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unbakePng } from '../../src/baking/png.ts';
import { hasConformance, readConformance } from '../support/conformance.ts';
import { issueOne, openApp, publicEnvironment } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';
import { terminalOver } from './typed.ts';

const schema = 'ob3/ob_v3p0_achievementcredential_schema.json';
const schemas = [schema, schema.replace('.json', '.strict.json')];
const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];

describe('a badge for other platforms', () => {
  it('bears the e-mail in clear where its holder asks, verifies, and falls with the badge', async () => {
    const folder = await temporaryFolder();
    await using app = await openApp(publicEnvironment);
    const id = await issueOne(app);
    const type = terminalOver(async () => app);
    const path = join(folder.path, 'clear.json');
    expect((await type('export', id, '--format', 'json-clear-email', '--out', path)).exitCode).toBe(0);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, 'utf8');
    const badge = JSON.parse(text);
    expect(badge.credentialSubject.identifier).toEqual([
      { type: 'IdentityObject', hashed: false, identityHash: 'zoe.lefevre@example.org', identityType: 'emailAddress' },
    ]);
    expect(badge.id).toMatch(/^urn:uuid:/);
    expect((await app.verify(text)).verdict).toBe('valid');
    await app.revoke(id, 'error');
    expect((await app.verify(text)).standing).toBe('revoked');
    expect((await type('export', id, '--format', 'json-clear-email', '--out', `${path}2`)).err).toContain(
      'a été retiré',
    );
    await folder.remove();
  });

  it('is refused where no e-mail is known, and never put into an archive', async () => {
    await using app = await openApp(publicEnvironment);
    const id = await issueOne(app, { person: { email: undefined } });
    const asked = app.exportBadges([id], 'json-clear-email', { language: 'fr' });
    await expect(asked).rejects.toMatchObject({ code: 'export/no-email' });
    const known = await issueOne(app, { person: { email: 'known@example.org' } });
    const names = Object.keys(unzipSync(await app.exportBadges([known], 'zip', { language: 'fr' })));
    expect(names).toContain('badge.json');
    expect(names.filter((name) => name.includes('clear-email'))).toEqual([]);
  });

  it.runIf(hasConformance(schema))(
    'fits both official schemas in each form, without a context of our own',
    async () => {
      await using app = await openApp(publicEnvironment);
      const id = await issueOne(app);
      const make = (format: string): Promise<Uint8Array> => app.exportBadges([id], format, { language: 'fr' });
      const [baked] = unbakePng(Buffer.from(await make('png')), 1e6) as readonly { text: string }[];
      const ajv = new Ajv2019({ strict: false, allErrors: true });
      addFormats.default(ajv);
      const checks = schemas.map((name) => ajv.compile({ ...JSON.parse(readConformance(name)), $id: name }));
      const texts = [
        baked?.text ?? '',
        ...[await make('json'), await make('json-clear-email')].map((b) => Buffer.from(b).toString()),
      ];
      for (const each of texts) {
        for (const check of checks) {
          check(JSON.parse(each));
          expect(check.errors).toBeNull();
        }
        expect(JSON.parse(each)['@context']).toEqual(contexts);
      }
    },
  );
});
