import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ContextIndex } from '../proof/document-loader.ts';

/** The project's own files, beside src/ as beside dist/. */
function ownFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

export const definitionsFolder: string = ownFile('badge-definitions');
export const demonstrationFile: string = ownFile('demo/participants.csv');

export async function readContextIndex(): Promise<ContextIndex> {
  return ContextIndex.parse(JSON.parse(await readFile(ownFile('contexts/index.json'), 'utf8')));
}
