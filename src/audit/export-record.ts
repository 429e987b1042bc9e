import { z } from 'zod';
import { type Clock, toDateTimeZ } from '../kernel/clock.ts';
import { newPublicId } from '../kernel/ids.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import type { Random } from '../kernel/random.ts';
import { all, type Kind, type Storage } from '../kernel/storage.ts';

/** One badge of which documents were made for its holder: which, when, through which door. No name, and nothing of what they say. */
export const ExportRecord = z.strictObject({
  /** The moment to the millisecond, then random: in order of time. */
  id: z.string(),
  /** RFC 3339, UTC, whole seconds. */
  at: z.string(),
  door: z.enum(['terminal', 'api']),
  /** The API key that asked; of the terminal, nobody in particular is known. */
  key: z.string().optional(),
  /** Public id. */
  badge: z.string(),
  /** As `exports/formats.ts` names them. */
  formats: z.array(z.string()).min(1),
  /** With the exact dates and the host. */
  exactStay: z.boolean(),
});
export type ExportRecord = z.infer<typeof ExportRecord>;

export const exportRecords: Kind<ExportRecord> = {
  name: 'export-record',
  schema: ExportRecord,
  indexed: ['badge'],
  unique: [],
};

/** Who asks for a document. */
export type Asker = { readonly door: 'terminal' } | { readonly door: 'api'; readonly key: string };

/** What is asked for, of each badge. */
export type Asked = Pick<ExportRecord, 'formats' | 'exactStay'>;

interface World {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
}

/** As docs/rgpd.md says. */
const keptDays = 365;

/** Call it once the documents are made and before anybody gets them: where it fails, nobody does. Forgets what is too old first. */
export async function recordExports(
  { storage, clock, random }: World,
  badges: readonly string[],
  made: Asker & Asked,
): Promise<void> {
  await forgetOldExports({ storage, clock });
  const now = clock();
  const at = toDateTimeZ(now);
  const records = badges.map((badge) => ({ ...made, id: `${now.toISOString()} ${newPublicId(random)}`, at, badge }));
  const outcomes = await storage.insertMany(exportRecords, records);
  if (outcomes.some(({ ok }) => !ok)) throw new Problem('storage/duplicate', { kind: exportRecords.name, field: 'id' });
}

/** From the oldest on; of one badge, where told. */
export async function listExports(storage: Storage, badge?: string): Promise<readonly ExportRecord[]> {
  const found: ExportRecord[] = [];
  for await (const { value } of all(storage, exportRecords, badge === undefined ? {} : { badge })) found.push(value);
  return found;
}

const removedAtOnce = 20;

/** Removes records older than a year. Repeatable, and two may do it at once. */
export async function forgetOldExports({ storage, clock }: Omit<World, 'random'>): Promise<void> {
  const limit = toDateTimeZ(new Date(clock().getTime() - keptDays * 86_400_000));
  const { items } = await storage.find(exportRecords, { limit: removedAtOnce });
  const old = items.filter(({ value }) => value.at < limit);
  for (const { value, version } of old) {
    try {
      await storage.remove(exportRecords, value.id, version);
    } catch (error) {
      if (!isProblem(error, 'storage/conflict')) throw error;
    }
  }
  if (old.length === removedAtOnce) await forgetOldExports({ storage, clock });
}
