import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { App } from '../src/app.ts';
import { credentialRecord } from '../src/issuance/revoke.ts';
import { paperCodeOf } from '../src/wiring/paper-code.ts';
import { parseSigned } from '../src/wiring/stored-badge.ts';
import { partsOf } from './guide-parts.ts';
import { issueOne, openApp, silent } from './support/opened-app.ts';
import { temporaryFolder } from './support/world.ts';

const guides = {
  'verifier-soi-meme.md': {
    words: { page: 'ADRESSE-DE-LA-PAGE', site: 'ADRESSE-DU-SITE', email: 'prenom.nom@example.org' },
    says: { sound: 'signature : bonne – retiré : non', gone: 'signature : bonne – retiré : oui' },
  },
  'verify-yourself.md': {
    words: { page: 'PAGE-ADDRESS', site: 'SITE-ADDRESS', email: 'first.last@example.org' },
    says: { sound: 'signature: good – withdrawn: no', gone: 'signature: good – withdrawn: yes' },
  },
} as const;
const names = ['verifier-soi-meme.md', 'verify-yourself.md'] as const;

/** Each fenced sample: its language, and its text as it stands. */
function samplesOf(guide: string): readonly { readonly language: string; readonly code: string }[] {
  const text = readFileSync(join('docs', guide), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({ language, code }));
}

describe('the guide for those who verify', () => {
  const [french, english] = names.map((name) => partsOf(readFileSync(join('docs', name), 'utf8')));

  it('says the same in French and in English, part by part: samples, terms, rows and steps', () => {
    expect(french?.length).toBeGreaterThan(8);
    expect(english).toEqual(french);
  });

  it('installs the versions that the samples are tried with', () => {
    for (const name of names) {
      const installed = samplesOf(name).flatMap(({ code }) => [...code.matchAll(/(@?[\w/-]+)@(\d+\.\d+\.\d+)/g)]);
      expect(installed.length).toBeGreaterThan(6);
      for (const [, packed = '', version] of installed) {
        const found = z
          .object({ version: z.string() })
          .parse(JSON.parse(readFileSync(join('node_modules', packed, 'package.json'), 'utf8')));
        expect([packed, found.version]).toEqual([packed, version]);
      }
    }
  });
});

const hasCurl = spawnSync('curl', ['--version']).status === 0;

