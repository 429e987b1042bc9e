import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Readers of PDF that are not ours: poppler's tools, and qpdf. A test that needs one that is not installed is skipped by name. */
export const tools = {
  poppler: ['pdfinfo', 'pdfdetach', 'pdftotext', 'pdftoppm'].every(isInstalled),
  qpdf: isInstalled('qpdf'),
};

function isInstalled(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}

function inFolder<T>(pdf: Uint8Array, act: (folder: string, file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'creanciale-pdf-'));
  try {
    writeFileSync(join(folder, 'it.pdf'), pdf);
    return act(folder, join(folder, 'it.pdf'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(name: string, ...args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(name, args, { maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${name}: ${stderr.toString()}`);
  return stdout;
}

/** `Title`, `Tagged`, `Pages`… as pdfinfo says them. */
export function infoOf(pdf: Uint8Array): ReadonlyMap<string, string> {
  const lines = inFolder(pdf, (_, file) => run('pdfinfo', file).toString().split('\n'));
  return new Map(
    lines.map((line): [string, string] => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/** Name → bytes of every file attached. */
export function attachmentsOf(pdf: Uint8Array): ReadonlyMap<string, Buffer> {
  return inFolder(pdf, (folder, file) => {
    const out = mkdtempSync(join(folder, 'out-'));
    run('pdfdetach', '-saveall', '-o', out, file);
    return new Map(readdirSync(out).map((name): [string, Buffer] => [name, readFileSync(join(out, name))]));
  });
}

/** The words, in one line, without the marks that steer direction and breaks. */
export function textOf(pdf: Uint8Array): string {
  return copiedOf(pdf)
    .replace(/[\u2066-\u2069\u202a-\u202e\u200b\u200e\u200f]/gu, '')
    .replace(/\s+/gu, ' ');
}

/** The words with all that is copied along with them. */
export function copiedOf(pdf: Uint8Array): string {
  return inFolder(pdf, (_, file) => run('pdftotext', file, '-').toString());
}

/** The XMP metadata packet. */
export function metadataOf(pdf: Uint8Array): string {
  return inFolder(pdf, (_, file) => run('pdfinfo', '-meta', file).toString());
}

/** The structure that screen readers follow, element names alone in order. */
export function structureOf(pdf: Uint8Array): string {
  return inFolder(pdf, (_, file) => run('pdfinfo', '-struct', file).toString());
}

/** A page as PNG bytes; the first one unless told. */
export function pageOf(pdf: Uint8Array, dpi: number, number = 1): Buffer {
  return inFolder(pdf, (folder, file) => {
    run('pdftoppm', '-f', String(number), '-r', String(dpi), '-png', '-singlefile', file, join(folder, 'page'));
    return readFileSync(join(folder, 'page.png'));
  });
}

export function checkWithQpdf(pdf: Uint8Array): string {
  return inFolder(pdf, (_, file) => run('qpdf', '--check', file).toString());
}
