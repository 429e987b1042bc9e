import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const script = pathToFileURL('scripts/build-lock.mjs').href;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const lock = (): string => join(folder, 'within', 'building.lock');
const log = (): string => join(folder, 'log');

/** A process that says when its turn begins and ends; `last` is what it does within. */
function work(name: string, last = ''): Promise<number | null> {
  const said = `(word) => appendFileSync(${JSON.stringify(log())}, word + ' ${name}\\n')`;
  const code = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as wait } from 'node:timers/promises';
    import { alone } from ${JSON.stringify(script)};
    const say = ${said};
    await alone(${JSON.stringify(lock())}, async () => { say('begin'); await wait(150); ${last}; say('end'); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' });
  return new Promise((resolve) => child.on('close', resolve));
}

describe('two builds at once', () => {
  test('take turns, and leave nothing behind', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => work(name)));
    const lines = readFileSync(log(), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(6);
    for (let turn = 0; turn < 6; turn += 2) expect(lines[turn + 1]).toBe(lines[turn]?.replace('begin', 'end'));
    expect(existsSync(lock())).toBe(false);
  });

  test('are not held up by one that stopped in the middle, nor by one that was killed', async () => {
    expect(await work('stopped', 'process.exit(3)')).toBe(3);
    expect(existsSync(lock())).toBe(false);
    await work('killed', "process.kill(process.pid, 'SIGKILL')");
    expect(existsSync(lock())).toBe(true);
    expect(await work('next')).toBe(0);
    expect(readFileSync(log(), 'utf8')).toMatch(/begin next\nend next\n$/);
  });

  test('wait for one that has only just begun', async () => {
    expect(await work('first')).toBe(0);
    writeFileSync(lock(), '');
    const waiting = work('second');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(readFileSync(log(), 'utf8')).not.toContain('second');
    rmSync(lock());
    expect(await waiting).toBe(0);
  });
});
