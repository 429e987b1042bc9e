import { awards } from '../../src/awards/award.ts';
import type { ImportWorld } from '../../src/awards/import-ledger.ts';
import { confirmImport, planImport } from '../../src/awards/import-participants.ts';
import type { ImportPlan } from '../../src/awards/import-plan.ts';
import { createCatalogue } from '../../src/definitions/catalogue.ts';
import { readDefinitions } from '../../src/definitions/files.ts';
import { all, type Document, type Kind, type Storage } from '../../src/kernel/storage.ts';
import { mobilities } from '../../src/mobilities/mobility.ts';
import { readImportFile } from '../../src/mobilities/read-file.ts';
import { type ColumnKey, columnKeys, templateColumns } from '../../src/mobilities/template-columns.ts';
import { people } from '../../src/people/person.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { clockAt, seededRandom, temporaryFolder } from '../support/world.ts';

const { definitions } = await readDefinitions('badge-definitions');
const catalogue = createCatalogue(definitions);
const identityKey = new Uint8Array(32).fill(7);

export interface TestWorld extends ImportWorld, AsyncDisposable {
  /** Folder of the store's files. */
  readonly folder: string;
}

/** A real store in a folder of its own. */
export async function importWorld(seed = 'import', storage?: Storage): Promise<TestWorld> {
  const folder = await temporaryFolder();
  const store = storage ?? (await openSqlite({ path: `${folder.path}/store.sqlite` }));
  return {
    ...{ storage: store, catalogue, identityKey, folder: folder.path },
    clock: clockAt('2026-11-22T10:00:00Z'),
    random: seededRandom(seed),
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]();
      await folder.remove();
    },
  };
}

export type Line = Partial<Record<ColumnKey, string>>;

/** Zoë's row, whole; `changes` over it. */
export function line(changes: Line = {}): Line {
  return {
    activityType: 'VET-SHORT',
    projectCode: '2025-1-FR01-KA121-VET-000005041',
    ...{ familyName: 'Lefèvre', givenName: 'Zoë', email: 'zoe@example.org', school: '0169998F' },
    ...{ hostCountry: 'ES', startDate: '04/05/2026', endDate: '29/05/2026' },
    ...{ badges: 'app-mobilite-vecue-n2', validatedBy: 'Claire Morin, ERAEI', validatedOn: '12/06/2026' },
    ...changes,
  };
}

/** A CSV file of those rows, with all our columns but `without`. */
export function file(lines: readonly Line[], without: readonly ColumnKey[] = []): Uint8Array {
  const keys = columnKeys.filter((key) => !without.includes(key));
  const titles = keys.map((key) => templateColumns.find((column) => column.key === key)?.header.fr ?? '');
  const rows = lines.map((one) => keys.map((key) => one[key] ?? '').join(';'));
  return new TextEncoder().encode([titles.join(';'), ...rows].join('\n'));
}

export type World = Pick<TestWorld, 'storage' | 'catalogue' | 'identityKey' | 'clock' | 'random'>;

export async function run(
  world: World,
  lines: readonly Line[],
  without: Parameters<typeof file>[1] = [],
): Promise<ImportPlan> {
  const table = await readImportFile(file(lines, without));
  return confirmImport(table, await planImport(table, world), world);
}

export async function stored<T extends Document>(world: World, kind: Kind<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const { value } of all(world.storage, kind)) found.push(value);
  return found;
}

export async function everything(world: World): Promise<unknown> {
  return [await stored(world, people), await stored(world, mobilities), await stored(world, awards)];
}
