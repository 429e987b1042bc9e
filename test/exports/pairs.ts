import { type ActivityType, activityTypes, type Family } from '../../src/definitions/definition.ts';
import type { HolderAward } from '../../src/exports/award.ts';
import type { Making } from '../../src/exports/format.ts';
import type { Language } from '../../src/kernel/language.ts';
import { awardOf, catalogue, making } from './made.ts';

/** Each badge definition with a kind of mobility, a country, a name and a lack of its own: every value of each at least once. */
export interface Pair {
  readonly award: HolderAward;
  readonly language: Language;
  readonly exactStay: boolean;
}

const shared: readonly ActivityType[] = ['ETW', 'HYBRID', 'HOST-PUPIL', 'HOST-STAFF', 'OTHER'];
const ofFamily: Readonly<Record<Family, readonly ActivityType[]>> = {
  learners: [...activityTypes.filter((type) => /^(SCH|VET)-/.test(type)), ...shared],
  professionals: [...activityTypes.filter((type) => /^(STF-|HOST-[ET]|ACCOMP|PREP)/.test(type)), ...shared],
};

const names = [
  ...[
    ['Zoé', 'Lefèvre-N’Guyen'],
    ['Řehoř', 'Łucja Żółć Őrs Țuțea'],
    ['Þórður', 'Ġużè Ħal Áŋŋel'],
    ['Işıl', 'Şəhrinaz Ğ'],
  ],
  ...[
    ['Đặng', 'Thị Ngọc Nguyễn'],
    ['Ζωή', 'Ἀλεξάνδρου'],
    ['Зоя', 'Їжакевич Ђорђевић'],
    ['Հայկ', 'Պետրոսյան'],
  ],
  ...[
    ['ანა', 'ბერიძე'],
    ['زينب', 'حسن'],
    ['דוד', 'כהן'],
    ['Kofi', 'Ɛ́dɔ̀m'],
    ['Anne', 'Wolfeschlegelstein'.repeat(11)],
  ],
  ...[
    ['Anne', 'de la Très-Longue-Lignée '.repeat(8).trim()],
    ['#read("x")', '<b>&amp; $x$ =1+1 \\ @a'],
  ],
] as const;
const countries = ['ES', 'PT', 'DE', 'IE', 'GR', 'TR', 'GB', 'RE', 'XK'] as const;
const withoutTravel: readonly ActivityType[] = ['ETW', 'HOST-EXPERT', 'HOST-TRAINEE', 'HOST-PUPIL', 'HOST-STAFF'];

function take<T>(list: readonly T[], index: number): T {
  const value = list[index % list.length];
  if (value === undefined) throw new Error('an empty list');
  return value;
}

export const pairs: readonly Pair[] = catalogue.achievements.map(({ slug, family, badge }, index) => {
  const before = catalogue.achievements.slice(0, index).filter((each) => each.family === family).length;
  const activityType = take(ofFamily[family], before);
  const [givenName = '', familyName = ''] = take(names, index);
  const known =
    index % 4 === 0 ? {} : { email: 'person@example.org', school: index % 3 === 0 ? '0169998F' : '0169999G' };
  return {
    award: awardOf({
      badge: slug,
      publicId: String(index).padStart(22, 'Q'),
      mobility: {
        ...{ activityType, funded: activityType !== 'OTHER' },
        hostCountry: withoutTravel.includes(activityType) ? 'FR' : take(countries, index),
        mentions: index % 2 === 0 ? ['transport-durable'] : ['hybride', 'edd'],
      },
      stay: { hostOrganisation: index % 3 === 0 ? undefined : 'Talleres <Martínez> & Ćo' },
      holder: { givenName, familyName, subjectId: `urn:uuid:${String(index).padStart(36, '0')}`, ...known },
      ...(badge === 'pro-eraei' ? { validUntil: '2029-06-15T09:00:00Z' } : {}),
      ...(index % 2 === 0 ? {} : { words: 'J’ai monté des freins, posé des questions, et ri. '.repeat(4) }),
      decision:
        index % 5 === 0 ? { outcome: 'ready' } : { outcome: 'ready', validatedBy: 'A. Roy', validatedOn: '2026-06-12' },
    }),
    language: index % 2 === 0 ? 'fr' : 'en',
    exactStay: index % 3 !== 1,
  };
});

export const makingOf = ({ language, exactStay }: Pair): Making => making({ language, exactStay });
export const slugOf = ({ award }: Pair): string => award.achievement.slug;
