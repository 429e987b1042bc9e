import { z } from 'zod';
import { Problem } from '../kernel/problem.ts';

/** The low byte of SQLite's result codes: sqlite.org/rescode.html. */
const unavailable: ReadonlySet<number> = new Set([5, 6, 8, 10, 13, 14, 15]);
const corrupt: ReadonlySet<number> = new Set([11, 24, 26]);
const EngineError = z.object({ code: z.string().optional(), errcode: z.int().optional() });

/** Says in the port's words what the engine or the file system says in its own; other errors pass as they are. */
export function guard<R>(act: () => R): R {
  try {
    return act();
  } catch (cause) {
    const { code, errcode } = EngineError.safeParse(cause).data ?? {};
    const primary = errcode === undefined ? undefined : errcode & 0xff;
    if (primary !== undefined && corrupt.has(primary)) throw new Problem('storage/corrupt', {}, { cause });
    const engineIsGone = code === 'ERR_INVALID_STATE' || (primary !== undefined && unavailable.has(primary));
    if (engineIsGone || /^E[A-Z]+$/.test(code ?? '')) throw new Problem('storage/unavailable', {}, { cause });
    throw cause;
  }
}
