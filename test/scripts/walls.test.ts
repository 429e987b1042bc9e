import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

/** Files of a house where each breaks the walls named, or none; a file that is only imported exports one name. */
const files: Readonly<Record<string, { readonly code: string; readonly breaks: readonly string[] }>> = {
  'main.ts': { code: "import './app.ts';", breaks: [] },
  'app.ts': {
    code: "import express from 'express'; import '../src/storage/sqlite.ts'; import './web/page.ts'; export const app = express;",
    breaks: [],
  },
  'storage/sqlite.ts': { code: "import '@photostructure/sqlite'; import '../kernel/storage.ts';", breaks: [] },
  'storage/other.ts': { code: "import '@photostructure/sqlite';", breaks: ['door-photostructuresqlite'] },
  'kernel/storage.ts': { code: 'export const port = 1;', breaks: [] },
  'kernel/texts.ts': { code: "import '../texts/site.ts';", breaks: ['room-kernel'] },
  'texts/site.ts': { code: "import 'node:fs'; export const site = 1;", breaks: ['portable'] },
  'status/bitstring.ts': { code: 'export const bitstring = 1;', breaks: [] },
  'status/list.ts': { code: "import '../kernel/storage.ts';", breaks: [] },
  'issuance/credential.ts': { code: 'export const credentials = 1;', breaks: [] },
  'awards/award.ts': { code: 'export const awards = 1;', breaks: [] },
  'awards/register.ts': { code: 'export interface Register { a: 1 }; export const register = 1;', breaks: [] },
  'verification/bits.ts': { code: "import '../status/bitstring.ts';", breaks: [] },
  'verification/list.ts': { code: "import '../status/list.ts';", breaks: ['room-verification'] },
  'verification/issued.ts': { code: "import '../issuance/credential.ts';", breaks: ['room-verification'] },
  'verification/typed.ts': {
    code: "import type { credentials } from '../issuance/credential.ts'; export type T = typeof credentials;",
    breaks: ['room-verification'],
  },
  'verification/stored.ts': {
    code: "import '../storage/sqlite.ts';",
    breaks: ['room-verification', 'storage-is-wired-by-app'],
  },
  'issuance/record.ts': { code: "import { awards } from '../awards/award.ts'; export const a = awards;", breaks: [] },
  'issuance/type.ts': {
    code: "import type { Register } from '../awards/register.ts'; export type R = Register;",
    breaks: [],
  },
  'issuance/value.ts': {
    code: "import { register } from '../awards/register.ts'; export const r = register;",
    breaks: ['types-issuance'],
  },
  'web/page.ts': { code: "import type { Request } from 'express'; export type R = Request;", breaks: [] },
  'web/stored.ts': { code: "import '../storage/sqlite.ts';", breaks: ['face-web', 'storage-is-wired-by-app'] },
  'web/wired.ts': { code: "import '../app.ts';", breaks: ['top-is-for-the-top'] },
  'cli/page.ts': { code: "import '../web/page.ts';", breaks: ['face-cli'] },
  'issuers/request.ts': {
    code: "import type { Request } from 'express'; export type R = Request;",
    breaks: ['door-express'],
  },
  'issuers/jose.ts': { code: "import 'jose';", breaks: ['door-jose'] },
  'people/model.ts': { code: "import 'mongoose';", breaks: ['door-mongoose'] },
  'issuers/jsonld.ts': { code: "import 'jsonld';", breaks: ['door-jsonld'] },
  'issuers/suite.ts': { code: "import '@digitalbazaar/credentials-context';", breaks: ['door-digitalbazaar'] },
  'proof/get.ts': { code: "import 'node:https';", breaks: ['one-way-out', 'portable'] },
  'proof/one.ts': { code: "import './two.ts';", breaks: ['no-cycles'] },
  'proof/two.ts': { code: "import './one.ts';", breaks: [] },
  'proof/index.ts': { code: 'export const barrel = 1;', breaks: [] },
  'proof/barrel.ts': { code: "import './index.ts';", breaks: ['no-barrels'] },
  'proof/alone.ts': { code: 'export const alone = 1;', breaks: ['no-orphans'] },
  'proof/dev.ts': { code: "import 'fast-check';", breaks: ['shipped'] },
};

const Report = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
});

describe('the walls', () => {
  let folder: string;
  let broken: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'walls-'));
    for (const [name, { code }] of Object.entries(files)) {
      const path = join(folder, 'src', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, code);
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    for (const name of ['package.json', 'tsconfig.json']) symlinkSync(resolve(name), join(folder, name));
    const args = [
      resolve('node_modules/.bin/depcruise'),
      'src',
      '--config',
      resolve('.dependency-cruiser.cjs'),
      '--output-type',
      'json',
    ];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 50_000_000 });
    const { violations } = Report.parse(JSON.parse(stdout)).summary;
    const names = Object.keys(files).map((name) => {
      const own = violations.filter(({ from }) => from === `src/${name}`).map(({ rule }) => rule.name);
      return [name, [...new Set(own)].sort()] as const;
    });
    broken = new Map(names);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(Object.entries(files).map(([name, { breaks }]) => [name, breaks.join(', ') || 'nothing', breaks] as const))(
    '%s breaks %s',
    (name, _, breaks) => {
      expect(broken.get(name)?.filter((rule) => rule !== 'no-orphans' || breaks.includes(rule))).toEqual(
        [...breaks].sort(),
      );
    },
  );
});