for (const name of names) {
  describe(`the samples of ${name}, as they are written (skipped without curl)`, {
    shuffle: false,
    skip: !hasCurl,
  }, () => {
    const { words, says } = guides[name];
    const samples = samplesOf(name);
    const email = 'zoe.lefevre@example.org';
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    let [server, app]: [Server | undefined, App | undefined] = [undefined, undefined];
    let [site, id] = ['', ''];
    beforeAll(async () => {
      folder = await temporaryFolder();
      await symlink(resolve('node_modules'), join(folder.path, 'node_modules'));
      let handler: RequestListener | undefined;
      const opened = createServer((request, response) => handler?.(request, response));
      await new Promise<void>((ready) => opened.listen(0, 'localhost', ready));
      const { port } = z.object({ port: z.int() }).parse(opened.address());
      // Their libraries look at the clock of the machine.
      app = await openApp({ PORT: String(port) }, { clock: () => new Date() });
      handler = app.createHandler(silent);
      [server, site, id] = [opened, `http://localhost:${port}`, await issueOne(app)];
      await app.share(id, 'published');
    });
    afterAll(async () => {
      await new Promise((closed) => (server === undefined ? closed(undefined) : server.close(closed)));
      await app?.[Symbol.asyncDispose]();
      await folder.remove();
    });

    /** The shell's samples with those words, their packages being there already, and our own program tried elsewhere (test/stories/program.test.ts). */
    const shell = (word: string): string => {
      const { code } = samples.find(({ language, code: text }) => language === 'sh' && text.includes(word)) ?? {
        code: '',
      };
      const lines = code.replaceAll('\\\n', ' ').split('\n');
      expect(lines.length).toBeGreaterThan(1);
      return lines.filter((line) => !/^(npm|npx) /.test(line)).join('\n');
    };
    function run(script: string): Promise<{ readonly code: number; readonly out: string }> {
      const placed = [
        [words.page, `${site}/v/${id}`],
        [words.site, site],
        [words.email, email],
      ] as const;
      const text = placed.reduce((said, [from, to]) => said.replaceAll(from, to), script);
      const options = { cwd: folder.path, env: { PATH: process.env.PATH, no_proxy: '*' } };
      return new Promise((told) => {
        execFile('sh', ['-e', '-c', text], options, (error, out, err) => {
          told({ code: error === null ? 0 : Number(error.code), out: `${out}${err}` });
        });
      });
    }
    const inFolder = (file: string): string => join(folder.path, file);

    it('fetch the signed file and the token of a published badge', async () => {
      expect(await run(shell('application/vc+jwt'))).toMatchObject({ code: 0 });
      const record = await credentialRecord(app?.core.storage ?? expect.fail(), id);
      expect(await readFile(inFolder('badge.json'), 'utf8')).toBe(record.bytes);
      expect(await readFile(inFolder('badge.jwt'), 'utf8')).toMatch(/^ey[\w-]+\.ey[\w-]+\.[\w-]+$/);
    });

    it('find it sound, and find it changed', async () => {
      const script = samples.find(({ language }) => language === 'js')?.code ?? '';
      const verify = shell('.mjs badge.json');
      await writeFile(inFolder(verify.split(' ')[1] ?? ''), script);
      const sound = await run(verify);
      expect([sound.code, sound.out]).toEqual([0, expect.stringContaining(says.sound)]);
      const text = await readFile(inFolder('badge.json'), 'utf8');
      await writeFile(inFolder('badge.json'), text.replace('achievementType":"', 'achievementType":"X'));
      const changed = await run(verify);
      expect([changed.code, changed.out]).toEqual([1, expect.stringContaining('Invalid signature.')]);
      await writeFile(inFolder('badge.json'), text);
    });

    it('tell whose it is by the e-mail', async () => {
      const ask = shell('identityHash');
      expect((await run(ask)).out).toBe('true\n');
      expect((await run(ask.replace(words.email, 'x@example.org'))).out).toBe('false\n');
    });

    it('read the signed list of the issuers that are known', async () => {
      const { code, out } = await run(shell('trust-list+jwt'));
      expect([code, out]).toEqual([0, expect.stringMatching(/ version 1 \[/)]);
    });

    it('ask the site, with the file, the token and a form; and keep the state of a day', async () => {
      const { code, out } = await run(shell('--data-binary'));
      expect([code, out.match(/"verdict":"valid"/g)?.length]).toEqual([0, 3]);
      expect(out).toContain('"recipient-matches"');
      expect((await run(shell('known.json'))).code).toBe(0);
      const state = name === 'verify-yourself.md' ? 'state.json' : 'etat.json';
      expect(JSON.parse(await readFile(inFolder(state), 'utf8'))).toHaveProperty('takenAt');
    });

    it('read the code of a paper with the library of others, verify it, and see that the badge was withdrawn', async () => {
      const opened = app ?? expect.fail();
      const { bytes } = await credentialRecord(opened.core.storage, id);
      const award = { publicId: id, credential: { bytes, parsed: parseSigned(bytes) } };
      await writeFile(inFolder('code.txt'), await paperCodeOf(opened.core, award, 'sheet'));
      const read = shell('cborldBytes');
      const sound = await run(read);
      expect([sound.code, sound.out]).toEqual([0, expect.stringContaining(says.sound)]);
      await opened.revoke(id, 'error');
      const gone = await run(read);
      expect([gone.code, gone.out]).toEqual([1, expect.stringContaining(says.gone)]);
    });
  });
}
