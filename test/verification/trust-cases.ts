import { toMultikey } from '../../src/proof/multikey.ts';
import { aCase, type Case, valid } from './case.ts';
import { badge, badgeWith, issuer, materials, now, signJwt, signText, stranger } from './foreign-issuer.ts';

const text = await signText(badge);
const list = (from: string, until?: string, keys?: readonly string[]) => ({
  name: 'Known issuers',
  entries: [
    {
      ...{ id: issuer.did, name: 'The issuer', from },
      ...(until === undefined ? {} : { until }),
      ...(keys === undefined ? {} : { keys }),
    },
  ],
});
const keyed = (...keys: readonly string[]) => list('2026-01-01T00:00:00Z', undefined, keys);
const anotherKey = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';

/** What the lists at hand say of the issuer: it never changes the verdict. */
export const trustCases: readonly Case[] = [
  aCase('an issuer that a list names', text, ['trust', 'passed', 'on-list'], valid),
  aCase(
    'an issuer that no list names',
    await signText(badgeWith({ issuer: stranger.did }), stranger.ed25519),
    ['trust', 'unknown', 'not-on-list'],
    ['undetermined', 'authentic', 'unchecked'],
  ),
  aCase(
    'an issuer listed before its time',
    { text, materials: materials({ trustLists: [list('2026-06-02T00:00:00Z')] }) },
    ['trust', 'unknown', 'off-list-period'],
    valid,
  ),
  aCase(
    'an issuer listed in the past',
    { text, materials: materials({ trustLists: [list('2020-01-01T00:00:00Z', '2026-05-31T00:00:00Z')] }) },
    ['trust', 'unknown', 'off-list-period'],
    valid,
  ),
  aCase(
    'an issuer on a list that is out of date',
    {
      text,
      materials: materials({ trustLists: [{ ...list('2026-01-01T00:00:00Z'), validUntil: now.toISOString() }] }),
    },
    ['trust', 'unknown', 'list-out-of-date'],
    valid,
  ),
  aCase(
    'an issuer on one list that is out of date and on one in force',
    {
      text,
      materials: materials({
        trustLists: [
          { ...list('2026-01-01T00:00:00Z'), validUntil: '2026-01-02T00:00:00Z' },
          { ...list('2026-01-01T00:00:00Z'), validUntil: '2027-01-01T00:00:00Z' },
        ],
      }),
    },
    ['trust', 'passed', 'on-list'],
    valid,
  ),
  aCase(
    'an issuer that a list knows by the key that signed',
    { text, materials: materials({ trustLists: [keyed(toMultikey(issuer.keys.ed25519))] }) },
    ['trust', 'passed', 'on-list'],
    valid,
  ),
  aCase(
    'an issuer that a list knows by another key',
    { text, materials: materials({ trustLists: [keyed(anotherKey)] }) },
    ['trust', 'unknown', 'other-key'],
    valid,
  ),
  aCase(
    'no list at hand',
    { text, materials: materials({ trustLists: [] }) },
    ['trust', 'not-applicable', 'no-list'],
    valid,
  ),
  aCase(
    'an issuer that a list knows by the key of its VC-JWT',
    { text: await signJwt(), materials: materials({ trustLists: [keyed(anotherKey, toMultikey(issuer.keys.p256))] }) },
    ['trust', 'passed', 'on-list'],
    valid,
  ),
  aCase(
    'an issuer that a list knows by another key than that of its VC-JWT',
    { text: await signJwt(), materials: materials({ trustLists: [keyed(toMultikey(issuer.keys.ed25519))] }) },
    ['trust', 'unknown', 'other-key'],
    valid,
  ),
];
