import { z } from 'zod';
import { isProblem, Problem } from '../kernel/problem.ts';

const ServerError = z.object({ name: z.string().regex(/^Mongo/), code: z.unknown().optional() });
const BulkError = z.object({
  writeErrors: z.array(z.object({ index: z.int(), code: z.int() })),
});
const duplicateKey = 11_000;
const attempts = 20;

/** Whether the server refused a write because a key is taken. */
export function isDuplicate(error: unknown): boolean {
  return ServerError.safeParse(error).data?.code === duplicateKey;
}

/** Says in the port's words what the driver says in its own; a taken key passes as it is, for the caller to name the field. */
export async function guard<R>(act: () => Promise<R>): Promise<R> {
  try {
    return await act();
  } catch (cause) {
    if (isDuplicate(cause) || isProblem(cause) || !ServerError.safeParse(cause).success) throw cause;
    throw new Problem('storage/unavailable', {}, { cause });
  }
}

/** Two first upserts of one key can meet; the one refused finds the document the next time. */
export async function retryOnDuplicate<R>(act: () => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      if (!isDuplicate(error) || attempt === attempts) throw error;
    }
  }
}

/** The rows of a bulk insert whose key was taken. @throws the error itself when any row failed for another reason. */
export function refusedRows(error: unknown): ReadonlySet<number> {
  const { writeErrors } = BulkError.parse(error);
  if (writeErrors.some(({ code }) => code !== duplicateKey))
    throw new Problem('storage/unavailable', {}, { cause: error });
  return new Set(writeErrors.map(({ index }) => index));
}
