import { z } from 'zod';
import { didsOf } from '../../issuers/issuer.ts';
import { addTrusted, followList, heldList, readKey, removeTrusted } from '../../issuers/keep-trust-list.ts';
import { readClaimedList, readTrustList } from '../../issuers/signed-trust-list.ts';
import { IssuerId, TrustedIssuer } from '../../issuers/trust-list.ts';
import { toDateTimeZ } from '../../kernel/clock.ts';
import { isProblem, Problem } from '../../kernel/problem.ts';
import { trustText } from '../../texts/cli-trust.ts';
import { readListFile } from '../../wiring/trusting.ts';
import { type Command, type Invocation, UsageError } from '../command.ts';
import { inForce } from './trust-list.ts';

/** Puts an issuer on our list: known from the next verification on. */
export const addTrustedCommand: Command = {
  name: 'trust-list add',
  takes: [{ what: ['ISSUER'] }],
  usage: '--name NAME [--name-en NAME] [--country FR] [--from DATE] [--until DATE] [--key KEY,KEY]',
  options: {
    name: { type: 'string' },
    'name-en': { type: 'string' },
    country: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    key: { type: 'string' },
  },
  async run(invocation) {
    const wanted = readWanted(invocation);
    const { core } = await invocation.app();
    const issuer = { ...wanted, from: wanted.from ?? toDateTimeZ(core.clock()) };
    if (!TrustedIssuer.safeParse(issuer).success) throw new UsageError(trustText[invocation.language].misuse.dates);
    await addTrusted(core, issuer);
    const lines = [trustText[invocation.language].added(issuer.name[invocation.language])];
    return { exitCode: 0, lines, data: { added: issuer } };
  },
};

const Day = z.iso.date();

function readWanted({ positionals, options, language }: Invocation) {
  const { misuse } = trustText[language];
  const id = IssuerId.safeParse(positionals[0]);
  if (!id.success) throw new UsageError(misuse.id);
  const text = (name: string): string | undefined => z.string().trim().min(1).safeParse(options[name]).data;
  const fr = text('name');
  if (fr === undefined) throw new UsageError(misuse.name);
  const country = text('country');
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) throw new UsageError(misuse.country);
  const day = (name: string, time: string): string | undefined => {
    const given = text(name);
    if (given !== undefined && !Day.safeParse(given).success) throw new UsageError(misuse.dates);
    return given === undefined ? undefined : `${given}T${time}Z`;
  };
  const [from, until] = [day('from', '00:00:00'), day('until', '23:59:59')];
  const [key, ...keys] = (text('key') ?? '')
    .split(',')
    .filter((each) => each !== '')
    .map((each) => wantKey(each, misuse.key));
  return {
    ...{ id: id.data, name: { fr, en: text('name-en') ?? fr } },
    ...(country === undefined ? {} : { country }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(key === undefined ? {} : { keys: [key, ...keys] satisfies [string, ...string[]] }),
  };
}

function wantKey(text: string, misuse: string): string {
  const key = readKey(text.trim());
  if (key === undefined) throw new UsageError(misuse);
  return key;
}

/** Takes an issuer off our list, or ceases to follow the list of an authority. */
export const removeTrustedCommand: Command = {
  name: 'trust-list remove',
  takes: [{ what: ['ISSUER'] }],
  async run({ positionals, app, language }) {
    const [id = ''] = positionals;
    const removed = await removeTrusted((await app()).core.storage, id);
    return { exitCode: 0, lines: [trustText[language].removed[removed](id)], data: { removed, id } };
  },
};

/** Follows the list of another authority, or takes its new version. */
export const followTrustListCommand: Command = {
  name: 'trust-list follow',
  takes: [{ what: ['FILE'] }],
  usage: '[--key KEY]',
  options: { key: { type: 'string' } },
  async run({ positionals, options, app, language }) {
    const texts = trustText[language];
    const key = typeof options.key === 'string' ? wantKey(options.key, texts.misuse.key) : undefined;
    const text = await readListFile(positionals[0] ?? '');
    const { id, list } = await followList((await app()).core, text, key);
    const lines = [texts.follows(list.name[language]), `  ${inForce(list, language)}`];
    return { exitCode: 0, lines, data: { id, list } };
  },
};

/** Does a list hold, by the key given, by the one its authority is known by, or by ours? */
export const checkTrustListCommand: Command = {
  name: 'trust-list check',
  takes: [{ what: ['FILE'] }],
  usage: '[--key KEY]',
  options: { key: { type: 'string' } },
  async run({ positionals, options, app, language }) {
    const given = typeof options.key === 'string' ? wantKey(options.key, trustText[language].misuse.key) : undefined;
    const text = await readListFile(positionals[0] ?? '');
    const { core } = await app();
    const { iss } = readClaimedList(text).list;
    const issuer = await core.keyring.issuer();
    const own = didsOf(issuer).includes(iss) ? issuer.keys.map(({ kid }) => kid) : [];
    const held = (await heldList(core.storage, iss))?.key;
    const keys = given !== undefined ? [given] : held !== undefined ? [held] : own;
    const list = await readWithOne(text, keys, core.clock());
    const lines = [`${list.name[language]} (${list.iss})`, `  ${inForce(list, language)}`];
    return { exitCode: 0, lines, data: { list } };
  },
};

/** Under one of several keys; refused as the last of them refuses it. */
async function readWithOne(text: string, keys: readonly string[], now: Date): ReturnType<typeof readTrustList> {
  const [key, ...others] = keys;
  if (key === undefined) throw new Problem('trust-list/key-missing');
  try {
    return await readTrustList(text, { key, now });
  } catch (error) {
    if (others.length === 0 || !isProblem(error, 'trust-list/altered')) throw error;
    return readWithOne(text, others, now);
  }
}
