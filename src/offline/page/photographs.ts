import { codeLimits } from '../../verification/code-limits.ts';
import type { CodeFault, ReadCodes } from '../../verification/codes.ts';

interface FoundCode {
  readonly format: string;
  readonly error: string;
  readonly isValid: boolean;
  readonly text: string;
}

/** zxing-wasm/reader, as much of it as is called. */
interface CodeReader {
  prepareZXingModule(options: {
    readonly overrides: { readonly wasmBinary: ArrayBuffer };
    readonly fireImmediately: true;
  }): Promise<unknown>;
  readBarcodes(picture: Uint8Array, options: object): Promise<readonly FoundCode[]>;
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

/**
 * Codes read by the visitor's own browser, with the reader that the server has. It is fetched when the first picture without a badge is
 * there, and never again; where it could not be had, that is the answer, and the next picture asks anew. No picture leaves.
 */
export function createReadCodes(paths: ReaderPaths, loadScript: (source: string) => Promise<unknown>): ReadCodes {
  let loaded: Promise<CodeReader> | undefined;
  return async (pictures) => {
    loaded ??= loadReader(paths, loadScript);
    const reader = await loaded.catch(() => undefined);
    if (reader === undefined) {
      loaded = undefined;
      return pictures.map(() => 'picture-unsearched');
    }
    const answers: (readonly string[] | CodeFault)[] = [];
    for (const picture of pictures) answers.push(await readOne(reader, picture));
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

/** As wiring/code-worker.mjs does: a picture that does not open is told as a code of no kind. */
async function readOne({ readBarcodes }: CodeReader, picture: Uint8Array): Promise<readonly string[] | CodeFault> {
  const options = { formats: ['QRCode'], tryHarder: true, tryRotate: true, maxNumberOfSymbols: codeLimits.codes };
  try {
    const found = await readBarcodes(picture, options);
    if (found.some(({ format, error }) => format !== 'QRCode' && error !== '')) return 'damaged';
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  } catch {
    return 'damaged';
  }
}
