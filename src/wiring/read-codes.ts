import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { codeLimits, isLookedAtTwice } from '../verification/code-limits.ts';
import type { CodeFault, ReadCodes } from '../verification/codes.ts';

export interface CodeReading {
  /** Milliseconds for all the pictures of one sending; 2,000 unless told. */
  readonly timeout?: number;
  /** Sendings that may wait for their turn; past them the answer is `too-slow` at once. */
  readonly waiting?: number;
}

const Message = z.union([
  z.literal(['ready', 'done']),
  z.object({ place: z.int(), answer: z.union([z.literal('damaged'), z.array(z.string())]) }),
]);
/** Megabytes of a thread's own heap; the pictures themselves lie outside it, bounded by what their headers say. */
const heap = 64;
/** Milliseconds in which a thread that does nothing must have begun. */
const slowestStart = 5_000;

/**
 * Codes read on a server: one sending at a time, in a thread that is ended with it, so that no picture can hold the service up or keep
 * its memory. The reader is loaded when there is a picture to read, and from our own packages.
 */
export function createReadCodes({ timeout = 2_000, waiting = 8 }: CodeReading = {}): ReadCodes {
  let last: Promise<unknown> = Promise.resolve();
  let queue = 0;
  return async (pictures) => {
    if (queue > waiting) return pictures.map(() => 'too-slow');
    queue += 1;
    const reading = last.then(() => readInThread(pictures, timeout));
    last = reading.catch(() => undefined);
    try {
      return await reading;
    } finally {
      queue -= 1;
    }
  };
}

/** Whatever was answered by then: by the first look where the second did not end; `too-slow` where none did. */
function readInThread(
  pictures: readonly Uint8Array[],
  timeout: number,
): Promise<readonly (readonly string[] | CodeFault)[]> {
  const worker = new Worker(new URL('./code-worker.mjs', import.meta.url), {
    workerData: {
      pictures: pictures.map((bytes) => ({ bytes, isLookedAtTwice: isLookedAtTwice(bytes) })),
      most: codeLimits.codes,
    },
    resourceLimits: { maxOldGenerationSizeMb: heap },
    execArgv: [],
    env: {},
  });
  const found = new Map<number, readonly string[] | CodeFault>();
  return new Promise((resolve, reject) => {
    let timer = setTimeout(() => end(), slowestStart);
    const end = (error?: unknown): void => {
      clearTimeout(timer);
      void worker.terminate();
      if (error !== undefined && found.size === 0 && !isOurs(error)) reject(error);
      else resolve(pictures.map((_, place) => found.get(place) ?? 'too-slow'));
    };
    worker.on('message', (message: unknown) => {
      const told = Message.parse(message);
      if (told === 'done') end();
      else if (told !== 'ready') found.set(told.place, told.answer);
      else {
        clearTimeout(timer);
        timer = setTimeout(() => end(), timeout);
      }
    });
    worker.on('error', end).on('exit', () => end());
  });
}

/** The thread ran out of the memory we gave it: the picture's fault, not the service's. */
function isOurs(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
