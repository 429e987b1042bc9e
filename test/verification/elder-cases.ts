import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Envelope, fetchedFrom } from '../../src/verification/envelope.ts';
import type { Materials } from '../../src/verification/materials.ts';
import type { Reach } from '../../src/verification/reach.ts';
import { readAnything } from '../../src/verification/read.ts';
import { materials } from './foreign-issuer.ts';

const folder = new URL('../vectors/open-badges-2/', import.meta.url);

/** What a site answers at an address. */
const Answer = z.union([
  z.strictObject({ json: z.unknown() }),
  z.strictObject({ text: z.string() }),
  z.strictObject({ status: z.enum(['gone', 'unreachable', 'refused']) }),
]);
const Site = z.record(z.string(), Answer);
type Site = z.infer<typeof Site>;

const ElderCase = z.strictObject({
  file: z.string(),
  check: z.tuple([z.string(), z.string(), z.string()]),
  answer: z.tuple([z.string(), z.string(), z.string()]),
  rule: z.string().optional(),
  version: z.string().optional(),
  web: Site.optional(),
  address: z.string().optional(),
  recipient: z.string().optional(),
  now: z.string().optional(),
});
export type ElderCase = z.infer<typeof ElderCase>;

const read = (name: string): Buffer => readFileSync(new URL(name, folder));

export const elderCases: readonly ElderCase[] = z.array(ElderCase).parse(JSON.parse(read('cases.json').toString()));
export const elderFiles: readonly string[] = readdirSync(new URL('sent/', folder));
export const elderSite: Site = Site.parse(JSON.parse(read('web.json').toString()));

function sentBytes(file: string): Uint8Array {
  return new Uint8Array(read(`sent/${file}`));
}

/** The issuer of the vectors, as a trust list names it. */
export const elderIssuer = 'https://issuer.example/issuer';

/** A web of these addresses and no other. */
function reachOf(web: Site): Reach {
  return async (url) => {
    const answer = web[url];
    if (answer === undefined) return { outcome: 'unreachable' };
    if ('status' in answer) return { outcome: answer.status };
    const body = new TextEncoder().encode('text' in answer ? answer.text : JSON.stringify(answer.json));
    return { outcome: 'reached', url, body };
  };
}

/** What was sent, as read from where it was fetched, if it was. */
export function envelopeOf({ file, address }: Pick<ElderCase, 'file' | 'address'>): Envelope | undefined {
  const [found] = readAnything(sentBytes(file));
  return found === undefined || address === undefined ? found : fetchedFrom(found, address);
}

export function elderMaterials({ web, recipient, now }: Pick<ElderCase, 'web' | 'recipient' | 'now'>): Materials {
  return materials({
    reach: reachOf({ ...elderSite, ...web }),
    trustLists: [
      { name: 'Known issuers', entries: [{ id: elderIssuer, name: 'The issuer', from: '2010-01-01T00:00:00Z' }] },
    ],
    ...(now === undefined ? {} : { now: new Date(now) }),
    ...(recipient === undefined ? {} : { recipient }),
  });
}
