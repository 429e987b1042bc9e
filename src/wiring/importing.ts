import type { Progress } from '../awards/compute-import.ts';
import { confirmImport, planImport } from '../awards/import-participants.ts';
import type { ImportPlan } from '../awards/import-plan.ts';
import { readImportFile } from '../mobilities/read-file.ts';
import type { Core } from './core.ts';

export interface ImportOptions {
  /** Shows what would happen and stores nothing. */
  readonly dryRun: boolean;
  readonly tell?: Progress;
}

/** A file of participants: planned, and confirmed unless it is a dry run. Refused rows are left out and said. */
export async function importParticipants(core: Core, bytes: Uint8Array, options: ImportOptions): Promise<ImportPlan> {
  const table = await readImportFile(bytes);
  const { storage, catalogue, clock, random, secrets } = core;
  const world = { storage, catalogue, clock, random, identityKey: secrets.identityKey };
  const plan = await planImport(table, world, options.dryRun ? options.tell : undefined);
  return options.dryRun ? plan : confirmImport(table, plan, world, options.tell);
}
