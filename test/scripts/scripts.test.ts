import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A tiny project with our scripts, and in place of npm a program that says how it was called and exits with `code`. */
function project(lock: object, installed: object | undefined, code = 0): void {
  cpSync('scripts', join(folder, 'scripts'), { recursive: true });
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: lock }));
  mkdirSync(join(folder, 'node_modules'));
  if (installed !== undefined) {
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  writeFileSync(
    join(folder, 'npm.cjs'),
    `console.log('npm ' + process.argv.slice(2).join(' ')); process.exit(${code});`,
  );
}

function install(env: Readonly<Record<string, string>> = {}) {
  const script = "import('./scripts/install-if-needed.mjs').then(({ installIfNeeded }) => installIfNeeded())";
  return spawnSync(process.execPath, ['-e', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(folder, 'npm.cjs'), ...env },
  });
}

describe('installing what is missing', () => {
  const a = { 'node_modules/a': { version: '1.0.0' } };

  test('installs where nothing is installed, and says so on standard error alone', () => {
    project(a, undefined);
    const { stdout, stderr, status } = install();
    expect([stdout, status]).toEqual(['', 0]);
    expect(stderr).toContain('npm ci --include=dev');
  });

  test('installs when the lock file names another version, or one more package', () => {
    project(
      { '': { version: '1' }, ...a, 'node_modules/b': { version: '2.0.0' } },
      { ...a, 'node_modules/b': { version: '1.9.0' } },
    );
    expect(install().stderr).toContain('npm ci');
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: a }));
    expect(install().stderr).toContain('npm ci');
  });

  test('leaves alone what the lock file says, binaries of other platforms aside', () => {
    project({ '': { version: '1' }, ...a, 'node_modules/a-win32': { version: '1.0.0', optional: true } }, a);
    expect(install()).toMatchObject({ stdout: '', stderr: '', status: 0 });
  });

  test('never installs inside the image', () => {
    project(a, undefined);
    expect(install({ CREANCIALE_IMAGE: '1' })).toMatchObject({ stdout: '', stderr: '', status: 0 });
  });

  test('stops with npm’s own exit code when npm fails', () => {
    project(a, undefined, 7);
    const { stderr, status } = install();
    expect(status).toBe(7);
    expect(stderr).toContain('npm ci failed');
  });
});

describe('building', () => {
  const build = () =>
    spawnSync(process.execPath, ['scripts/build.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CREANCIALE_IMAGE: '0' },
    });

  test('compiles once, copies what is not TypeScript, forgets what is gone, and stops where the code is wrong', () => {
    project({}, {});
    rmSync(join(folder, 'node_modules'), { recursive: true });
    mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{"packages":{}}');
    writeFileSync(
      join(folder, 'node_modules', '.bin', 'tsc'),
      `require(${JSON.stringify(resolve('node_modules/typescript/lib/tsc.js'))});`,
    );
    writeFileSync(join(folder, 'tsconfig.json'), '{}');
    const options = {
      rootDir: 'src',
      outDir: 'dist',
      target: 'ES2023',
      module: 'NodeNext',
      noEmitOnError: true,
      types: [],
      lib: ['ES5'],
      skipLibCheck: true,
    };
    writeFileSync(join(folder, 'tsconfig.build.json'), JSON.stringify({ compilerOptions: options, include: ['src'] }));
    mkdirSync(join(folder, 'src', 'theme'), { recursive: true });
    writeFileSync(join(folder, 'src', 'main.ts'), 'export const answer: number = 1;');
    writeFileSync(join(folder, 'src', 'gone.ts'), 'export const gone = true;');
    writeFileSync(join(folder, 'src', 'theme', 'base.css'), 'body {}');

    expect(build()).toMatchObject({ stdout: '', stderr: 'Building…\n', status: 0 });
    expect(readFileSync(join(folder, 'dist', 'main.js'), 'utf8')).toContain('answer = 1');
    expect(readFileSync(join(folder, 'dist', 'theme', 'base.css'), 'utf8')).toBe('body {}');
    expect(build()).toMatchObject({ stderr: '', status: 0 });

    rmSync(join(folder, 'src', 'gone.ts'));
    expect(build()).toMatchObject({ stderr: 'Building…\n', status: 0 });
    expect(() => readFileSync(join(folder, 'dist', 'gone.js'))).toThrow();

    writeFileSync(join(folder, 'src', 'main.ts'), 'export const answer: number = "one";');
    expect(build().status).not.toBe(0);
    expect(build().status).not.toBe(0);
  });
});

describe('finding a Chromium', () => {
  const find = (path: string) =>
    spawnSync(
      process.execPath,
      ['-e', "import('./scripts/chromium.mjs').then(({ findChromium }) => findChromium()).then(console.log)"],
      {
        encoding: 'utf8',
        env: { ...process.env, CHROMIUM_PATH: path },
      },
    ).stdout.trim();
  const program = (code: number) => {
    const path = join(folder, 'chromium');
    writeFileSync(path, `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
    return path;
  };

  test('takes the one it is told of', () => {
    const path = program(0);
    expect(find(path)).toBe(path);
  });

  test('does not take one that does not start, or is not there', () => {
    expect(find(program(1))).not.toContain(folder);
    expect(find(join(folder, 'absent'))).not.toContain(folder);
  });
});

describe('sabotaging', () => {
  const sabotage = (...words: readonly string[]) =>
    spawnSync(process.execPath, ['scripts/sabotage.mjs', ...words], { encoding: 'utf8', timeout: 20_000 });

  test('says how it is called, and runs nothing', () => {
    const { status, stdout, stderr } = sabotage('--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/WORD[\s\S]*--tests-passed/);
    expect(stdout).not.toContain('sabotage: ');
  });

  test('runs nothing for words that no row holds, rather than every test there is', () => {
    const { status, stdout, stderr } = sabotage('no-such-guard');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^sabotage: no rule and no file holds no-such-guard\n/);
  });
});

test.each(['mongo-for-tests', 'judges-for-tests'])('%s says what it lacks, and that it has done nothing', (script) => {
  cpSync('scripts', join(folder, 'scripts'), { recursive: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', `${script}.mjs`)], {
    ...{ cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: folder } },
  });
  expect([status, stdout]).toEqual([3, '']);
  expect(stderr).toBe(`${script}: java is not installed\n`);
});
