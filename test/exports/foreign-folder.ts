import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What tools that are not ours say of a PDF. */
export interface Opinion {
  /** What `qpdf --check` says. */
  readonly qpdf: string;
  /** As `pdfinfo` has them: `Tagged`, `Pages`, `Title`… */
  readonly info: ReadonlyMap<string, string>;
  /** Bytes of every file attached, by `pdfdetach`. */
  readonly attached: readonly Buffer[];
  /** By `pdftotext`, in one line. */
  readonly text: string;
}

/** Poppler 22 complains aloud of /Suspects false, which ISO 32000-1 (14.7.1) wants to be a boolean as it is. */
const script = `set -e
for f in *.pdf; do
  qpdf --check "$f" > "$f.qpdf" 2>&1 || true
  mkdir "$f.d"
  { pdfinfo "$f" > "$f.info"; pdftotext "$f" "$f.text"; pdfdetach -saveall -o "$f.d" "$f"; } 2> "$f.said"
done`;

/** Many files by one shell: starting the tools is most of what they cost. */
export function judge(pdfs: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Opinion> {
  const folder = mkdtempSync(join(tmpdir(), 'creanciale-pdfs-'));
  try {
    for (const [name, bytes] of pdfs) writeFileSync(join(folder, `${name}.pdf`), bytes);
    execFileSync('sh', ['-c', script], { cwd: folder });
    return new Map([...pdfs.keys()].map((name) => [name, opinionOf(join(folder, `${name}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function opinionOf(file: string): Opinion {
  const read = (kind: string): string => readFileSync(`${file}.${kind}`, 'utf8');
  const lines = read('info').split('\n');
  return {
    qpdf: read('qpdf'),
    info: new Map(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()])),
    attached: readdirSync(`${file}.d`)
      .sort()
      .map((name) => readFileSync(join(`${file}.d`, name))),
    text: read('text')
      .replace(/[\u2066-\u2069\u200b]/gu, '')
      .replace(/\s+/gu, ' '),
  };
}
