import { followed } from '../../issuers/keep-trust-list.ts';
import { publishedTrustList, validDays } from '../../issuers/publish-trust-list.ts';
import type { TrustedIssuer, TrustList } from '../../issuers/trust-list.ts';
import type { FollowedList } from '../../issuers/trust-records.ts';
import type { Language } from '../../kernel/language.ts';
import { trustText } from '../../texts/cli-trust.ts';
import { problemText } from '../../texts/problems.ts';
import { type Command, UsageError } from '../command.ts';

/** Our list, those we follow, and those of TRUST_LISTS that were refused. */
export const showTrustListCommand: Command = {
  name: 'trust-list show',
  async run({ app, language }) {
    const { core, refusedLists } = await app();
    const texts = trustText[language];
    const { list } = await publishedTrustList(core);
    const { verificationMethod } = await core.keyring.signerFor('Ed25519');
    const key = verificationMethod.slice(verificationMethod.indexOf('#') + 1);
    const others = await followed(core.storage);
    const now = core.clock();
    const refused = refusedLists.map(({ path, code }) => `  ${path} ${problemText[language][code].title}`);
    const url = `${core.config.baseUrl}/trust-list.jwt`;
    const lines = [
      texts.ours(list.name[language], list.version, toDay(list.exp)),
      texts.publishedAt(url),
      texts.signingKey(key),
      ...list.entries.map((entry) => `  ${entryLine(entry, language)}`),
      ...(others.length === 0 ? [] : [texts.others, ...others.map((other) => `  ${listLine(other, now, language)}`)]),
      ...(refused.length === 0 ? [] : [texts.refused, ...refused]),
    ];
    const data = { url, key, list, followed: others.map(({ text: _, ...other }) => other), refused: refusedLists };
    return { exitCode: 0, lines, data };
  },
};

/** Signs a new version now, for so many days. */
export const signTrustListCommand: Command = {
  name: 'trust-list sign',
  usage: '[--days 90]',
  options: { days: { type: 'string' } },
  async run({ app, language, options }) {
    const texts = trustText[language];
    const days = options.days === undefined ? validDays : Number(options.days);
    if (!Number.isSafeInteger(days) || days < 1 || days > 366) throw new UsageError(texts.misuse.days);
    const { core } = await app();
    const { list, text } = await publishedTrustList(core, { days });
    const url = `${core.config.baseUrl}/trust-list.jwt`;
    const lines = [texts.ours(list.name[language], list.version, toDay(list.exp)), texts.publishedAt(url)];
    return { exitCode: 0, lines, data: { url, list, text } };
  },
};

function entryLine({ id, name, country, from, until }: TrustedIssuer, language: Language): string {
  const period = trustText[language].period(from.slice(0, 10), until?.slice(0, 10));
  return `${id}  ${name[language]}${country === undefined ? '' : ` (${country})`}, ${period}`;
}

function listLine({ id, list }: FollowedList, now: Date, language: Language): string {
  const isOut = now.getTime() >= list.exp * 1000;
  const texts = trustText[language];
  const state = isOut ? texts.outOfDate(list.version, toDay(list.exp)) : inForce(list, language);
  return `${id}  ${list.name[language]}, ${state}`;
}

export function inForce({ version, exp, entries }: TrustList, language: Language): string {
  return trustText[language].inForce(version, toDay(exp), entries.length);
}

function toDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
