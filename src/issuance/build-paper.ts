import { z } from 'zod';
import { onItsPage } from '../definitions/words.ts';
import type { JsonObject } from '../kernel/json.ts';
import { Problem } from '../kernel/problem.ts';

/**
 * How much of a badge goes on paper: `sheet` beside an attestation (60 mm), `card` on the back of a card (45 mm). Each is a credential of
 * its own: two documents of one id would be two answers to one question (OB 3.0 API).
 */
export type PaperSize = 'sheet' | 'card';

const Text = z.string();
const Plain = z.record(z.string(), z.json());
/** What is taken over from the credential as it was signed; all the rest stays behind. */
const Signed = z.looseObject({
  '@context': z.array(Text),
  id: Text,
  type: z.array(Text),
  issuer: z.looseObject({ id: Text, name: Text }),
  validFrom: Text,
  validUntil: Text.optional(),
  credentialSubject: z.looseObject({
    id: Text,
    identifier: z.array(Plain).optional(),
    achievement: z.looseObject({ id: Text, name: Text, description: Text, criteria: z.looseObject({ id: Text }) }),
    term: Text.optional(),
  }),
  credentialStatus: Plain,
});

/** The address of the badge's page, and on which paper: it leads there, and is no other badge's. */
function paperId(id: string, size: PaperSize): string {
  return `${id}#${size}`;
}

/** The credential that a paper one was made from. */
export function withoutPaper(id: string): string {
  return id.replace(/#(?:sheet|card)$/, '');
}

/**
 * The unsigned slim OpenBadgeCredential of a signed one: whose it is, which badge, since when, and the same entry in the same list of
 * withdrawals, so that whatever ends the badge ends its paper. Says nothing that the whole one does not say. Pure.
 */
export function buildPaperCredential(whole: JsonObject, size: PaperSize): JsonObject {
  const signed = Signed.safeParse(whole).data;
  if (signed === undefined) throw new Problem('storage/corrupt', { kind: 'credential' });
  const { issuer, validFrom, validUntil, credentialSubject, credentialStatus } = signed;
  const { id, identifier, achievement, term } = credentialSubject;
  const { name, description, criteria } = achievement;
  // What a card leaves out stands printed on it, or on the page; the e-mail alone would be a third of the code.
  const isCard = size === 'card';
  return {
    '@context': signed['@context'],
    id: paperId(signed.id, size),
    type: signed.type,
    issuer: { id: issuer.id, type: ['Profile'], ...(isCard ? {} : { name: issuer.name }) },
    validFrom,
    ...(validUntil === undefined ? {} : { validUntil }),
    credentialSubject: {
      id,
      type: ['AchievementSubject'],
      ...(identifier === undefined || isCard ? {} : { identifier }),
      achievement: {
        id: achievement.id,
        type: ['Achievement'],
        name,
        ...(isCard
          ? { description: onItsPage.description.fr, criteria: { narrative: onItsPage.criteria.fr } }
          : { description, criteria: { id: criteria.id } }),
      },
      ...(term === undefined || isCard ? {} : { term }),
    },
    credentialStatus,
  };
}
