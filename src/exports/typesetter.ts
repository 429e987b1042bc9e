import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { Problem } from '../kernel/problem.ts';
import { nameLetter, readMarks } from './letters.ts';

/** The documents of `typeset/`. */
export type Template =
  | 'attestation'
  | 'cards'
  | 'career-interview'
  | 'europass-cv'
  | 'europass-mobility'
  | 'named-picture';

export interface Typesetter {
  /**
   * A PDF/A-3a: tagged, in its language, its fonts inside. `data` is what the template reads; nothing in it is ever taken for markup.
   * With `fit` it is set on one page, at the first of its sizes (as `setting.size`) that lets it fit, else at the last.
   * Refuses `export/letter` where no face has a letter of it.
   */
  pdf(template: Template, data: JsonObject, fit?: Fit): Promise<Uint8Array>;
  /** The same page as a drawing, its letters as paths. Refuses as `pdf` does. */
  svg(template: Template, data: JsonObject, fit?: Fit): Promise<string>;
}

export interface Fit {
  /** In points, from the largest to the smallest. */
  readonly sizes: readonly number[];
  /** What takes the room that there is: documents of the same text fit at the same size, which is found once. */
  readonly like: string;
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
const memory = 4;

const Answer = z.union([
  z.object({ pdf: z.instanceof(Uint8Array) }),
  z.object({ drawing: z.string() }),
  z.object({ fault: z.string() }),
]);
type Answer = z.infer<typeof Answer>;

interface Task {
  readonly template: Template;
  readonly drawn: boolean;
  /** JSON, as the template reads it. */
  readonly data: string;
  /** JSON too: tried one after the other, from the one that documents like it were set with. */
  readonly settings: readonly string[];
  readonly like: string;
}

const asItIs: Fit = { sizes: [], like: '' };

/** The engine (some 50 MB, 0.1 s) is opened in a thread of its own, with the first document; none goes on where no document is awaited. */
export function createTypesetter(): Typesetter {
  let thread: ReturnType<typeof startThread> | undefined;
  const make = async (drawn: boolean, template: Template, data: JsonObject, { sizes, like }: Fit): Promise<Answer> => {
    const written = JSON.stringify(data);
    const marks = readMarks(written);
    const last = sizes.length - 1;
    const settings = (last < 0 ? [0] : sizes).map((size, place) =>
      JSON.stringify({ size, marks, over: place >= last }),
    );
    thread ??= startThread(() => {
      thread = undefined;
    });
    return thread({ template, drawn, data: written, settings, like: `${template} ${sizes} ${like}` });
  };
  return {
    async pdf(template, data, fit = asItIs) {
      const made = await make(false, template, data, fit);
      return 'pdf' in made ? made.pdf : refuse(made);
    },
    async svg(template, data, fit = asItIs) {
      const made = await make(true, template, data, fit);
      return 'drawing' in made ? made.drawing : refuse(made);
    },
  };
}

/** Whoever asks waits for those before: answers come in the order of the questions. Should the thread end, all who wait are told. */
function startThread(onEnd: () => void): (task: Task) => Promise<Answer> {
  const find = createRequire(import.meta.url).resolve;
  const worker = new Worker(new URL('./engine-worker.mjs', import.meta.url), {
    workerData: {
      workspace: fileURLToPath(new URL('./typeset/', import.meta.url)),
      fonts: faces.map((face) => find(`@expo-google-fonts/${face}.ttf`)),
      memory,
    },
    // What it reads and answers is used once: a small nursery gives it back after a few documents.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
    execArgv: [],
    env: {},
  });
  worker.unref();
  const waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (cause: unknown) => void }[] = [];
  const end = (cause: unknown): void => {
    onEnd();
    for (const { reject } of waiting.splice(0))
      reject(new TypeError('the thread that sets documents ended', { cause }));
  };
  worker.on('error', end).on('exit', end);
  worker.on('message', (message: unknown) => {
    const answer = Answer.parse(message);
    waiting.shift()?.resolve(answer);
    if (waiting.length === 0) worker.unref();
  });
  return (task) =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.ref();
      worker.postMessage(task);
    });
}

/** A cause is logged; what the engine quotes may be a name. */
function withoutQuotes(cause: unknown): Error {
  return new Error(String(cause).replace(/(["`]).*\1?/gsu, '…'));
}

/** The engine tells a letter that no face has by this sentence; its other words may quote a name and are not passed on. */
function refuse(answer: Answer): never {
  const cause = 'fault' in answer ? answer.fault : answer;
  const [, quoted] = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(String(cause)) ?? [];
  if (quoted === undefined) throw new TypeError('a document could not be set', { cause: withoutQuotes(cause) });
  // What cannot be seen is quoted as `\u{7}`, whose backslash may be doubled.
  const [, hex] = /^\\+u\{([0-9a-f]+)\}/u.exec(quoted) ?? [];
  const letter = hex === undefined ? Array.from(quoted)[0] : String.fromCodePoint(Number.parseInt(hex, 16));
  throw new Problem('export/letter', { letter: nameLetter(letter ?? quoted) });
}
