import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { readElderMoment } from './moments.ts';
import { isWebAddress, listOf, only } from './terms.ts';

export type Version = '0.5' | '1.0' | '1.1' | '2.0';

const second: ReadonlySet<unknown> = new Set([
  'https://w3id.org/openbadges/v2',
  'https://openbadgespec.org/v2/context.json',
]);

/** By its context; of 1.0 and 0.5, which had none, by their members. A node that was embedded follows the one it was in. */
export function versionOf(node: JsonObject, around?: Version): Version {
  const contexts = listOf(node['@context']);
  if (contexts.some((each) => second.has(each))) return '2.0';
  if (contexts.includes('https://w3id.org/openbadges/v1')) return '1.1';
  if (around !== undefined) return around;
  return isJsonObject(node.recipient) || !('recipient' in node) ? '1.0' : '0.5';
}

/** An assertion in the terms of 2.0, version after version; nothing where an elder one has not the shape of its time. */
export function upgradeAssertion(
  written: JsonObject,
  version: Version,
  address: string | undefined,
): JsonObject | undefined {
  const first = version === '0.5' ? fromHalf(written) : written;
  if (first === undefined) return undefined;
  const upgraded = version === '2.0' ? first : fromFirst(first, address);
  return upgraded === undefined ? undefined : withMoments(upgraded, version);
}

/** 0.5 → 1.0: the recipient becomes an object, what was written with underscores is not. */
function fromHalf(written: JsonObject): JsonObject | undefined {
  const { recipient, salt, issued_on: issuedOn, ...rest } = written;
  if (typeof recipient !== 'string') return undefined;
  const hashed = /^(sha256|md5)\$/.test(recipient);
  const identity = { type: 'email', hashed, identity: recipient, ...(typeof salt === 'string' ? { salt } : {}) };
  return { ...rest, recipient: identity, ...(issuedOn === undefined ? {} : { issuedOn }), verify: { type: 'hosted' } };
}

/** 1.0 → 1.1 → 2.0: a type and an id; `verify` becomes `verification`, and the key's address its `creator`. */
function fromFirst(written: JsonObject, address: string | undefined): JsonObject | undefined {
  const { verify, ...rest } = written;
  const old = isJsonObject(verify) ? verify : undefined;
  if (old === undefined && rest.verification === undefined) return undefined;
  const url = typeof old?.url === 'string' ? old.url : undefined;
  const isSigned = old?.type === 'signed';
  const uid = typeof rest.uid === 'string' ? rest.uid : undefined;
  const named = isSigned ? (uid === undefined ? undefined : `urn:uid:${encodeURIComponent(uid)}`) : (url ?? address);
  const id = typeof rest.id === 'string' ? rest.id : named;
  const creator = isSigned && url !== undefined ? { creator: url } : {};
  return {
    ...rest,
    type: rest.type ?? 'Assertion',
    ...(id === undefined ? {} : { id }),
    ...(old === undefined ? {} : { verification: { type: old.type ?? 'hosted', ...creator } }),
  };
}

/** Every moment as 2.0 writes it; of 2.0 itself, what is written stays, for its rule to judge. */
function withMoments(node: JsonObject, version: Version): JsonObject | undefined {
  if (version === '2.0') return node;
  const upgraded = new Map(Object.entries(node));
  for (const key of ['issuedOn', 'expires']) {
    if (node[key] === undefined) continue;
    const moment = readElderMoment(only(node[key]));
    if (moment === undefined) return undefined;
    upgraded.set(key, moment);
  }
  return Object.fromEntries(upgraded);
}

export function upgradeBadgeClass(written: JsonObject, version: Version, address: string | undefined): JsonObject {
  if (version === '2.0') return written;
  const { alignment, ...rest } = written;
  return {
    ...rest,
    type: rest.type ?? 'BadgeClass',
    ...(rest.id === undefined && address !== undefined ? { id: address } : {}),
    ...(alignment === undefined ? {} : { alignment: listOf(alignment).map(upgradeAlignment) }),
  };
}

function upgradeAlignment(alignment: Json): Json {
  if (!isJsonObject(alignment)) return alignment;
  const { name, url, description, ...rest } = alignment;
  return {
    ...rest,
    ...(name === undefined ? {} : { targetName: name }),
    ...(url === undefined ? {} : { targetUrl: url }),
    ...(description === undefined ? {} : { targetDescription: description }),
  };
}

/** 0.5 knew an issuer by its origin alone: that is then its id. */
export function upgradeProfile(written: JsonObject, version: Version, address: string | undefined): JsonObject {
  if (version === '2.0') return written;
  const { origin, contact, ...rest } = written;
  const site = typeof origin === 'string' && isWebAddress(origin) ? new URL(origin).href : undefined;
  const id = rest.id ?? address ?? site;
  const url = rest.url ?? site;
  return {
    ...rest,
    type: rest.type ?? 'Issuer',
    ...(id === undefined ? {} : { id }),
    ...(url === undefined ? {} : { url }),
    ...(rest.email === undefined && contact !== undefined ? { email: contact } : {}),
  };
}

/** 1.0 listed what was revoked as an object, uid by uid. */
export function upgradeRevocationList(written: JsonObject, version: Version): JsonObject {
  if (version === '2.0' || written.revokedAssertions !== undefined) return written;
  const { '@context': _, id: __, type: ___, issuer: ____, ...uids } = written;
  const revokedAssertions = Object.entries(uids).map(([uid, reason]) =>
    typeof reason === 'string' ? { uid, revocationReason: reason } : { uid },
  );
  return { type: 'RevocationList', revokedAssertions };
}

/** How the assertion is to be verified, under either of the names of either version. */
export function methodOf(assertion: JsonObject): 'hosted' | 'signed' | undefined {
  const verification = only(assertion.verification);
  const types = isJsonObject(verification) ? listOf(verification.type) : [];
  if (types.includes('signed') || types.includes('SignedBadge')) return 'signed';
  return types.includes('hosted') || types.includes('HostedBadge') ? 'hosted' : undefined;
}
