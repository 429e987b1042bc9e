import type { JsonObject } from '../../src/kernel/json.ts';
import { aCase, altered, type Case, unchecked, unread, valid } from './case.ts';
import { badge, badgeWith, materials, now, sign, signText, without } from './foreign-issuer.ts';

const ids = [
  ...(['contexts', 'types', 'schema', 'proof', 'key', 'issuer', 'trust', 'status', 'dates'] as const),
  ...(['images', 'recipient', 'endorsements', 'refresh'] as const),
];
const text = await signText(badge);
const [w3c, openBadges] = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];
const endless = await signText(badgeWith({ validUntil: undefined }));
const signed = await sign(badge);
const subject = badge.credentialSubject as JsonObject;
const withSubject = (changes: Parameters<typeof without>[0]) =>
  signText(badgeWith({ credentialSubject: without({ ...subject, ...changes }) }));
const nested = (depth: number): string => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;

/** What the text itself says: shape, contexts, types, model, dates. */
export const documentCases: readonly Case[] = [
  aCase('a sound badge', text, ['format', 'passed', 'readable'], valid),
  aCase('a sound badge with space around it', `\n ${text}\r\n`, ['format', 'passed', 'readable'], valid),
  aCase(
    'more than a million characters',
    `{"a":"${'x'.repeat(1_000_000)}"}`,
    ['format', 'failed', 'too-large'],
    unread,
  ),
  aCase('objects within objects without end', nested(100_000), ['format', 'failed', 'not-readable'], unread),
  aCase('66 levels', nested(66), ['format', 'failed', 'not-readable'], unread),

  aCase('both contexts', text, ['contexts', 'passed', 'contexts-known'], valid),
  aCase(
    'contexts in the wrong order',
    JSON.stringify({ ...signed, '@context': [openBadges, w3c] }),
    ['contexts', 'failed', 'contexts-misplaced'],
    altered,
  ),
  aCase(
    'one context, not a list',
    JSON.stringify({ ...signed, '@context': w3c }),
    ['contexts', 'failed', 'contexts-misplaced'],
    altered,
  ),
  aCase(
    'no context at all',
    JSON.stringify(without({ ...signed, '@context': undefined })),
    ['contexts', 'failed', 'contexts-misplaced'],
    altered,
  ),
  aCase(
    'the Open Badges context in both places',
    JSON.stringify({ ...signed, '@context': [openBadges, openBadges] }),
    ['contexts', 'failed', 'contexts-misplaced'],
    altered,
  ),
  aCase(
    'the W3C context in both places',
    JSON.stringify({ ...signed, '@context': [w3c, w3c] }),
    ['contexts', 'failed', 'contexts-misplaced'],
    altered,
  ),
  aCase(
    'the W3C context alone',
    JSON.stringify({ ...signed, '@context': [w3c] }),
    ['contexts', 'failed', 'contexts-misplaced'],
    altered,
  ),
  aCase(
    'a context we do not hold',
    JSON.stringify({ ...signed, '@context': [w3c, openBadges, 'https://evil.example/c.json'] }),
    ['contexts', 'unknown', 'context-unknown'],
    unchecked,
  ),
  aCase(
    'a context of its own',
    JSON.stringify({ ...signed, '@context': [w3c, openBadges, { '@vocab': 'https://evil.example/' }] }),
    ['contexts', 'unknown', 'context-unknown'],
    unchecked,
  ),
  aCase(
    'an Open Badges context of the future',
    JSON.stringify({ ...signed, '@context': [w3c, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.9.9.json'] }),
    ['contexts', 'unknown', 'context-unknown'],
    unchecked,
  ),

  aCase('both types', text, ['types', 'passed', 'types-fit'], valid),
  aCase(
    'the other name of the class',
    await signText(badgeWith({ type: ['VerifiableCredential', 'AchievementCredential'] })),
    ['types', 'passed', 'types-fit'],
    valid,
  ),
  aCase(
    'a credential that is no badge',
    await signText(badgeWith({ type: ['VerifiableCredential'] })),
    ['types', 'failed', 'types-missing'],
    altered,
  ),
  aCase(
    'a badge that is no credential',
    JSON.stringify({ ...signed, type: ['OpenBadgeCredential'] }),
    ['types', 'failed', 'types-missing'],
    altered,
  ),
  aCase(
    'a type that is a number',
    JSON.stringify({ ...signed, type: 7 }),
    ['types', 'failed', 'types-missing'],
    altered,
  ),

  aCase('all that the model requires', text, ['schema', 'passed', 'schema-fits'], valid),
  aCase(
    'no achievement',
    await withSubject({ achievement: undefined }),
    ['schema', 'failed', 'schema-broken'],
    altered,
  ),
  aCase(
    'nobody it was awarded to',
    await withSubject({ id: undefined, identifier: undefined }),
    ['schema', 'failed', 'schema-broken'],
    altered,
  ),
  aCase('no id', await signText(badgeWith({ id: undefined })), ['schema', 'failed', 'schema-broken'], altered),
  aCase(
    'an end before its start',
    await signText(badgeWith({ validUntil: '2026-05-01T00:00:00Z' })),
    ['schema', 'failed', 'schema-broken'],
    ['invalid', 'altered', 'expired'],
  ),

  aCase('an end to come', text, ['dates', 'passed', 'in-force'], valid),
  aCase('no end', endless, ['dates', 'passed', 'no-end'], valid),
  aCase(
    'an end that has passed',
    { text, materials: materials({ now: new Date('2031-06-01T10:00:01Z') }) },
    ['dates', 'failed', 'expired'],
    ['invalid', 'authentic', 'expired'],
  ),
  aCase(
    'an end this very second',
    { text, materials: materials({ now: new Date('2031-06-01T10:00:00Z') }) },
    ['dates', 'passed', 'in-force'],
    valid,
  ),
  aCase(
    'a start to come',
    await signText(badgeWith({ validFrom: '2026-06-15T11:30:01+02:00' })),
    ['dates', 'failed', 'not-yet'],
    ['invalid', 'authentic', 'not-yet-valid'],
  ),
  aCase(
    'a start this very second, elsewhere on Earth',
    await signText(badgeWith({ validFrom: '2026-06-15T11:30:00+02:00' })),
    ['dates', 'passed', 'in-force'],
    valid,
  ),
  aCase(
    'dates without a zone',
    JSON.stringify({ ...signed, validFrom: '2026-06-01T10:00:00' }),
    ['dates', 'unknown', 'not-reached'],
    ['invalid', 'altered', 'unchecked'],
  ),
  aCase(
    'no start',
    JSON.stringify(without({ ...signed, validFrom: undefined })),
    ['dates', 'unknown', 'not-reached'],
    ['invalid', 'altered', 'unchecked'],
  ),

  ...ids.map((id) =>
    aCase(
      `nothing that can be read, so nothing of ${id}`,
      { text: 'a scan of a diploma', materials: materials({ now }) },
      [id, 'unknown', 'not-reached'],
      unread,
    ),
  ),
];
