import { normaliseHeader } from './header.ts';

/** ISO 3166-1 alpha-2, and XK, which the EU's own files use for Kosovo. */
const codes = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK'
).split(' ');

/** What the EU writes, and names that people use and the platform's lists do not. */
const aliases: Readonly<Record<string, string>> = {
  EL: 'GR',
  UK: 'GB',
  'Grande-Bretagne': 'GB',
  'Great Britain': 'GB',
  Angleterre: 'GB',
  England: 'GB',
  Écosse: 'GB',
  Scotland: 'GB',
  'Pays de Galles': 'GB',
  Wales: 'GB',
  'Irlande du Nord': 'GB',
  'Northern Ireland': 'GB',
  'United Kingdom': 'GB',
  Hollande: 'NL',
  Holland: 'NL',
  'République tchèque': 'CZ',
  'Czech Republic': 'CZ',
  Turquie: 'TR',
  Turkey: 'TR',
  Türkiye: 'TR',
  Macédoine: 'MK',
  'Republic of North Macedonia': 'MK',
  'Bosnie-Herzégovine': 'BA',
  'Bosnia and Herzegovina': 'BA',
  'États-Unis d’Amérique': 'US',
  USA: 'US',
  'United States of America': 'US',
  Québec: 'CA',
  Vietnam: 'VN',
  'Côte d’Ivoire': 'CI',
  'Corée du Sud': 'KR',
  'South Korea': 'KR',
  Kosovo: 'XK',
};

const names: ReadonlyMap<string, string> = new Map([
  ...['fr', 'en'].flatMap((language) => {
    const words = new Intl.DisplayNames([language], { type: 'region' });
    return codes.map((code): [string, string] => [normaliseHeader(words.of(code) ?? code), code]);
  }),
  ...codes.map((code): [string, string] => [normaliseHeader(code), code]),
  ...Object.entries(aliases).map(([name, code]): [string, string] => [normaliseHeader(name), code]),
]);

/** ISO code from a code (`el` is GR, `UK` is GB), a French or English name, or `ES - Spain` as the Beneficiary Module may write. */
export function readCountry(text: string): string | undefined {
  const whole = names.get(normaliseHeader(text));
  if (whole !== undefined) return whole;
  const pair = /^([A-Za-z]{2})\s*[-–:]\s*(.+)$/.exec(text);
  const code = names.get(normaliseHeader(pair?.[1] ?? ''));
  return code !== undefined && names.get(normaliseHeader(pair?.[2] ?? '')) === code ? code : undefined;
}
