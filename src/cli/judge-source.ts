import { isProblem, type Problem } from '../kernel/problem.ts';
import { type ReadCodes, readPictures } from '../verification/codes.ts';
import { type Carrier, type Envelope, fetchedFrom, type Sending } from '../verification/envelope.ts';
import { readAnything } from '../verification/read.ts';
import type { ReadFault } from '../verification/read-fault.ts';
import type { Report } from '../verification/report.ts';
import type { BadgeVerifier } from '../wiring/badge-verifier.ts';
import { isAddress, readSource } from './sources.ts';

/** Where a badge was found: as typed, then what it was taken out of, outermost first, and its file in an archive. */
interface Place {
  readonly source: string;
  readonly carriers: readonly Carrier[];
  readonly name?: string;
  /** An address that the source itself held. */
  readonly address?: string;
}

/** A badge and its report, or why there is none. */
export type Found = Place &
  ({ readonly report: Report } | { readonly unreadable: ReadFault | 'address-within' } | { readonly problem: Problem });

export interface Judging {
  readonly input: (maxBytes: number) => Promise<Uint8Array>;
  /** Opens the verifier, the first time. */
  readonly verifier: () => Promise<BadgeVerifier>;
  readonly readCodes: ReadCodes;
  readonly recipient?: string;
}

/** Every badge of one file, address or pipe. What cannot be read or reached is told, and hinders no other. */
export async function judgeSource(source: string, judging: Judging): Promise<readonly Found[]> {
  const here: Place = { source, carriers: [] };
  if (isAddress(source)) return judgeAddress(source, here, judging);
  try {
    const envelopes = await readSent(await readSource(source, judging.input), judging);
    return await judgeAll(envelopes, here, judging, judgeAddress);
  } catch (error) {
    return [refusal(error, here)];
  }
}

/** Contexts are opened where a code for paper wants them. */
async function readSent(bytes: Uint8Array, judging: Judging): Promise<readonly Envelope[]> {
  const read = await readPictures(readAnything(bytes), judging.readCodes);
  const hasPaper = read.some((envelope) => envelope.form === 'none' && envelope.paper !== undefined);
  return hasPaper ? (await judging.verifier()).readPaper(read) : read;
}

type Follow = (url: string, place: Place, judging: Judging) => Promise<readonly Found[]>;

async function judgeAddress(url: string, place: Place, judging: Judging): Promise<readonly Found[]> {
  try {
    const { fetch } = await judging.verifier();
    const read = await readSent(await fetch(url), judging);
    const envelopes = read.map((envelope) => fetchedFrom(envelope, url));
    return await judgeAll(envelopes, place, judging, refuseToFollow);
  } catch (error) {
    return [refusal(error, place)];
  }
}

/** An address that leads to an address leads nowhere: whoever wrote it may have as many more as they like. */
const refuseToFollow: Follow = async (_url, place) => [{ ...place, unreadable: 'address-within' }];

async function judgeAll(
  envelopes: readonly Envelope[],
  place: Place,
  judging: Judging,
  follow: Follow,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const envelope of envelopes) found.push(...(await judge(envelope, within(place, envelope), judging, follow)));
  return found;
}

function within(place: Place, { carriers, name }: Sending): Place {
  return { ...place, carriers, ...(name === undefined ? {} : { name }) };
}

async function judge(envelope: Envelope, place: Place, judging: Judging, follow: Follow): Promise<readonly Found[]> {
  switch (envelope.form) {
    case 'none':
      return [{ ...place, unreadable: envelope.why }];
    case 'address':
      return follow(envelope.url, { ...place, address: envelope.url }, judging);
    default:
      return [{ ...place, report: await (await judging.verifier()).verify(envelope, judging.recipient) }];
  }
}

/** What is nobody's refusal is a fault of ours, and stops the command. */
function refusal(error: unknown, place: Place): Found {
  if (!isProblem(error)) throw error;
  return { ...place, problem: error };
}
