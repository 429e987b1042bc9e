import { readFile, stat } from 'node:fs/promises';
import { followed, followList } from '../issuers/keep-trust-list.ts';
import { knownEntries } from '../issuers/publish-trust-list.ts';
import { type KnownIssuers, toKnownIssuers } from '../issuers/trust-list.ts';
import { isProblem, Problem, type ProblemCode } from '../kernel/problem.ts';
import type { Core } from './core.ts';

/** A list of TRUST_LISTS that is not used, and why. */
export interface RefusedList {
  readonly path: string;
  readonly code: ProblemCode;
}

/** No list is longer (bytes). */
const maxBytes = 4_000_000;

/** Whom verifying knows: our own list first, as the store has it today, then the lists of others as they were verified when they came. */
export async function trustListsOf(core: Core): Promise<readonly KnownIssuers[]> {
  const { profile } = await core.keyring.issuer();
  const own = toKnownIssuers({ name: profile.name, entries: [...(await knownEntries(core))] }, 'fr');
  return [own, ...(await followed(core.storage)).map(({ list }) => toKnownIssuers(list, 'fr'))];
}

/** Takes the lists that the settings name. One that is refused stops nothing: the version we hold, if any, stays in place. */
export async function followConfigured(core: Core): Promise<readonly RefusedList[]> {
  const refused: RefusedList[] = [];
  for (const { path, key } of core.config.trustLists) {
    try {
      await followList(core, await readListFile(path), key);
    } catch (error) {
      if (!isProblem(error) || error.status >= 500) throw error;
      refused.push({ path, code: error.code });
    }
  }
  return refused;
}

/** @throws `file/unreadable`, `trust-list/unreadable` */
export async function readListFile(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > maxBytes) throw new Problem('trust-list/unreadable');
    return await readFile(path, 'utf8');
  } catch (error) {
    throw isProblem(error) ? error : new Problem('file/unreadable', {}, { cause: error });
  }
}
