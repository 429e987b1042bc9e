import { toAchievement } from '../../src/definitions/achievement.ts';
import { createArtwork } from '../../src/definitions/artwork/artwork.ts';
import { readDisplayFont } from '../../src/definitions/artwork/display-font.ts';
import { renderPng } from '../../src/definitions/artwork/png.ts';
import { createCatalogue } from '../../src/definitions/catalogue.ts';
import type { Achievement, Catalogue } from '../../src/definitions/definition.ts';
import { readDefinitions } from '../../src/definitions/files.ts';
import { buildCredential } from '../../src/issuance/build.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { Problem } from '../../src/kernel/problem.ts';
import type { Mobility } from '../../src/mobilities/mobility.ts';
import type { Held } from '../../src/verification/held.ts';
import type { Check, Report } from '../../src/verification/report.ts';
import type { PublicSite, VerifiedCredential } from '../../src/web/site.ts';

/** A site of plain values: no store, no keys. Whatever a test has not given refuses. */

export const baseUrl = 'https://badges.example';
export const issuerDid = 'did:web:badges.example';
export const issuerName = 'DAREIC de l’académie de Démonstration';
export const listName = 'Émetteurs reconnus par la DAREIC';

export async function readCatalogue(): Promise<Catalogue> {
  const read = await readDefinitions(new URL('../../badge-definitions/', import.meta.url).pathname);
  return createCatalogue(read.definitions);
}

export function findAchievement(catalogue: Catalogue, slug: string): Achievement {
  const achievement = catalogue.find(slug);
  if (achievement === undefined) throw new Error(`no such badge in the catalogue: ${slug}`);
  return achievement;
}

const creator: JsonObject = { id: issuerDid, type: ['Profile'], name: issuerName };

export interface Subject {
  readonly achievement: Achievement;
  readonly mobility?: Partial<Pick<Mobility, 'activityType' | 'hostCountry' | 'endDate' | 'mentions'>>;
}

/** The unsigned credential that the real room builds: the page reads it as it would the signed one. */
export function credentialOf({ achievement, mobility }: Subject, publicId: string): JsonObject {
  return buildCredential({
    baseUrl,
    publicId,
    issuer: creator,
    definition: achievement,
    achievement: toAchievement(achievement, { baseUrl, creator, language: 'fr' }),
    subjectId: 'urn:uuid:1b671a64-40d5-491e-99b0-da01ff1f3341',
    recipient: { email: 'zoe.lefevre@lycee.example', salt: '00112233445566778899aabbccddeeff' },
    mobility: { activityType: 'VET-SHORT', hostCountry: 'ES', endDate: '2026-05-22', mentions: [], ...mobility },
    status: { listId: 'r1', index: 4711 },
    issuedAt: new Date('2026-06-15T09:00:00Z'),
  });
}

const source = 'document';
const passed: readonly Check[] = [
  { id: 'format', outcome: 'passed', reason: 'readable', source },
  { id: 'contexts', outcome: 'passed', reason: 'contexts-known', source },
  { id: 'types', outcome: 'passed', reason: 'types-fit', source },
  { id: 'schema', outcome: 'passed', reason: 'schema-fits', source },
  { id: 'proof', outcome: 'passed', reason: 'signature-valid', source },
  { id: 'key', outcome: 'passed', reason: 'key-authorised', source: `${issuerDid}#key-1` },
  { id: 'issuer', outcome: 'passed', reason: 'issuer-controls-key', source: issuerDid },
  {
    id: 'trust',
    outcome: 'passed',
    reason: 'on-list',
    facts: { list: listName, name: issuerName },
    source: 'trust list',
  },
  { id: 'status', outcome: 'passed', reason: 'not-revoked', source: `${baseUrl}/status-lists/r1` },
  { id: 'dates', outcome: 'passed', reason: 'no-end', source },
  { id: 'images', outcome: 'not-applicable', reason: 'images-elsewhere' },
  { id: 'recipient', outcome: 'not-applicable', reason: 'not-asked' },
  { id: 'endorsements', outcome: 'not-applicable', reason: 'no-endorsement' },
  { id: 'refresh', outcome: 'not-applicable', reason: 'no-refresh' },
];

