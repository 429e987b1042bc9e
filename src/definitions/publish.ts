import { z } from 'zod';
import { type Clock, toDateTimeZ } from '../kernel/clock.ts';
import { isJsonObject } from '../kernel/json.ts';
import { sha256, toHex } from '../kernel/platform.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import { all, type Kind, type Storage, type Stored } from '../kernel/storage.ts';
import { Achievement, type Catalogue } from './definition.ts';

/** A version of an Achievement as it was published. Once issued it is never written again. */
export const PublishedAchievement = z
  .strictObject({
    /** `slug/version`. */
    id: z.string(),
    slug: z.string(),
    version: z.string(),
    /** The Achievement as canonical JSON: keys in code-unit order, no space. */
    text: z.string(),
    /** SHA-256 of `text`, in hex. */
    digest: z.string(),
    issued: z.enum(['no', 'yes']),
    /** When a credential first carried it. */
    firstIssuedAt: z.iso.datetime().optional(),
  })
  .refine(({ text, digest }) => digestOf(text) === digest);
export type PublishedAchievement = z.infer<typeof PublishedAchievement>;

export const publishedKind: Kind<PublishedAchievement> = {
  name: 'achievement',
  schema: PublishedAchievement,
  indexed: ['slug', 'issued'],
  unique: [],
};

export interface PublishOutcome {
  readonly added: readonly string[];
  /** Drafts: published before, never issued, changed since. */
  readonly replaced: readonly string[];
  readonly unchanged: number;
}

/**
 * Records the catalogue's current versions; safe to repeat, and to run from two processes at once.
 * @throws Problem `definition/changed` when a version already issued says something else now: the cure is to raise `version` in the
 * YAML file. Facts: `slug`, `version` of the first, `achievements` (all of them, `slug/version`). Nothing is then written.
 */
export async function publishCatalogue(
  storage: Storage,
  { achievements }: Pick<Catalogue, 'achievements'>,
): Promise<PublishOutcome> {
  const changed: Achievement[] = [];
  for (const achievement of achievements) {
    const stored = await storage.get(publishedKind, idOf(achievement));
    if (stored?.value.issued === 'yes' && !saysTheSame(stored.value, achievement)) changed.push(achievement);
  }
  refuse(changed);
  const outcome = { added: [] as string[], replaced: [] as string[], unchanged: 0 };
  for (const achievement of achievements) {
    const act = await publishOne(storage, achievement);
    if (act === 'unchanged') outcome.unchanged += 1;
    else outcome[act].push(idOf(achievement));
  }
  return outcome;
}

/**
 * To be called before the first credential that carries this Achievement is signed; from then on the version is closed. Safe to repeat.
 * @throws Problem `definition/unknown` when it was not published, `definition/changed` when what is published under this version is
 * not this text (another process published another draft in between).
 */
export async function markIssued(storage: Storage, achievement: Achievement, clock: Clock): Promise<void> {
  const stored = await storage.get(publishedKind, idOf(achievement));
  if (stored === undefined)
    throw new Problem('definition/unknown', { slug: achievement.slug, version: achievement.version });
  if (!saysTheSame(stored.value, achievement)) refuse([achievement]);
  if (stored.value.issued === 'yes') return;
  const issued: PublishedAchievement = { ...stored.value, issued: 'yes', firstIssuedAt: toDateTimeZ(clock()) };
  if (!(await replaced(storage, issued, stored))) await markIssued(storage, achievement, clock);
}

/** Every version ever published, in order of slug: hand it to `createCatalogue`. */
export async function publishedAchievements(storage: Storage): Promise<readonly Achievement[]> {
  const achievements: Achievement[] = [];
  for await (const { value } of all(storage, publishedKind)) achievements.push(readText(value));
  return achievements;
}

async function publishOne(storage: Storage, achievement: Achievement): Promise<'added' | 'replaced' | 'unchanged'> {
  const draft = toRecord(achievement);
  const stored = await storage.get(publishedKind, draft.id);
  if (stored === undefined) {
    if (await inserted(storage, draft)) return 'added';
  } else if (saysTheSame(stored.value, achievement)) {
    return 'unchanged';
  } else {
    if (stored.value.issued === 'yes') refuse([achievement]);
    if (await replaced(storage, draft, stored)) return 'replaced';
  }
  return publishOne(storage, achievement);
}

/** False when another process was first. */
async function inserted(storage: Storage, draft: PublishedAchievement): Promise<boolean> {
  try {
    await storage.insert(publishedKind, draft);
    return true;
  } catch (error) {
    if (isProblem(error, 'storage/duplicate')) return false;
    throw error;
  }
}

/** False when another process changed it since it was read. */
async function replaced(
  storage: Storage,
  value: PublishedAchievement,
  read: Stored<PublishedAchievement>,
): Promise<boolean> {
  try {
    await storage.replace(publishedKind, value, read.version);
    return true;
  } catch (error) {
    if (isProblem(error, 'storage/conflict')) return false;
    throw error;
  }
}

function refuse(changed: readonly Achievement[]): void {
  const [first] = changed;
  if (first === undefined) return;
  const { slug, version } = first;
  throw new Problem('definition/changed', { slug, version, achievements: changed.map(idOf) });
}

/** Compares what is meant: a field that a later release adds with a default does not make an old version another one. */
function saysTheSame(stored: PublishedAchievement, achievement: Achievement): boolean {
  const text = canonicalText(achievement);
  return stored.text === text || canonicalText(readText(stored)) === text;
}

function readText({ id, text }: PublishedAchievement): Achievement {
  const read = Achievement.safeParse(JSON.parse(text));
  if (!read.success) throw new Problem('storage/corrupt', { kind: publishedKind.name, id }, { cause: read.error });
  return read.data;
}

function toRecord(achievement: Achievement): PublishedAchievement {
  const { slug, version } = achievement;
  const text = canonicalText(achievement);
  return { id: idOf(achievement), slug, version, text, digest: digestOf(text), issued: 'no' };
}

function idOf({ slug, version }: Achievement): string {
  return `${slug}/${version}`;
}

function digestOf(text: string): string {
  return toHex(sha256(text));
}

/** RFC 8785 for what an Achievement holds: strings, whole numbers, lists and objects. */
function canonicalText(achievement: Achievement): string {
  return JSON.stringify(achievement, (_, value: unknown) =>
    isJsonObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}
