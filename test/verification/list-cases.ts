import type { JsonObject } from '../../src/kernel/json.ts';
import type { Materials } from '../../src/verification/materials.ts';
import { aCase, type Case, valid } from './case.ts';
import {
  answering,
  badge,
  badgeWith,
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
const suspended: Case['answer'] = ['invalid', 'authentic', 'suspended'];
const suspensionUrl = 'https://issuer.example/status/suspended';

const carrying = (...entries: JsonObject[]) => signJwt(badgeWith({ credentialStatus: entries }));
const suspension = {
  ...entry,
  id: `${suspensionUrl}#1`,
  statusPurpose: 'suspension',
  statusListCredential: suspensionUrl,
};
const suspensionList = (set?: number): Promise<string> =>
  statusList({ purpose: 'suspension', changes: { id: suspensionUrl }, ...(set === undefined ? {} : { revoked: set }) });
const lists = (answers: Readonly<Record<string, string>>): Materials =>
  materials({ statusList: async () => undefined, reach: answering(answers) });
const clear = await statusList();
const both = (revocation: string, held: string) => lists({ [listUrl]: revocation, [suspensionUrl]: held });

const sized = {
  ...suspension,
  statusPurpose: 'message',
  statusSize: 2,
  statusListIndex: '3',
  statusMessage: [
    { status: '0x0', message: 'as issued' },
    { status: '0x2', message: 'under review' },
  ],
};
const messages = await statusList({ purpose: 'message', revoked: 6, changes: { id: suspensionUrl } });

/** Lists of other kinds, and several at once. */
export const listCases: readonly Case[] = [
  aCase(
    'a list that answers from elsewhere',
    { text: await signText(badge), materials: lists({ [listUrl]: clear }) },
    ['status', 'passed', 'not-revoked'],
    valid,
  ),
  aCase(
    'a list as a JWT',
    {
      text: await signText(badge),
      materials: lists({ [listUrl]: await signJwt(JSON.parse(await statusList({ revoked: statusIndex }))) }),
    },
    ['status', 'failed', 'revoked'],
    revoked,
  ),
  aCase(
    'a list as a JWT of another issuer',
    { text: await signText(badge), materials: lists({ [listUrl]: await signJwt(JSON.parse(clear), stranger.p256) }) },
    ['status', 'unknown', 'list-invalid'],
    unsure,
  ),
  aCase(
    'a suspension on a list of its own',
    { text: await carrying(entry, suspension), materials: both(clear, await suspensionList(statusIndex)) },
    ['status', 'failed', 'suspended'],
    suspended,
  ),
  aCase(
    'two lists that hold nothing against it',
    { text: await carrying(entry, suspension), materials: both(clear, await suspensionList()) },
    ['status', 'passed', 'not-revoked'],
    valid,
  ),
  aCase(
    'a withdrawal beside a suspension on another list',
    {
      text: await carrying(suspension, entry),
      materials: both(await statusList({ revoked: statusIndex }), await suspensionList(statusIndex)),
    },
    ['status', 'failed', 'revoked'],
    revoked,
  ),
  aCase(
    'a withdrawal beside a list that does not answer',
    {
      text: await carrying(suspension, entry),
      materials: lists({ [listUrl]: await statusList({ revoked: statusIndex }) }),
    },
    ['status', 'failed', 'revoked'],
    revoked,
  ),
  aCase(
    'nothing on one list, and no answer from the other',
    { text: await carrying(entry, suspension), materials: lists({ [listUrl]: clear }) },
    ['status', 'unknown', 'list-unreachable'],
    unsure,
  ),
  aCase(
    'a suspension read from the list of withdrawals',
    {
      text: await carrying({ ...suspension, statusListCredential: listUrl }),
      materials: lists({ [listUrl]: await statusList({ revoked: statusIndex }) }),
    },
    ['status', 'unknown', 'list-invalid'],
    unsure,
  ),
  aCase(
    'a status for a purpose of its own',
    { text: await carrying({ ...entry, statusPurpose: 'amusement' }), materials: lists({}) },
    ['status', 'unknown', 'status-unsupported'],
    unsure,
  ),
  aCase(
    'nine statuses',
    { text: await carrying(...Array.from({ length: 9 }, () => entry)), materials: lists({ [listUrl]: clear }) },
    ['status', 'unknown', 'status-unsupported'],
    unsure,
  ),
  aCase(
    'a message beside the list of withdrawals',
    { text: await carrying(entry, sized), materials: both(clear, messages) },
    ['status', 'passed', 'not-revoked'],
    valid,
  ),
  aCase(
    'a message alone',
    { text: await carrying(sized), materials: lists({ [suspensionUrl]: messages }) },
    ['status', 'not-applicable', 'no-status'],
    valid,
  ),
  aCase(
    'a withdrawal written in several bits',
    {
      text: await carrying({ ...entry, statusSize: '4', statusListIndex: '5' }),
      materials: lists({ [listUrl]: await statusList({ revoked: 23 }) }),
    },
    ['status', 'failed', 'revoked'],
    revoked,
  ),
  aCase(
    'its neighbour’s bits',
    {
      text: await carrying({ ...entry, statusSize: 4, statusListIndex: 5 }),
      materials: lists({ [listUrl]: await statusList({ revoked: 24 }) }),
    },
    ['status', 'passed', 'not-revoked'],
    valid,
  ),
  aCase(
    'several bits past the end of the list',
    {
      text: await carrying({ ...entry, statusSize: 4, statusListIndex: 32768 }),
      materials: lists({ [listUrl]: clear }),
    },
    ['status', 'unknown', 'list-invalid'],
    unsure,
  ),
  aCase(
    'bits without number',
    { text: await carrying({ ...entry, statusSize: 0 }), materials: lists({ [listUrl]: clear }) },
    ['status', 'unknown', 'status-unsupported'],
    unsure,
  ),
];
