import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';

function stream(isTTY: boolean | undefined) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) };
}

describe('the progress bar', () => {
  it.each([false, undefined])('writes nothing where there is no terminal (isTTY %s)', (isTTY) => {
    const to = stream(isTTY);
    const progress = createProgress(to, () => 0);
    progress.start(2, 'Import');
    progress.step();
    progress.step();
    progress.end();
    expect(to.written).toEqual([]);
  });

  it('draws itself on a terminal, at the end too, and then leaves the line', () => {
    const to = stream(true);
    let now = 0;
    const progress = createProgress(to, () => now);
    progress.start(3, 'Import');
    now = 150;
    for (let step = 0; step < 3; step += 1) progress.step();
    progress.end();
    const bars = to.written.map((text) => /\d\/3/.exec(text)?.[0]);
    expect(bars).toEqual(['0/3', '1/3', '3/3', undefined]);
    expect(to.written.at(-1)).toBe('\n');
  });

  it('redraws at most ten times a second', () => {
    const to = stream(true);
    let now = 0;
    const progress = createProgress(to, () => now);
    progress.start(1000, 'Import');
    for (let step = 0; step < 1000; step += 1) {
      now += 1;
      progress.step();
    }
    expect(to.written.length).toBeLessThanOrEqual(11);
  });

  it('shows a count where the total is not known, and nothing when ended twice or never begun', () => {
    const to = stream(true);
    const progress = createProgress(to, () => 0);
    progress.end();
    expect(to.written).toEqual([]);
    progress.start(undefined, 'Import');
    progress.end();
    progress.end();
    expect(to.written).toEqual(['\r\u001b[KImport 0', '\r\u001b[KImport 0', '\n']);
  });
});
