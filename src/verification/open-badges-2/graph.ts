import type { JsonObject } from '../../kernel/json.ts';
import type { ElderEnvelope } from '../envelope.ts';
import type { Reach } from '../reach.ts';
import { createNodeReader, type Missing, type Node, type NodeReader } from './nodes.ts';
import type { Copy } from './sameness.ts';
import { checkSignature, type Signature } from './signature.ts';
import { embedded, idOf, isWebAddress, only, toPlainTerms } from './terms.ts';
import {
  methodOf,
  upgradeAssertion,
  upgradeBadgeClass,
  upgradeProfile,
  upgradeRevocationList,
  type Version,
  versionOf,
} from './upgrade.ts';

/** Nothing leads there: the link is missing, or is no web address. */
export type Read = Node | { readonly missing: 'no-link' };

/** All that a verification read of an elder badge, each node in the terms of 2.0. What could not be had says why. */
export interface Graph {
  readonly version: Version;
  readonly sent: Copy;
  readonly method: 'hosted' | 'signed' | undefined;
  readonly jws?: string;
  /** What the address that is its id answers, where it is hosted. */
  readonly hosted?: Copy | Missing;
  /** The one to be judged: the hosted copy, unless it only says that it was revoked. */
  readonly assertion: JsonObject;
  readonly badge: Read;
  readonly issuer: Read;
  readonly signature?: Signature;
  /** The Multikey of the key that it holds under. */
  readonly signedWith?: string;
  /** Absent where the issuer names none. */
  readonly revocationList?: Node;
}

/** `terms`: two spellings of one term; `upgrade`: an elder assertion without the shape of its time. */
export type IntakeFault = { readonly fault: 'terms' | 'upgrade'; readonly version: Version };

export function nodeOf(read: Read): JsonObject | undefined {
  return 'node' in read ? read.node : undefined;
}

/** At most five nodes, each once: assertion, badge, issuer, key, list. Nothing follows a link further, so that no loop is walked. */
export async function readGraph(envelope: ElderEnvelope, reach: Reach): Promise<Graph | IntakeFault> {
  const reader = createNodeReader(reach);
  const plain = toPlainTerms(envelope.assertion);
  const version = versionOf(plain ?? envelope.assertion);
  if (plain === undefined) return { fault: 'terms', version };
  const node = upgradeAssertion(plain, version, envelope.address);
  if (node === undefined) return { fault: 'upgrade', version };
  const sent: Copy = { node, version };
  const method = methodOf(node) ?? (isRevoked(node) && envelope.address !== undefined ? 'hosted' : undefined);
  const hosted = method === 'hosted' ? await readHosted(sent, envelope, reader) : undefined;
  const judged = hosted !== undefined && 'node' in hosted && !isRevoked(hosted.node) ? hosted : sent;
  const badge = await readBadge(judged, reader);
  const issuer = await readIssuer(badge, judged.version, reader);
  return {
    ...{ version, sent, method, assertion: judged.node, badge, issuer },
    ...(hosted === undefined ? {} : { hosted }),
    ...(method === 'signed' ? await readSigned(envelope, { node, version, issuer }, reader) : {}),
  };
}

export function isRevoked(assertion: JsonObject): boolean {
  return only(assertion.revoked) === true;
}

/** Only what the address that is its id returns is to be believed. */
async function readHosted(sent: Copy, envelope: ElderEnvelope, reader: NodeReader): Promise<Copy | Missing> {
  const id = idOf(sent.node);
  if (!isWebAddress(id)) return { missing: 'refused' };
  if (envelope.address === id && envelope.carriers.length === 0) return sent;
  const read = await reader.read(id);
  if ('missing' in read) return read;
  const version = versionOf(read.node);
  // Of a badge that was revoked, little more than that may be left.
  const node = isRevoked(read.node) ? read.node : upgradeAssertion(read.node, version, id);
  return node === undefined ? { missing: 'unreadable' } : { node, version };
}

/** A node with a web address is read there, even where it is embedded: anyone can embed another's. */
async function readBadge({ node, version }: Copy, reader: NodeReader): Promise<Read> {
  const id = idOf(node.badge);
  const own = embedded(node.badge);
  if (isWebAddress(id)) return upgraded(await reader.read(id), version, (each, v) => upgradeBadgeClass(each, v, id));
  return own === undefined
    ? { missing: 'no-link' }
    : { node: upgradeBadgeClass(own, versionOf(own, version), undefined) };
}

async function readIssuer(badge: Read, version: Version, reader: NodeReader): Promise<Read> {
  if ('missing' in badge) return { missing: 'no-link' };
  const id = idOf(badge.node.issuer);
  const own = embedded(badge.node.issuer);
  if (isWebAddress(id)) return upgraded(await reader.read(id), version, (each, v) => upgradeProfile(each, v, id));
  // 0.5 wrote the whole issuer into the badge: the origin it names must then be the one that hosts it (scope.ts).
  return own !== undefined && version === '0.5'
    ? { node: upgradeProfile(own, version, undefined) }
    : { missing: 'no-link' };
}

function upgraded(read: Node, around: Version, upgrade: (node: JsonObject, version: Version) => JsonObject): Node {
  return 'missing' in read ? read : { node: upgrade(read.node, versionOf(read.node, around)) };
}

type Signed = Pick<Graph, 'jws' | 'signature' | 'signedWith' | 'revocationList'>;

async function readSigned(
  { jws }: ElderEnvelope,
  { node, version, issuer }: Copy & { readonly issuer: Read },
  reader: NodeReader,
): Promise<Signed> {
  if (jws === undefined) return {};
  if ('missing' in issuer) return { jws, signature: 'key-unresolved' };
  const { node: profile } = issuer;
  const signed = { jws, assertion: node, issuer: profile, version: versionOf(profile, version) };
  const checked = await checkSignature(signed, reader);
  const url = idOf(profile.revocationList);
  if (profile.revocationList === undefined) return { jws, ...checked };
  const list: Node = isWebAddress(url) ? await reader.read(url) : { missing: 'refused' };
  return { jws, ...checked, revocationList: upgraded(list, version, upgradeRevocationList) };
}
