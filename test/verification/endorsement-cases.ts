import type { JsonObject } from '../../src/kernel/json.ts';
import type { Materials } from '../../src/verification/materials.ts';
import { aCase, type Case, valid } from './case.ts';
import { badge, badgeWith, issuer, materials, sign, signJwt, signText, stranger, without } from './foreign-issuer.ts';

const subject = badge.credentialSubject as JsonObject;
const achievement = subject.achievement as JsonObject;

/** What somebody else says of a thing of ours, by its id. */
const said = (of: unknown, changes: Readonly<Record<string, JsonObject[string] | undefined>> = {}): JsonObject =>
  without({
    '@context': badge['@context'],
    id: 'https://stranger.example/endorsements/1',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Well done',
    issuer: { id: stranger.did, type: ['Profile'], name: 'A partner' },
    validFrom: '2026-06-02T10:00:00Z',
    credentialSubject: { id: String(of), type: ['EndorsementSubject'], endorsementComment: 'We saw it.' },
    ...changes,
  });
const signed = (...of: Parameters<typeof said>) => sign(said(...of), stranger.ed25519);
const onBadge = (...endorsement: JsonObject[]) => signText(badgeWith({ endorsement }));
const onAchievement = (...endorsement: JsonObject[]) =>
  signText(badgeWith({ credentialSubject: { ...subject, achievement: { ...achievement, endorsement } } }));
const onIssuer = (...endorsement: JsonObject[]) =>
  signText(badgeWith({ issuer: { ...(badge.issuer as JsonObject), endorsement } }));

const sound = await signed(badge.id);
const onlyIssuer: Materials = materials({ didDocuments: new Map([[issuer.did, issuer.document]]) });

const holds = (title: string, text: string) =>
  aCase(title, text, ['endorsements', 'passed', 'endorsements-hold'], valid);
const broken = (title: string, text: string) =>
  aCase(title, text, ['endorsements', 'failed', 'endorsement-broken'], valid);
const doubted = (title: string, text: string, changes?: Materials) =>
  aCase(
    title,
    changes === undefined ? text : { text, materials: changes },
    ['endorsements', 'unknown', 'endorsement-unchecked'],
    valid,
  );

/** What others say of it: none of it changes what the badge is. */
export const endorsementCases: readonly Case[] = [
  aCase('nobody else’s word', await signText(badge), ['endorsements', 'not-applicable', 'no-endorsement'], valid),
  holds('a partner’s word on the badge', await onBadge(sound)),
  holds('a partner’s word on the achievement', await onAchievement(await signed(achievement.id))),
  holds('a partner’s word on the issuer', await onIssuer(await signed(issuer.did))),
  holds('its own issuer’s word', await onBadge(await sign(said(badge.id, { issuer: issuer.did })))),
  holds(
    'a partner’s word as a JWT',
    await signJwt(badgeWith({ endorsementJwt: [await signJwt(said(badge.id), stranger.p256)] })),
  ),
  broken('a word changed since', await onBadge({ ...sound, name: 'Very well done' })),
  broken('a word about something else', await onBadge(await signed(achievement.id))),
  broken('a word about the badge, on the achievement', await onAchievement(sound)),
  broken('a word signed by another than it says', await onBadge(await sign(said(badge.id), issuer.ed25519))),
  broken('a word that is over', await onBadge(await signed(badge.id, { validUntil: '2026-06-10T00:00:00Z' }))),
  broken('a word without signature', await onBadge(said(badge.id))),
  broken('one of two changed since', await onBadge(sound, { ...sound, name: 'Very well done' })),
  broken(
    'a JWT changed since',
    await signJwt(
      badgeWith({ endorsementJwt: [`${(await signJwt(said(badge.id), stranger.p256)).slice(0, -4)}AAAA`] }),
    ),
  ),
  broken(
    'a badge in the place of a word',
    await signJwt(
      badgeWith({
        endorsementJwt: [await signJwt(badgeWith({ credentialSubject: { ...subject, id: String(badge.id) } }))],
      }),
    ),
  ),
  doubted('a word of somebody nobody reaches', await onBadge(sound), onlyIssuer),
  doubted('eleven words, which is more than we read', await onBadge(...Array.from({ length: 11 }, () => sound))),
];
