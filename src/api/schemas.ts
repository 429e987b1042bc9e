import { z } from 'zod';
import { carriers } from '../verification/envelope.ts';

const Check = z.object({
  id: z.string().describe('What was checked, in the order it was done.'),
  outcome: z.enum(['passed', 'failed', 'unknown', 'not-applicable']).describe('A check that was not run never passed.'),
  reason: z.string().describe('A stable code.'),
  facts: z.record(z.string(), z.string()).optional(),
  source: z.string().optional().describe('What it was read from.'),
});

const requestAnswers = ['fetched', 'cached', 'gone', 'unreachable', 'refused', 'over-budget', 'out-of-time'] as const;

/** The Report of verification/, as it is answered. */
export const ReportSchema = z.object({
  verdict: z
    .enum(['valid', 'invalid', 'undetermined'])
    .describe('`invalid` if altered or its standing is bad; `undetermined` if anything needed was not checked.'),
  authenticity: z.enum(['authentic', 'altered', 'unchecked']),
  standing: z.enum(['current', 'expired', 'not-yet-valid', 'suspended', 'revoked', 'replaced', 'unchecked']),
  trust: z
    .object({ list: z.string(), name: z.string() })
    .nullable()
    .describe('The list that names the issuer, or none. It never changes the verdict.'),
  checks: z.array(Check),
  requests: z
    .array(z.object({ url: z.string(), answer: z.enum(requestAnswers) }))
    .describe(
      'What we asked of others to answer, in its order; at most a dozen, and nobody once twenty seconds have passed.',
    ),
  carriers: z
    .array(z.enum(carriers))
    .describe(
      'What it was taken out of, outermost first: a picture, a PDF, an archive. Empty where it came by itself.',
    ),
  checkedAt: z.iso.datetime({ offset: true }),
});

/** RFC 9457. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string().describe('A stable code.'),
  reason: z.string().optional().describe('Why what was sent cannot be read as a badge: a stable code.'),
  badge: z.string().optional().describe('Of several badges, the public id of the one that is refused.'),
  badges: z
    .array(z.object({ badge: z.string(), code: z.string(), title: z.string() }))
    .optional()
    .describe('Where several badges are refused: each, and why.'),
  documents: z
    .array(z.array(z.string()))
    .optional()
    .describe('Of badges that do not go into one document: the public ids of those that go together.'),
  accepted: z.array(z.string()).optional().describe('The media types that are read there.'),
  letter: z.string().optional().describe('The letter that no font has, or its number where it does not show.'),
  place: z.string().optional().describe('The member of the request that is wrong, as `badges.0`.'),
  incident: z.string().optional(),
});
