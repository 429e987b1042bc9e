import { recordExports } from '../audit/export-record.ts';
import { awards } from '../awards/award.ts';
import type { HolderAward } from '../exports/award.ts';
import { awardsSheet, type StandingWord, sheetRow } from '../exports/awards-sheet.ts';
import { formsOf, type Made, partsOf, tellForms } from '../exports/everything.ts';
import { folderOf } from '../exports/folder-name.ts';
import type { Format } from '../exports/format.ts';
import { findFormat } from '../exports/formats.ts';
import { checkStanding } from '../exports/write.ts';
import { mostParts, packPart, type ZipPart } from '../exports/zip-file.ts';
import type { Language } from '../kernel/language.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import { all } from '../kernel/storage.ts';
import { mobilities } from '../mobilities/mobility.ts';
import { bundleText } from '../texts/bundles.ts';
import { ahead } from './ahead.ts';
import { type ArchiveFile, openArchive } from './archive-file.ts';
import type { Core } from './core.ts';
import { readUncheckedAward, toMaking } from './exporting.ts';
import { collect } from './project-cards.ts';

export interface ProjectOptions {
  readonly language: Language;
  readonly force: boolean;
  /** Of the table; those that take one badge, and the cards, which take all. */
  readonly formats: readonly string[];
  tell(done: number, total: number): void;
}

export interface ProjectExported {
  /** With a document at least. */
  readonly badges: number;
  /** That no longer stand. */
  readonly leftOut: number;
  /** Forms that a badge cannot take: a letter that no font has, a country without a name. */
  readonly notMade: readonly NotMade[];
  /** Badges that an earlier run had written. */
  readonly resumed: number;
}

interface NotMade {
  /** Public id. */
  readonly badge: string;
  readonly label: string;
  readonly problem: Problem;
}

/** What is made of each badge where nothing else is asked for. */
export const projectFormats = ['attestation', 'png', 'json', 'i-prof', 'parcoursup'] as const;

/** Badges under way: while the engine sets a page in its thread, the next ones are signed, coded and baked in ours. */
const atOnce = 4;

/**
 * The badges of a project in one archive on disk, a few badges in memory at a time, and a table of them all. A run that was cut off is taken up
 * where it was: what it wrote is kept if it is still what would be written. Every badge of it is recorded before it stands in its place.
 * Refuses `export/project-unknown`, `export/unknown-format`, `export/not-of-project`, and whatever the service lacks for a form that was asked for.
 */
export async function exportProject(
  core: Core,
  project: string,
  path: string,
  options: ProjectOptions,
): Promise<ProjectExported> {
  const chosen = options.formats.map(readFormat);
  const ids = await badgesOf(core, project);
  if (ids.length === 0) throw new Problem('export/project-unknown');
  const sheets = chosen.flatMap((format) => (format.takes === 'many' ? [format] : []));
  if (ids.length * chosen.length > mostParts) throw new Problem('export/too-large');
  const readmes = Object.values(bundleText).map(({ readmeName }) => readmeName);
  await using archive = await openArchive(path, readmes);
  const making = toMaking(core, options);
  const words = bundleText[options.language];
  const readme = [words.projectTitle(project), '', ...words.projectReadme, ...tellForms(chosen, options.language), ''];
  const first = { name: words.readmeName, bytes: new TextEncoder().encode(`\uFEFF${readme.join('\r\n')}`) };
  const done = await takeUp(core, archive, first, ids);
  if (done.size === 0) await archive.add(first, making.now);
  const rows: (readonly string[])[] = [];
  const written = new Set<string>();
  const standing: HolderAward[] = [];
  const notMade: NotMade[] = [];
  let leftOut = 0;
  const make = async (id: string) => {
    const award = await readUncheckedAward(core, id);
    const word = standingOf(award, making.now);
    const isDue = word === 'current' && !done.has(id);
    const made = isDue ? await formsOf(award, chosen, folderOf(award), making) : [];
    return {
      ...{ id, award, word },
      parts: partsOf(made),
      lacking: lackingOf(id, made),
      row: sheetRow(award, word, options.language),
    };
  };
  for await (const { id, award, word, parts, lacking, row } of ahead(ids, atOnce, make)) {
    rows.push(row);
    notMade.push(...lacking);
    if (word !== 'current') leftOut += 1;
    else if (sheets.length > 0) standing.push(award);
    if (parts.length > 0 || (done.has(id) && word === 'current')) written.add(id);
    for (const part of parts) await archive.add(part, making.now);
    options.tell(rows.length, ids.length);
  }
  for (const format of sheets) {
    const { part, taken, refused } = await collect(format, standing, making);
    if (part !== undefined) await archive.add(part, making.now);
    for (const id of taken) written.add(id);
    notMade.push(...refused.map((each) => ({ ...each, label: format.label[options.language] })));
  }
  await archive.add({ name: words.sheet.file, bytes: await awardsSheet(rows, options.language) }, making.now);
  const { exactStay } = making;
  await recordExports(core, [...written], { door: 'terminal', formats: [...options.formats], exactStay });
  await archive.close(options.force);
  return { badges: written.size, leftOut, notMade, resumed: done.size };
}

