import { z } from 'zod';
import { readerLanguages } from '../kernel/language.ts';
import { Held } from '../verification/held.ts';
import type { Result } from '../web/public/verify/results.ts';
import { createCheck } from './check.ts';

/** What the file that verifies itself carries: one badge, and all that verifying it takes, as they stood at `held.takenAt`. */
export const Proof = z.strictObject({
  /** The exact signed text. */
  text: z.string(),
  held: Held,
  language: z.enum(readerLanguages),
  /** Where the badge is verified with today's news. */
  pageUrl: z.string(),
  /** What our own records said of its withdrawal. */
  revocation: z
    .strictObject({ reason: z.enum(['error', 'fraud', 'replaced', 'withdrawn']), on: z.string() })
    .optional(),
});
export type Proof = z.infer<typeof Proof>;

type JudgedResult = Extract<Result, { readonly judged: unknown }>;

/** Verifies the badge with what came with it, at the reader's time of day. @throws where the file was cut short. */
export async function verifyProof({ text, held, pageUrl, revocation }: Proof, now: Date): Promise<JudgedResult> {
  const given = { kind: 'file', label: pageUrl, bytes: new TextEncoder().encode(text) } as const;
  const [result] = await createCheck(held)([given], { now });
  if (result === undefined || !('judged' in result)) throw new Error('no badge in this file');
  const { suspendedSince: since } = held;
  return {
    ...result,
    judged: {
      ...result.judged,
      ...(revocation === undefined ? {} : { revocation }),
      ...(since === undefined ? {} : { suspension: { since } }),
    },
  };
}

const Content = z.looseObject({
  credentialSubject: z.looseObject({
    achievement: z.looseObject({ description: z.string(), criteria: z.looseObject({ narrative: z.string() }) }),
  }),
});

/** What the signed text says of the badge, as signed: a sentence, then what was observed, line by line. */
export function readContent(text: string): { readonly description: string; readonly criteria: readonly string[] } {
  const { achievement } = Content.parse(JSON.parse(text)).credentialSubject;
  const lines = achievement.criteria.narrative
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*]|\d+[.)])\s+/, '').trim());
  const criteria = lines.filter((line) => line !== '' && !/^(\*\*.*\*\*|#+ .*)$/.test(line));
  return { description: achievement.description, criteria };
}
