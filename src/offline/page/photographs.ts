import { lookCloser } from '../../verification/closer-look.mjs';
import { codeLimits, isLookedAtTwice } from '../../verification/code-limits.ts';
import type { CodeFault, ReadCodes } from '../../verification/codes.ts';
import { findCodes, type Pixels, type ReadBarcodes } from '../../verification/codes-of-picture.mjs';

/** zxing-wasm/reader, as much of it as is called. */
interface CodeReader {
  prepareZXingModule(options: {
    readonly overrides: { readonly wasmBinary: ArrayBuffer };
    readonly fireImmediately: true;
  }): Promise<unknown>;
  readonly readBarcodes: ReadBarcodes;
}

declare global {
  /** Set by the package's own script. */
  var ZXingWASM: CodeReader | undefined;
}

/** Where the reader and its program are served from: our own address. */
export interface ReaderPaths {
  readonly reader: string;
  readonly program: string;
}

/** What a page has and a test has not. */
export interface PageMeans {
  readonly loadScript: (source: string) => Promise<unknown>;
  /** The pixels of a picture file. */
  readonly open: (picture: Uint8Array) => Promise<Pixels>;
}

/**
 * Codes read by the visitor's own browser, with the reader that the server has. It is fetched when the first picture without a badge is
 * there, and never again; where it could not be had, that is the answer, and the next picture asks anew. No picture leaves.
 */
export function createReadCodes(paths: ReaderPaths, { loadScript, open }: PageMeans): ReadCodes {
  let loaded: Promise<CodeReader> | undefined;
  return async (pictures) => {
    loaded ??= loadReader(paths, loadScript);
    const reader = await loaded.catch(() => undefined);
    if (reader === undefined) {
      loaded = undefined;
      return pictures.map(() => 'picture-unsearched');
    }
    const answers: (readonly string[] | CodeFault)[] = [];
    for (const picture of pictures) {
      const first = await findCodes(reader.readBarcodes, picture, codeLimits.codes);
      const isEmpty = first.length === 0 && isLookedAtTwice(picture);
      answers.push(isEmpty ? await lookCloser(reader.readBarcodes, () => open(picture), codeLimits.codes) : first);
    }
    return answers;
  };
}

async function loadReader(
  { reader, program }: ReaderPaths,
  loadScript: (source: string) => Promise<unknown>,
): Promise<CodeReader> {
  const [wasmBinary] = await Promise.all([fetchProgram(program), loadScript(reader)]);
  if (globalThis.ZXingWASM === undefined) throw new Error('the reader did not load');
  await globalThis.ZXingWASM.prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return globalThis.ZXingWASM;
}

async function fetchProgram(path: string): Promise<ArrayBuffer> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error('the program of the reader did not load');
  return answer.arrayBuffer();
}
