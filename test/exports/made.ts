import { createArtwork } from '../../src/definitions/artwork/artwork.ts';
import { readDisplayFont } from '../../src/definitions/artwork/display-font.ts';
import type { Catalogue } from '../../src/definitions/definition.ts';
import type { HolderAward } from '../../src/exports/award.ts';
import type { Making } from '../../src/exports/format.ts';
import { createPress, type Press } from '../../src/exports/press.ts';
import { baseUrl, credentialOf, findAchievement, issuerDid, issuerName, readCatalogue } from '../web/fixture.ts';
import { paperCodeOf } from './paper-codes.ts';

/** Awards as values, of the real catalogue: no store, no key. */
export const catalogue: Catalogue = await readCatalogue();
const press: Press = createPress(createArtwork(readDisplayFont()));
export const jwtText = 'eyJhbGciOiJFUzI1NiJ9.eyJub3QiOiJzaWduZWQifQ.AAAA';

export const legal: Making['legal'] = {
  issuer: {
    legalName: issuerName,
    legalId: 'NTRFR-000000000',
    town: 'Poitiers',
    url: 'https://www.academie.example',
  },
  mandates: new Map([
    [
      '0169998F',
      {
        uai: '0169998F',
        name: 'Lycée professionnel de Démonstration',
        town: 'Angoulême',
        statement: 'Convention de mandat signée le 3 mars 2026 entre le lycée et la DAREIC.',
      },
    ],
  ]),
};

export function making(changes: Partial<Making> = {}): Making {
  return {
    ...{ language: 'fr', exactStay: false, now: new Date('2026-06-15T09:30:00Z'), press, legal },
    ...{ jwt: async () => jwtText, signJwt: async () => jwtText, whole: false },
    signJson: async (credential) => ({ ...credential, proof: [] }),
    newUuid: () => '00000000-0000-4000-8000-000000000000',
    paperCode: paperCodeOf,
    ...changes,
  };
}

export interface Changes extends Partial<Omit<HolderAward, 'mobility' | 'holder' | 'stay'>> {
  readonly badge?: string;
  readonly mobility?: Partial<HolderAward['mobility']>;
  readonly holder?: Partial<HolderAward['holder']>;
  readonly stay?: Partial<HolderAward['stay']>;
}

/** A pupil's stay in Spain in May 2026, on Union money, unless told. */
export function awardOf({
  badge = 'app-mobilite-vecue-n2',
  mobility,
  holder,
  stay,
  ...rest
}: Changes = {}): HolderAward {
  const achievement = findAchievement(catalogue, badge);
  const publicId = rest.publicId ?? 'AAAAAAAAAAAAAAAAAAAAAA';
  const where: HolderAward['mobility'] = {
    activityType: 'VET-SHORT',
    hostCountry: 'ES',
    mentions: [],
    month: '2026-05',
    funded: true,
    ...mobility,
  };
  const parsed = credentialOf({ achievement, mobility: { ...where, endDate: `${where.month}-22` } }, publicId);
  return {
    publicId,
    pageUrl: `${baseUrl}/v/${publicId}`,
    credential: { bytes: JSON.stringify(parsed), parsed },
    achievement,
    levels: catalogue.achievements.filter((each) => each.badge === achievement.badge).length,
    mobility: where,
    issuedAt: '2026-06-15T09:00:00Z',
    issuer: { did: issuerDid, name: issuerName, url: 'https://www.academie.example' },
    holder: { givenName: 'Zoé', familyName: 'Lefèvre', subjectId: 'urn:uuid:1', ...holder },
    stay: { startDate: '2026-05-04', endDate: '2026-05-22', hostOrganisation: 'Talleres Martínez S.L.', ...stay },
    decision: { outcome: 'ready', validatedBy: 'A. Roy, enseignante', validatedOn: '2026-06-12' },
    ...rest,
  };
}
