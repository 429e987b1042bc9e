import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { CompileDocArgs } from '@myriaddreamin/typst-ts-node-compiler';
import type { JsonObject } from '../kernel/json.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import { nameLetter, readMarks } from './letters.ts';

/** The documents of `typeset/`. */
export type Template = 'attestation' | 'cards' | 'career-interview' | 'europass-cv' | 'europass-mobility';

export interface Typesetter {
  /**
   * A PDF/A-3a: tagged, in its language, its fonts inside. `data` is what the template reads; nothing in it is ever taken for markup.
   * With `sizes` it is set on one page, at the first of them (as `setting.size`, in points) that lets it fit, else at the last.
   * Refuses `export/letter` where no face has a letter of it.
   */
  pdf(template: Template, data: JsonObject, sizes?: readonly number[]): Uint8Array;
  /** The same page as a drawing, its letters as paths. Refuses as `pdf` does. */
  svg(template: Template, data: JsonObject, sizes?: readonly number[]): string;
}

/** SIL Open Font License 1.1, each with its licence in its package (docs/adr/0011). Only the glyphs used go into a document. */
const faces = [
  'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular',
  'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold',
  'literata/600SemiBold/Literata_600SemiBold',
  'noto-sans/400Regular/NotoSans_400Regular',
  'noto-sans/600SemiBold/NotoSans_600SemiBold',
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular',
  'ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold',
  'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular',
  'noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold',
  'noto-sans-armenian/400Regular/NotoSansArmenian_400Regular',
  'noto-sans-armenian/600SemiBold/NotoSansArmenian_600SemiBold',
  'noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular',
  'noto-sans-georgian/600SemiBold/NotoSansGeorgian_600SemiBold',
];

/** Compilations kept warm: a template and the pictures of a few badges. What was not used for so many documents is let go. */
const memory = 8;

/** Opens the engine (some 50 MB, 0.1 s): once, when the first document is asked for. The machine's own fonts are never looked at. */
export async function openTypesetter(): Promise<Typesetter> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler');
  const find = createRequire(import.meta.url).resolve;
  const fontBlobs = await Promise.all(faces.map((face) => readFile(find(`@expo-google-fonts/${face}.ttf`))));
  const workspace = fileURLToPath(new URL('./typeset/', import.meta.url));
  const compiler = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  // Files that are there for the engine alone: an input would make its library anew each time.
  const show = (name: string, value: JsonObject): string => {
    const text = JSON.stringify(value);
    compiler.mapShadow(`${workspace}${name}.json`, Buffer.from(text));
    return text;
  };
  const set = <T>(
    template: Template,
    data: JsonObject,
    sizes: readonly number[],
    write: (what: CompileDocArgs) => T,
  ): T => {
    const marks = readMarks(show('data', data));
    const setAt = (size: number, over: boolean): T => {
      show('setting', { size, marks: { ...marks }, over });
      return write({ mainFilePath: `${workspace}${template}.typ` });
    };
    try {
      for (const size of sizes.slice(0, -1)) {
        try {
          return setAt(size, false);
        } catch (cause) {
          if (!isOver(cause)) throw cause;
        }
      }
      return setAt(sizes.at(-1) ?? 0, true);
    } catch (cause) {
      throw toProblem(cause);
    } finally {
      compiler.evictCache(memory);
    }
  };
  // Asked for at once: a document that is handed out between its steps stays in memory until JavaScript's collector comes by.
  const toPdf = (what: CompileDocArgs): Uint8Array => compiler.pdf(what, { pdfStandard: 'a-3a' });
  return {
    pdf: (template, data, sizes = []) => set(template, data, sizes, toPdf),
    svg: (template, data, sizes = []) =>
      set(template, data, sizes, (what) => {
        // A drawing would show a box where a letter is missing: the PDF standard refuses first.
        toPdf(what);
        return compiler.plainSvg(what);
      }),
  };
}

/** `typeset/house.typ` says so where a document would need a second page. */
function isOver(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).includes('panicked with: "over the page"');
}

/** A cause is logged; what the engine quotes may be a name. */
function withoutQuotes(cause: unknown): Error {
  return new Error(String(cause).replace(/(["`]).*\1?/gsu, '…'));
}

/** The engine tells a letter that no face has by this sentence; its other words may quote a name and are not passed on. */
function toProblem(cause: unknown): Error {
  if (isProblem(cause, 'export/letter')) return cause;
  const [, quoted] = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(String(cause)) ?? [];
  if (quoted === undefined) return new TypeError('a document could not be set', { cause: withoutQuotes(cause) });
  // What cannot be seen is quoted as `\u{7}`, whose backslash may be doubled.
  const [, hex] = /^\\+u\{([0-9a-f]+)\}/u.exec(quoted) ?? [];
  const letter = hex === undefined ? Array.from(quoted)[0] : String.fromCodePoint(Number.parseInt(hex, 16));
  return new Problem('export/letter', { letter: nameLetter(letter ?? quoted) });
}
