import { readFile } from 'node:fs/promises';
import { readKey } from '../../issuers/keep-trust-list.ts';
import { readSignedList } from '../../issuers/signed-trust-list.ts';
import { KnownIssuers, toKnownIssuers } from '../../issuers/trust-list.ts';
import type { Language } from '../../kernel/language.ts';
import { cliTexts } from '../../texts/cli.ts';
import { writeMoment } from '../../texts/dates.ts';
import { deviceTexts } from '../../texts/device/tables.ts';
import { fill } from '../../texts/eu/fill.ts';
import { Held } from '../../verification/held.ts';
import type { Verdict } from '../../verification/report.ts';
import { createReadCodes } from '../../wiring/read-codes.ts';
import { type Command, type Invocation, type Result, UsageError } from '../command.ts';
import { type Found, judgeSource } from '../judge-source.ts';
import { verifyText } from '../verify-text.ts';

const exitCodes = { valid: 0, invalid: 1, undetermined: 2 } as const satisfies Readonly<Record<Verdict, number>>;
/** The worst decides: something wrong is told before something unknown. */
const worstFirst = [exitCodes.invalid, exitCodes.undetermined] as const;

/** Files, addresses, what is piped in: a verdict for every badge found. It needs no service; where there is one, our own badges verify with it stopped. */
export const verifyCommand: Command = {
  name: 'verify',
  takes: [{ what: ['FILE', 'ADDRESS', 'INPUT'], repeats: true }],
  usage: '[--recipient EMAIL] [--offline] [--trust-list FILE#KEY] [--snapshot FILE]',
  options: {
    recipient: { type: 'string' },
    offline: { type: 'boolean' },
    'trust-list': { type: 'string' },
    snapshot: { type: 'string' },
  },
  async run(invocation) {
    const { recipient } = invocation.options;
    const held = await readSnapshot(invocation);
    const judging = {
      input: invocation.input,
      readCodes: createReadCodes(),
      verifier: await openOnce(invocation, held),
      ...(typeof recipient === 'string' ? { recipient } : {}),
    };
    const found: Found[] = [];
    for (const source of invocation.positionals) found.push(...(await judgeSource(source, judging)));
    const result = toResult(found, recipient !== undefined, invocation);
    return held === undefined ? result : dated(result, held, invocation.language);
  },
};

/** The verifier, opened when there is something to verify. */
async function openOnce(
  { options, language, verifier }: Invocation,
  held: Held | undefined,
): Promise<() => ReturnType<typeof verifier>> {
  const path = options['trust-list'];
  const trustLists = typeof path === 'string' ? [await readTrustList(path, cliTexts[language].misuse.trustList)] : [];
  let opened: ReturnType<typeof verifier> | undefined;
  return () => {
    opened ??= verifier({ offline: options.offline === true, trustLists, ...(held && { held }) });
    return opened;
  };
}

/** What `/verify/known.json` of a service gave on its day: known issuers, keys, lists of withdrawals. */
async function readSnapshot({ options: { snapshot }, language }: Invocation): Promise<Held | undefined> {
  if (typeof snapshot !== 'string') return undefined;
  try {
    return Held.parse(JSON.parse(await readFile(snapshot, 'utf8')));
  } catch {
    throw new UsageError(cliTexts[language].misuse.snapshot);
  }
}

/** How old the news is, said after every verdict. */
function dated(result: Result, { takenAt }: Held, language: Language): Result {
  const { asOf, notAsked } = deviceTexts[language];
  const said = `${fill(asOf, { moment: writeMoment(takenAt, language) })} ${notAsked}`;
  return { ...result, lines: [...result.lines, '', said], data: { takenAt, ...Object(result.data) } };
}

/** `FILE#KEY`, the signed list of an authority and its key; or `FILE`, a list that the reader wrote for themselves. */
async function readTrustList(given: string, wrong: string): Promise<KnownIssuers> {
  const [, path = given, written = ''] = /^(.+)#((?:did:key:)?z\w+)$/.exec(given) ?? [];
  const key = readKey(written);
  try {
    const text = await readFile(path, 'utf8');
    return key === undefined
      ? KnownIssuers.parse(JSON.parse(text))
      : toKnownIssuers(await readSignedList(text, key), 'fr');
  } catch {
    throw new UsageError(wrong);
  }
}

function toResult(found: readonly Found[], asksRecipient: boolean, { language }: Invocation): Result {
  const codes = found.map((each) => exitCodeOf(each, asksRecipient));
  const exitCode = worstFirst.find((code) => codes.includes(code)) ?? exitCodes.valid;
  return { exitCode, lines: verifyText(found, language), data: { exitCode, results: found.map(toData) } };
}

/** Whoever names a person asks about both: a valid badge of somebody else is no yes. */
function exitCodeOf(found: Found, asksRecipient: boolean): number {
  // Where nobody answers, the badge is neither confirmed nor refused. An address that may not be asked is a mistake of whoever asks.
  if ('problem' in found) return isSilence(found.problem) ? exitCodes.undetermined : exitCodes.invalid;
  if ('unreadable' in found) return exitCodes.invalid;
  const { verdict, checks } = found.report;
  const code = exitCodes[verdict];
  const outcome = checks.find(({ id }) => id === 'recipient')?.outcome;
  if (!asksRecipient || outcome === 'passed' || code === exitCodes.invalid) return code;
  return outcome === 'failed' ? exitCodes.invalid : exitCodes.undetermined;
}

function isSilence({ code, facts }: Extract<Found, { problem: unknown }>['problem']): boolean {
  return /^fetch\/(failed|too-slow|too-large)$/.test(code) || facts.reason === 'offline';
}

/** One shape for machines: where it was found, then a `report`, or why there is none. */
function toData(found: Found): unknown {
  if (!('problem' in found)) return found;
  const { problem, ...where } = found;
  return { ...where, problem: problem.code, facts: problem.facts };
}
