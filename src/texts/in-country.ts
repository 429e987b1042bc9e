import type { Language } from '../kernel/language.ts';

const regions = {
  fr: new Intl.DisplayNames(['fr'], { type: 'region', fallback: 'code' }),
  en: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }),
};

/** « en Espagne », « au Portugal », « aux Pays-Bas », « à Malte »; “in Spain”, “in the Netherlands”. */
export function inCountry(code: string, language: Language): string {
  const name = regions[language].of(code) ?? code;
  if (language === 'fr') return inFrench(name);
  return withThe.test(name) ? `in the ${name}` : `in ${name}`;
}

const withThe =
  /^(Bahamas|Central|Comoros|Dominican R|Gambia|Isle|Maldives|Netherlands|Philippines|Seychelles|United )|(Islands|Netherlands|Territories)$/;

/** What the rule below would get wrong; the names are those that the platform writes. */
const notByRule: readonly (readonly [RegExp, string])[] = [
  [/^(Barbade|Dominique|Grenade)$/, 'à la'],
  [/^(Antigua|Aruba|Bahreïn|Ceuta|Chypre|Cuba|Curaçao|Djibouti|Gibraltar|Guam|Guernesey|Haïti)/, 'à'],
  [/^(Jersey|La |Madagascar|Malte|Maurice|Monaco|Nauru|Oman|Porto|Sainte?-|Sao |Singapour|Taïwan|Tonga|Trinité)/, 'à'],
  [/^(Bahamas|Bermudes|Comores|Émirats|États-|Fidji|Îles |Maldives|Palaos|Pays-|Philippines|Samoa|Seychelles)/, 'aux'],
  [/^(Belize|Cambodge|Mexique|Mozambique|Royaume|Suriname|Zimbabwe)/, 'au'],
  [/^Sierra/, 'en'],
];

/** « en » where the first word ends in e or begins with a vowel, else « au »; in brackets what is no country. */
function inFrench(name: string): string {
  if (/^(Île |État |R\.A\.S|Terr|Union|Nations|[A-Z]{2}$|\p{Ll})/u.test(name)) return `(${name})`;
  const [, known] = notByRule.find(([names]) => names.test(name)) ?? [];
  const [first = ''] = name.split(/[ -]/);
  return `${known ?? (/e$|^[AEIOUÉÎ]/u.test(first) ? 'en' : 'au')} ${name}`;
}
