import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own under the system's temporary one, gone with the test file that asked for it. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'creanciale-test-'));
  made.push(folder);
  return folder;
}