/** A report in which every check passed, but for those given. */
export function reportOf(changes: Partial<Omit<Report, 'checks'>> = {}, checks: readonly Check[] = []): Report {
  return {
    verdict: 'valid',
    authenticity: 'authentic',
    standing: 'current',
    trust: { list: listName, name: issuerName },
    requests: [],
    carriers: [],
    checkedAt: '2026-11-20T13:05:00Z',
    ...changes,
    checks: passed.map((check) => checks.find(({ id }) => id === check.id) ?? check),
  };
}

/** A verified credential, valid, published and funded unless told. */
export function verifiedOf(
  publicId: string,
  subject: Subject,
  changes: Partial<VerifiedCredential> = {},
): VerifiedCredential {
  return {
    publicId,
    credential: credentialOf(subject, publicId),
    report: reportOf(),
    published: true,
    funded: true,
    achievement: subject.achievement,
    ...changes,
  };
}

const heldNothing: Held = {
  takenAt: '2026-11-20T13:05:00Z',
  contexts: {},
  didDocuments: {},
  statusLists: {},
  trustLists: [],
};

function refuse(name: string): () => never {
  return () => {
    throw new Error(`the fake site was not told what to answer to ${name}`);
  };
}

const artwork = createArtwork(readDisplayFont());

/** Refuses whatever is not given; the catalogue and its stamps are the real ones. */
function fakeSite(catalogue: Catalogue, given: Partial<PublicSite> = {}): PublicSite {
  const stampSvg: PublicSite['stampSvg'] = (achievement, options) => artwork.stampSvg(achievement, options);
  return {
    baseUrl,
    demonstration: false,
    catalogue,
    publisher: { name: 'Académie de Démonstration' },
    knows: refuse('knows'),
    verified: refuse('verified'),
    holderMatches: refuse('holderMatches'),
    publishedJson: refuse('publishedJson'),
    publishedJwt: refuse('publishedJwt'),
    published: refuse('published'),
    known: refuse('known'),
    proof: refuse('proof'),
    issuers: async () => [],
    achievementJson: refuse('achievementJson'),
    stampSvg,
    stampPng: (achievement, width) => renderPng(stampSvg(achievement), width),
    template: refuse('template'),
    ...given,
  };
}

/** A site that knows these credentials; the file of one that is not published is refused as the real site refuses it. */
export function siteOf(
  catalogue: Catalogue,
  known: readonly VerifiedCredential[],
  given: Partial<PublicSite> = {},
): PublicSite {
  const find = (publicId: string): VerifiedCredential | undefined => known.find((each) => each.publicId === publicId);
  const published = (publicId: string): VerifiedCredential => {
    const found = find(publicId);
    if (found === undefined) throw new Problem('credential/unknown');
    if (!found.published) throw new Problem('credential/not-published');
    return found;
  };
  return fakeSite(catalogue, {
    knows: async (publicId) => find(publicId) !== undefined,
    verified: async (publicId) => find(publicId),
    holderMatches: async (_, typed) => typed === 'Zoé Lefèvre' || typed === 'zoe.lefevre@lycee.example',
    publishedJson: async (publicId) => `${JSON.stringify(published(publicId).credential)}\n`,
    known: async () => heldNothing,
    proof: async (publicId) => ({ text: JSON.stringify(published(publicId).credential), held: heldNothing }),
    publishedJwt: async (publicId) => `eyJ.${published(publicId).publicId}.sig`,
    published: async (publicId, { id }) => {
      const { achievement } = published(publicId);
      return id === 'png' ? renderPng(artwork.stampSvg(achievement), 64) : Buffer.from(artwork.stampSvg(achievement));
    },
    achievementJson: async (achievement, language) => toAchievement(achievement, { baseUrl, creator, language }),
    issuers: async () => [
      {
        id: 'dareic',
        did: issuerDid,
        name: issuerName,
        url: 'https://www.academie.example',
        profile: { '@context': 'https://www.w3.org/ns/credentials/v2', ...creator },
        keys: [
          { id: `${issuerDid}#key-1`, algorithm: 'Ed25519', from: '2025-09-01', until: '2026-08-31' },
          { id: `${issuerDid}#key-2`, algorithm: 'Ed25519', from: '2026-09-01' },
        ],
      },
    ],
    template: async (format) => Buffer.from(format === 'csv' ? 'nom;prenom\r\n' : 'PK'),
    ...given,
  });
}
