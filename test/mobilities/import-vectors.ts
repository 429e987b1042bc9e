import { readdirSync, readFileSync } from 'node:fs';

export interface ImportVector {
  readonly name: string;
  /** What the name says before `--`: a refusal's code, with a dot for the slash. */
  readonly code: string;
  readonly bytes: Uint8Array;
}

/** The files of test/vectors/imports/`folder`, each named by what is wrong with it. */
export function importVectors(folder: 'files' | 'good' | 'rows'): readonly ImportVector[] {
  const path = new URL(`../vectors/imports/${folder}/`, import.meta.url);
  return readdirSync(path).map((name) => ({
    name,
    code: (name.split('--')[0] ?? '').replace('import.', 'import/'),
    bytes: readFileSync(new URL(encodeURIComponent(name), path)),
  }));
}
