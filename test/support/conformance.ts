import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Official schemas and vectors are not ours to republish: they sit beside the project, or where CONFORMANCE_DIR says. */
const root = process.env.CONFORMANCE_DIR ?? new URL('../../../shared/conformance', import.meta.url).pathname;

export function hasConformance(folder: string): boolean {
  return existsSync(join(root, folder));
}

export function readConformance(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
