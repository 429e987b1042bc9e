import {
  type AddressEnvelope,
  type BadgeEnvelope,
  type Envelope,
  fetchedFrom,
  type Unreadable,
  unreadable,
} from '../verification/envelope.ts';
import type { Request } from '../verification/reach.ts';
import { readAnything } from '../verification/read.ts';
import type { Core } from './core.ts';
import { fetchSent } from './verifying.ts';

/** The badge behind an address, and what was asked to have it. */
export interface FetchedBadge {
  readonly badge: BadgeEnvelope | Unreadable;
  readonly asked: readonly Request[];
}

/**
 * The first badge that stands there. A picture may hold only the address of its badge: that one is followed, once.
 * @throws Problem `credential/unknown`, `fetch/…`
 */
export async function fetchBadge(core: Core, url: string): Promise<FetchedBadge> {
  const found = await fetchFirst(core, url);
  const asked: readonly Request[] = [{ url, answer: 'fetched' }];
  if (!isBakedAddress(found)) return { badge: toBadge(found), asked };
  const next = await fetchFirst(core, found.url);
  return { badge: toBadge(next), asked: [...asked, { url: found.url, answer: 'fetched' }] };
}

async function fetchFirst(core: Core, url: string): Promise<Envelope> {
  const [found = unreadable('empty')] = readAnything(await fetchSent(core, url));
  return fetchedFrom(found, url);
}

function toBadge(envelope: Envelope): BadgeEnvelope | Unreadable {
  return envelope.form === 'address' ? unreadable('not-a-credential') : envelope;
}

export function isBadge(envelope: Envelope): envelope is BadgeEnvelope {
  return envelope.form !== 'none' && envelope.form !== 'address';
}

/** Open Badges 1 and 2 allowed a picture to hold the address of its assertion alone. */
export function isBakedAddress(envelope: Envelope): envelope is AddressEnvelope {
  const innermost = envelope.carriers.at(-1);
  return envelope.form === 'address' && (innermost === 'png' || innermost === 'svg');
}
