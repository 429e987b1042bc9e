import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Random } from '../../src/kernel/random.ts';

/** Bytes that look random and are the same at every run: SHA-256 of the seed and a counter. */
export function seededRandom(seed: string): Random {
  let drawn = 0;
  return (length) => {
    const blocks: Buffer[] = [];
    for (let size = 0; size < length; size += 32) {
      blocks.push(createHash('sha256').update(`${seed}:${drawn}`).digest());
      drawn += 1;
    }
    return Buffer.concat(blocks).subarray(0, length);
  };
}

/** A clock that stands still. */
export function clockAt(moment: string): Clock {
  return () => new Date(moment);
}

/** A folder of its own for a test, removed by the function it comes with. */
export async function temporaryFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'creanciale-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
