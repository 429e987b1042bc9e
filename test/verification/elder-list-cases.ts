import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { createBitstring, encodeBitstring, minimumLength, setBit } from '../../src/status/bitstring.ts';
import type { Materials } from '../../src/verification/materials.ts';
import { aCase, type Case, valid } from './case.ts';
import {
  answering,
  badge,
  badgeWith,
  issuer,
  listUrl,
  materials,
  signJwt,
  signText,
  statusIndex,
  statusList,
  stranger,
} from './foreign-issuer.ts';

const entry = badge.credentialStatus as JsonObject;
const unsure: Case['answer'] = ['undetermined', 'authentic', 'unchecked'];
const revoked: Case['answer'] = ['invalid', 'authentic', 'revoked'];
const plainUrl = 'https://issuer.example/status/plain.json';
const carrying = (status: JsonObject) => signJwt(badgeWith({ credentialStatus: status }));
const lists = (answers: Readonly<Record<string, string>>): Materials =>
  materials({ statusList: async () => undefined, reach: answering(answers) });
const clear = await statusList();

const old = { ...entry, type: 'StatusList2021Entry' };
const encoded = async (index?: number): Promise<string> => {
  const bits = createBitstring(minimumLength);
  return (await encodeBitstring(index === undefined ? bits : setBit(bits, index, true))).slice(1);
};
const oldList = async (index?: number, spell = (text: string): string => text): Promise<string> => {
  const signed = JSON.parse(await statusList()) as JsonObject;
  const subject = {
    ...(signed.credentialSubject as JsonObject),
    type: 'StatusList2021',
    encodedList: spell(await encoded(index)),
  };
  const { proof: _, ...list } = signed;
  return signJwt({ ...list, type: ['VerifiableCredential', 'StatusList2021Credential'], credentialSubject: subject });
};

const plain = { id: plainUrl, type: '1EdTechRevocationList' };
const extended = [...(badge['@context'] as Json[]), 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'];
const plainBadge = await signText(badgeWith({ '@context': extended, credentialStatus: plain }));
const plainList = (changes: JsonObject) =>
  lists({ [plainUrl]: JSON.stringify({ id: plainUrl, issuer: issuer.did, ...changes }) });
const onPlain = (title: string, changes: JsonObject, reason: 'revoked' | 'not-revoked' | 'list-invalid'): Case => {
  const [outcome, answer] = (
    {
      revoked: ['failed', revoked],
      'not-revoked': ['passed', valid],
      'list-invalid': ['unknown', unsure],
    } as const
  )[reason];
  return aCase(
    `a plain list: ${title}`,
    { text: plainBadge, materials: plainList(changes) },
    ['status', outcome, reason],
    answer,
  );
};

/** The lists of before: StatusList2021 and 1EdTech’s. */
export const elderListCases: readonly Case[] = [
  aCase(
    'a list of 2021 that holds nothing against it',
    { text: await carrying(old), materials: lists({ [listUrl]: await oldList() }) },
    ['status', 'passed', 'not-revoked'],
    valid,
  ),
  aCase(
    'a withdrawal on a list of 2021',
    { text: await carrying(old), materials: lists({ [listUrl]: await oldList(statusIndex) }) },
    ['status', 'failed', 'revoked'],
    revoked,
  ),
  aCase(
    'a list of 2021 in the other alphabet, padded',
    {
      text: await carrying(old),
      materials: lists({
        [listUrl]: await oldList(statusIndex, (text) => Buffer.from(text, 'base64url').toString('base64')),
      }),
    },
    ['status', 'failed', 'revoked'],
    revoked,
  ),
  aCase(
    'a list of 2021 that is today’s',
    { text: await carrying(old), materials: lists({ [listUrl]: clear }) },
    ['status', 'unknown', 'list-invalid'],
    unsure,
  ),
  aCase(
    'a list of 2021 that is no list',
    { text: await carrying(old), materials: lists({ [listUrl]: await oldList(undefined, () => 'AAAA') }) },
    ['status', 'unknown', 'list-invalid'],
    unsure,
  ),
  aCase(
    'a list of 2021 that does not answer',
    { text: await carrying(old), materials: lists({}) },
    ['status', 'unknown', 'list-unreachable'],
    unsure,
  ),

  onPlain('it is not on it', { revokedCredential: [{ id: 'https://issuer.example/credentials/2' }] }, 'not-revoked'),
  onPlain(
    'it is on it',
    { revokedCredential: [{ id: badge.id as string, revocationReason: 'by mistake' }] },
    'revoked',
  ),
  onPlain(
    'it is on it, under the other name',
    { revokedCredentials: [{ id: badge.id as string, revoked: true }] },
    'revoked',
  ),
  onPlain(
    'it is on the second of two',
    { revokedCredential: [], revokedCredentials: [{ id: badge.id as string }] },
    'revoked',
  ),
  onPlain('it was put back', { revokedCredential: [{ id: badge.id as string, revoked: false }] }, 'not-revoked'),
  onPlain('it is another issuer’s', { issuer: stranger.did, revokedCredential: [] }, 'list-invalid'),
  onPlain('it says it is another', { id: listUrl, revokedCredential: [] }, 'list-invalid'),
  onPlain('it lists nothing', {}, 'list-invalid'),
  onPlain('it is of another shape', { revokedCredential: [{ revoked: true }] }, 'list-invalid'),
  aCase(
    'a plain list that does not answer',
    { text: plainBadge, materials: lists({}) },
    ['status', 'unknown', 'list-unreachable'],
    unsure,
  ),
  aCase(
    'a plain list without an address',
    { text: await signJwt(badgeWith({ credentialStatus: { type: '1EdTechRevocationList' } })), materials: lists({}) },
    ['status', 'unknown', 'status-unsupported'],
    unsure,
  ),
];
