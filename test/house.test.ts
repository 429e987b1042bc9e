import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const tracked = ['src', 'test', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
);
const files = tracked
  .filter((path) => /\.(tsx?|mjs)$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8'), source: path.startsWith('src/') }));
const source = files.filter((file) => file.source);
const paths = (found: readonly { path: string }[]) => found.map(({ path }) => path);

/** Line and text of every function longer than the limit, tests' own suites aside. */
function longFunctions({ path, text }: { path: string; text: string }, limit: number): string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line + 1;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && !ts.isTypeNode(node)) {
      const lines = lineOf(node.end) - lineOf(node.getStart()) + 1;
      if (lines > limit) found.push(`${path}:${lineOf(node.getStart())} (${lines} lines)`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The code without its comments and texts, so that a word in a sentence is not taken for code. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}
const using = (pattern: RegExp, allowed: RegExp) =>
  paths(source.filter(({ path, text }) => !allowed.test(path) && pattern.test(codeOf(text))));

describe('the house', () => {
  test('is looked at: the files are found', () => {
    expect(source.length).toBeGreaterThan(50);
  });

  test('has no file of more than 250 lines', () => {
    expect(paths(files.filter(({ text }) => text.trimEnd().split('\n').length > 250))).toEqual([]);
  });

  test('has no function of more than 60 lines', () => {
    expect(source.flatMap((file) => longFunctions(file, 60))).toEqual([]);
  });

  test('names its files in kebab-case, in the words of the domain', () => {
    const odd = files.filter(
      ({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(d|test|bench))?\.(tsx?|mjs)$/.test(basename(path)),
    );
    expect(paths(odd)).toEqual([]);
    const vague = /(^|[-/])(utils?|helpers?|common|misc|managers?|services?|index|impl)([-./]|$)/;
    expect(paths(files.filter(({ path }) => vague.test(path)))).toEqual([]);
    expect(using(/\b(interface|class|type) (I[A-Z][a-z]|\w+(Impl|Manager|Service|Helper|Utils)\b)/, /^$/)).toEqual([]);
  });

  test('reads the environment in its two mains alone', () => {
    expect(using(/\bprocess\s*\.\s*env\b/, /^src\/(main|cli\/main)\.ts$/)).toEqual([]);
  });

  test('writes to the console in the command line alone', () => {
    expect(using(/\bconsole\s*\./, /^src\/cli\//)).toEqual([]);
  });

  test('asks the time and draws numbers where the world is made', () => {
    const world = /^src\/(app\.ts|main\.ts|cli\/main\.ts|wiring\/|offline\/page\/)/;
    expect(
      using(
        /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\brandomBytes\b|\brandomUUID\b|\bgetRandomValues\b/,
        world,
      ),
    ).toEqual([]);
  });

  test('trusts no outside data by a cast, and silences no rule without a reason', () => {
    expect(using(/\bas any\b|: any\b|<any>|\bas unknown as\b/, /^$/)).toEqual([]);
    expect(paths(files.filter(({ text }) => /@ts-(ignore|nocheck|expect-error)|eslint-disable/.test(text)))).toEqual([
      'test/house.test.ts',
    ]);
    expect(paths(files.filter(({ text }) => /biome-ignore [^:]*:\s*$/m.test(text)))).toEqual([]);
  });

  test('leaves nothing for later and switches no test off in silence', () => {
    const later = new RegExp(`\\b(${['TO', 'DO'].join('')}|FIX${'ME'}|X${'XX'})\\b`);
    expect(paths(files.filter(({ text }) => later.test(text)))).toEqual([]);
    const tests = files.filter(({ path }) => path !== 'test/house.test.ts');
    expect(
      paths(tests.filter(({ text }) => /\b(test|it|describe)\.only\b|\bx(it|describe)\(/.test(codeOf(text)))),
    ).toEqual([]);
  });
});

describe('the lock file', () => {
  const Lock = z.object({
    packages: z.record(
      z.string(),
      z.object({ resolved: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() }),
    ),
  });
  const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

  test('holds no address of a registry', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test('names the binaries of every platform, without which npm ci refuses it (scripts/complete-lock.mjs)', () => {
    const missing = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          packages[`node_modules/${name}`] === undefined && packages[`${parent}/node_modules/${name}`] === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });

  test('pins every package of package.json exactly', () => {
    const Manifest = z.object({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
    });
    const { dependencies, devDependencies } = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