/** What this badge cannot have. @throws Problem where the service lacks something: every badge would go without, and nobody would see it. */
function lackingOf(badge: string, made: readonly Made[]): readonly NotMade[] {
  return made.flatMap(({ label, outcome }) => {
    if (!(outcome instanceof Problem)) return [];
    if (outcome.status !== 422) throw outcome;
    return [{ badge, label, problem: outcome }];
  });
}

function readFormat(id: string): Format {
  const format = findFormat(id);
  if (format === undefined) throw new Problem('export/unknown-format');
  if (format.takes === 'many-of-one' || format.byHand === true) throw new Problem('export/not-of-project');
  return format;
}

/** Public ids of what was ever issued and not replaced, in the order of the records: the table tells what was withdrawn too. */
async function badgesOf({ storage }: Core, project: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { value: mobility } of all(storage, mobilities)) {
    if (mobility.projectCode !== project) continue;
    for await (const { value } of all(storage, awards, { mobilityId: mobility.id })) {
      if (value.state !== 'open' && value.credentialId !== undefined) ids.push(value.credentialId);
    }
  }
  return ids;
}

type Known = HolderAward & { readonly standing: { readonly revoked: boolean; readonly suspended: boolean } };

function standingOf(award: Known, now: Date): StandingWord {
  try {
    const until = award.validUntil === undefined ? {} : { validUntil: award.validUntil };
    checkStanding({ id: award.publicId, ...award.standing, ...until }, now);
    return 'current';
  } catch (error) {
    if (isProblem(error, 'export/revoked')) return 'revoked';
    if (isProblem(error, 'export/suspended')) return 'suspended';
    if (isProblem(error, 'export/expired')) return 'expired';
    throw error;
  }
}

/** The badges that an earlier run has written whole and that are still to be there; nothing where it was another export, or one has fallen. */
async function takeUp(
  core: Core,
  archive: ArchiveFile,
  first: ZipPart,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const [readme, ...parts] = archive.found;
  const { crc } = packPart(first, 0, core.clock()).line;
  const isSame = readme?.name === first.name && readme.crc === crc;
  const idsOf = parts.map(({ name }) => / ([A-Za-z0-9_-]{22})\/[^/]+$/.exec(name)?.[1]);
  const ending = idsOf.indexOf(undefined);
  const whole = ending === -1 ? idsOf : idsOf.slice(0, ending);
  // The last badge may lack a form: it is written again.
  const kept = whole.slice(0, whole.indexOf(whole.at(-1)));
  const done = new Set(kept.flatMap((id) => id ?? []));
  const now = core.clock();
  let stands = isSame;
  for (const id of stands ? done : []) {
    const award = await readUncheckedAward(core, id);
    const own = parts.filter(({ name }) => name.includes(` ${id}/`));
    stands &&= ids.includes(id) && standingOf(award, now) === 'current';
    stands &&= own.every(({ name }) => name.startsWith(folderOf(award)));
  }
  await archive.keep(stands && kept.length > 0 ? kept.length + 1 : 0);
  return stands ? done : new Set();
}
