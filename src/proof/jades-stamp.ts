import { base64 } from '@scure/base';
import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { readJsonObject } from './compact-jws.ts';
import { readBase64url, toBase64url } from './multibase.ts';
import { type StampOutcome, verifyTimeStamp } from './time-stamp.ts';

/**
 * The time-stamp of a seal (ETSI TS 119 182-1 §5.3.4, `sigTst`), which makes level B-T of it: not signed itself, so that it may come after;
 * what it stamps is the signature as it is written, in base64url.
 */

const Tokens = z.looseObject({ tstTokens: z.array(z.looseObject({ val: z.string() })).min(1) });
const Unsigned = z.looseObject({ etsiU: z.array(z.union([z.string(), z.looseObject({})])) });

/** More than any seal has. */
const mostTokens = 8;

/** The unprotected header with that one time-stamp, each of its parts in base64url as the EU's own tool writes them. */
export function writeStamp(token: Uint8Array): JsonObject {
  const part = { sigTst: { tstTokens: [{ val: base64.encode(token) }] } };
  return { etsiU: [toBase64url(new TextEncoder().encode(JSON.stringify(part)))] };
}

/** The time-stamps of a signature, of an unprotected header; one that cannot be read stands as no bytes. Of other parts nothing is read. */
export function readStamps(header: unknown): readonly Uint8Array[] {
  const parts = Unsigned.safeParse(header).data?.etsiU ?? [];
  return parts.flatMap((part) => {
    const { sigTst } = typeof part === 'string' ? readPart(part) : part;
    if (sigTst === undefined) return [];
    const tokens = Tokens.safeParse(sigTst).data?.tstTokens;
    return tokens === undefined ? [new Uint8Array()] : tokens.map(({ val }) => readBytes(val));
  });
}

function readPart(part: string): JsonObject {
  const bytes = readBase64url(part);
  return (bytes === undefined ? undefined : readJsonObject(bytes)) ?? {};
}

function readBytes(text: string): Uint8Array {
  const isBase64 = z.base64().safeParse(text).success;
  return isBase64 ? base64.decode(text) : new Uint8Array();
}

/** The earliest that holds; `differs` where one is of another signature or was changed; else that none could be used, or nothing. */
export async function judgeStamps(tokens: readonly Uint8Array[], signature: string): Promise<StampOutcome | undefined> {
  if (tokens.length > mostTokens) return { outcome: 'differs' };
  const stamped = new TextEncoder().encode(signature);
  const outcomes = await Promise.all(tokens.map((token) => verifyTimeStamp(token, stamped)));
  const rank = (each: StampOutcome): string => (each.outcome === 'stamped' ? each.at : each.outcome);
  const differing = outcomes.find(({ outcome }) => outcome === 'differs');
  // A moment goes before a word.
  return differing ?? outcomes.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}
