import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { readMoment } from './moments.ts';
import { embedded, idOf, listOf } from './terms.ts';
import type { Version } from './upgrade.ts';

/** What becomes of a badge after it was handed out is no alteration of what was; how it is verified has rules of its own. */
const changing: ReadonlySet<string> = new Set(['@context', 'revoked', 'revocationReason', 'type', 'verification']);
const wording: ReadonlySet<string> = new Set(['@context']);
/** All that two versions of one assertion must have in common. */
const essential: readonly string[] = ['id', 'recipient', 'badge', 'issuedOn', 'expires'];

export interface Copy {
  readonly node: JsonObject;
  readonly version: Version;
}

/**
 * The first place where what was sent says something that its host does not; nothing where all of it is hosted so. A link and the
 * node it leads to are one thing; the host may say more.
 */
export function findDifference(sent: Copy, hosted: Copy): string | undefined {
  if (sent.version === hosted.version) return differenceIn(sent.node, hosted.node, changing);
  return essential.find((key) => sent.node[key] !== undefined && !sameValue(sent.node[key], hosted.node[key]));
}

/** The same for a node that was embedded in what was sent, against the one its own address gives. */
export function findEmbeddedDifference(sent: Json | undefined, hosted: JsonObject | undefined): string | undefined {
  const node = embedded(sent);
  return node === undefined || hosted === undefined ? undefined : differenceIn(node, hosted, changing);
}

function differenceIn(sent: JsonObject, hosted: JsonObject, aside: ReadonlySet<string>): string | undefined {
  return Object.entries(sent).find(([key, value]) => !aside.has(key) && !sameValue(value, hosted[key]))?.[0];
}

function sameValue(sent: Json | undefined, hosted: Json | undefined): boolean {
  const [before, after] = [listOf(sent), listOf(hosted)];
  return before.length === after.length && before.every((item, index) => sameItem(item, after[index]));
}

function sameItem(sent: Json, hosted: Json | undefined): boolean {
  if (isJsonObject(sent) && isJsonObject(hosted)) {
    if (embedded(sent) === undefined || embedded(hosted) === undefined) return idOf(sent) === idOf(hosted);
    return differenceIn(sent, hosted, wording) === undefined;
  }
  if (isJsonObject(sent) !== isJsonObject(hosted)) return idOf(sent) !== undefined && idOf(sent) === idOf(hosted);
  return sent === hosted || isSameMoment(sent, hosted);
}

function isSameMoment(sent: Json, hosted: Json | undefined): boolean {
  const moment = readMoment(sent);
  return moment !== undefined && moment === readMoment(hosted);
}
