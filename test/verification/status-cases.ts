import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { aCase, altered, type Case, valid } from './case.ts';
import {
  badge,
  badgeWith,
  issuer,
  type ListOptions,
  listUrl,
  materials,
  signJwt,
  signText,
  statusIndex,
  statusList,
  stranger,
  withList,
} from './foreign-issuer.ts';

const text = await signText(badge);
const entry = badge.credentialStatus as JsonObject;
const withEntry = (changes: JsonObject) => signText(badgeWith({ credentialStatus: { ...entry, ...changes } }));
const unsure: Case['answer'] = ['undetermined', 'authentic', 'unchecked'];
const listed = async (title: string, options: ListOptions) =>
  aCase(title, { text, materials: await withList(options) }, ['status', 'unknown', 'list-invalid'], unsure);
const answered = (title: string, answer: string | undefined, reason: 'list-invalid' | 'list-unreachable') =>
  aCase(
    title,
    { text, materials: materials({ statusList: async () => answer }) },
    ['status', 'unknown', reason],
    unsure,
  );
const list = await statusList({ revoked: statusIndex });
const signedList = JSON.parse(list) as JsonObject;
const cleared = JSON.parse(await statusList()) as JsonObject;
const changed = (changes: Record<string, Json>) => JSON.stringify({ ...signedList, ...changes });
const suspendedSince = '2026-06-10';

/** What becomes of a badge after it was issued. */
export const statusCases: readonly Case[] = [
  aCase('a list that holds nothing against it', text, ['status', 'passed', 'not-revoked'], valid),
  aCase(
    'its neighbours withdrawn, not itself',
    { text, materials: await withList({ revoked: statusIndex + 1 }) },
    ['status', 'passed', 'not-revoked'],
    valid,
  ),
  aCase(
    'a withdrawal',
    { text, materials: await withList({ revoked: statusIndex }) },
    ['status', 'failed', 'revoked'],
    ['invalid', 'authentic', 'revoked'],
  ),
  aCase(
    'a withdrawal of its JWT',
    { text: await signJwt(), materials: await withList({ revoked: statusIndex }) },
    ['status', 'failed', 'revoked'],
    ['invalid', 'authentic', 'revoked'],
  ),
  aCase(
    'an index written as a number',
    { text: await withEntry({ statusListIndex: statusIndex }), materials: await withList({ revoked: statusIndex }) },
    ['status', 'failed', 'revoked'],
    ['invalid', 'authentic', 'revoked'],
  ),
  aCase(
    'a suspension only the issuer knows of',
    { text, materials: materials({ suspendedSince }) },
    ['status', 'failed', 'suspended'],
    ['invalid', 'authentic', 'suspended'],
  ),
  aCase(
    'a withdrawal beside a suspension',
    { text, materials: { ...(await withList({ revoked: statusIndex })), suspendedSince } },
    ['status', 'failed', 'revoked'],
    ['invalid', 'authentic', 'revoked'],
  ),
  aCase(
    'no status at all',
    await signText(badgeWith({ credentialStatus: undefined })),
    ['status', 'not-applicable', 'no-status'],
    valid,
  ),
  aCase(
    'no status, and suspended',
    { text: await signText(badgeWith({ credentialStatus: undefined })), materials: materials({ suspendedSince }) },
    ['status', 'failed', 'suspended'],
    ['invalid', 'authentic', 'suspended'],
  ),
  aCase(
    'a status of another kind',
    await signJwt(badgeWith({ credentialStatus: { ...entry, type: 'RevocationList2020Status' } })),
    ['status', 'unknown', 'status-unsupported'],
    unsure,
  ),
  aCase(
    'an index below nought',
    await withEntry({ statusListIndex: '-1' }),
    ['status', 'unknown', 'status-unsupported'],
    unsure,
  ),
  aCase(
    'an index in words',
    await withEntry({ statusListIndex: 'ninety' }),
    ['status', 'unknown', 'status-unsupported'],
    unsure,
  ),
  aCase(
    'an index past the end of the list',
    await withEntry({ statusListIndex: '131072' }),
    ['status', 'unknown', 'list-invalid'],
    unsure,
  ),
  answered('a list nobody can reach', undefined, 'list-unreachable'),
  answered('a list that is a page of a portal', '<!doctype html><p>Please sign in', 'list-invalid'),
  answered('a list without a proof', JSON.stringify({ ...cleared, proof: [] }), 'list-invalid'),
  answered(
    'a list whose bits were cleared',
    changed({ credentialSubject: cleared.credentialSubject ?? null }),
    'list-invalid',
  ),
  answered(
    'a list with another’s signature on it',
    JSON.stringify({
      ...signedList,
      proof: (JSON.parse(await statusList({ signer: stranger.ed25519 })) as JsonObject).proof,
    }),
    'list-invalid',
  ),
  answered('the badge itself as its list', text, 'list-invalid'),
  await listed('a list signed by a stranger', { signer: stranger.ed25519, changes: { issuer: stranger.did } }),
  await listed('a list in the issuer’s name, signed by a stranger', { signer: stranger.ed25519 }),
  await listed('a list of another address', { changes: { id: `${listUrl}0` } }),
  await listed('a list for suspension', { purpose: 'suspension' }),
  await listed('a list too short to hide anybody', { length: 131_064 }),
  await listed('a list that is no longer in force', { changes: { validUntil: '2026-06-15T09:29:59Z' } }),
  await listed('a list that is not yet in force', { changes: { validFrom: '2026-06-15T09:30:01Z' } }),
  await listed('a list that is no list', { changes: { type: ['VerifiableCredential'] } }),
  await listed('a list in no base at all', {
    changes: {
      credentialSubject: {
        id: `${listUrl}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: 'H4sIAAAA',
      },
    },
  }),
  aCase(
    'an altered text whose list still says something',
    { text: JSON.stringify({ ...JSON.parse(text), name: 'Another' }), materials: materials() },
    ['status', 'passed', 'not-revoked'],
    altered,
  ),
  aCase(
    'an issuer nobody can reach, so no list of theirs',
    {
      text: await signText(badgeWith({ issuer: { id: issuer.did, type: ['Profile'] } })),
      materials: materials({ didDocuments: new Map() }),
    },
    ['status', 'unknown', 'list-invalid'],
    ['undetermined', 'unchecked', 'unchecked'],
  ),
];
