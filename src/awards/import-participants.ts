import { isProblem, Problem } from '../kernel/problem.ts';
import type { Document, Kind, Storage } from '../kernel/storage.ts';
import type { ImportTable } from '../mobilities/import-table.ts';
import { mobilities } from '../mobilities/mobility.ts';
import { people } from '../people/person.ts';
import { awards } from './award.ts';
import { computeImport, type Progress } from './compute-import.ts';
import type { Draft, ImportWorld } from './import-ledger.ts';
import type { ImportPlan } from './import-plan.ts';
import { toWrite } from './record-changes.ts';

/** The dry run: what the file would do, row by row. Nothing is stored. */
export async function planImport(table: ImportTable, world: ImportWorld, tell?: Progress): Promise<ImportPlan> {
  return (await computeImport(table, world, tell)).plan;
}

/**
 * Does what `plan` said of this same table; rows it refuses are left out. Repeating it changes nothing, and after a crash the
 * rest is done by doing it again: people first, then their stays, then awards, each known by its key.
 * @throws Problem `import/changed-since` when the store or the file is no longer what the plan met: plan again.
 */
export async function confirmImport(
  table: ImportTable,
  plan: Pick<ImportPlan, 'fingerprint'>,
  world: ImportWorld,
  tell?: Progress,
): Promise<ImportPlan> {
  const computed = await computeImport(table, world);
  if (computed.plan.fingerprint !== plan.fingerprint) throw new Problem('import/changed-since');
  const { ledger } = computed;
  const work = [toWrite(ledger.people), toWrite(ledger.mobilities), toWrite(ledger.awards)] as const;
  const total = work.reduce((sum, drafts) => sum + drafts.length, 0);
  let done = 0;
  const step = (count: number): void => {
    done += count;
    tell?.(done, total);
  };
  await write(world.storage, people, work[0], step);
  await write(world.storage, mobilities, work[1], step);
  await write(world.storage, awards, work[2], step);
  return computed.plan;
}

const rowsPerBatch = 500;

async function write<T extends Document>(
  storage: Storage,
  kind: Kind<T>,
  drafts: readonly Draft<T>[],
  step: (count: number) => void,
): Promise<void> {
  const fresh = drafts.flatMap(({ value, stored }) => (stored === undefined ? [value] : []));
  for (let start = 0; start < fresh.length; start += rowsPerBatch) {
    const batch = fresh.slice(start, start + rowsPerBatch);
    const outcomes = await storage.insertMany(kind, batch);
    if (outcomes.some(({ ok }) => !ok)) throw new Problem('import/changed-since');
    step(batch.length);
  }
  for (const { value, stored } of drafts) {
    if (stored === undefined) continue;
    await replace(storage, kind, value, stored.version);
    step(1);
  }
}

async function replace<T extends Document>(storage: Storage, kind: Kind<T>, value: T, version: number): Promise<void> {
  try {
    await storage.replace(kind, value, version);
  } catch (cause) {
    const moved = isProblem(cause, 'storage/conflict') || isProblem(cause, 'storage/duplicate');
    throw moved ? new Problem('import/changed-since', {}, { cause }) : cause;
  }
}
