import { describe, expect, it } from 'vitest';
import { inCountry } from '../../src/texts/in-country.ts';

/** The countries of the Erasmus+ programme, and some further off, as one says them. */
const said = [
  ['AT', 'en Autriche'],
  ['BE', 'en Belgique'],
  ['BG', 'en Bulgarie'],
  ['HR', 'en Croatie'],
  ['CY', 'à Chypre'],
  ['CZ', 'en Tchéquie'],
  ['DE', 'en Allemagne'],
  ['DK', 'au Danemark'],
  ['EE', 'en Estonie'],
  ['ES', 'en Espagne'],
  ['FI', 'en Finlande'],
  ['FR', 'en France'],
  ['GR', 'en Grèce'],
  ['HU', 'en Hongrie'],
  ['IE', 'en Irlande'],
  ['IT', 'en Italie'],
  ['LT', 'en Lituanie'],
  ['LU', 'au Luxembourg'],
  ['LV', 'en Lettonie'],
  ['MT', 'à Malte'],
  ['NL', 'aux Pays-Bas'],
  ['PL', 'en Pologne'],
  ['PT', 'au Portugal'],
  ['RO', 'en Roumanie'],
  ['SE', 'en Suède'],
  ['SI', 'en Slovénie'],
  ['SK', 'en Slovaquie'],
  ['IS', 'en Islande'],
  ['LI', 'au Liechtenstein'],
  ['NO', 'en Norvège'],
  ['MK', 'en Macédoine du Nord'],
  ['RS', 'en Serbie'],
  ['TR', 'en Turquie'],
  ['GB', 'au Royaume-Uni'],
  ['CH', 'en Suisse'],
  ['UA', 'en Ukraine'],
  ['BA', 'en Bosnie-Herzégovine'],
  ['US', 'aux États-Unis'],
  ['CA', 'au Canada'],
  ['MX', 'au Mexique'],
  ['KR', 'en Corée du Sud'],
  ['IL', 'en Israël'],
  ['SN', 'au Sénégal'],
  ['CI', 'en Côte d’Ivoire'],
  ['MG', 'à Madagascar'],
  ['RE', 'à La Réunion'],
  ['BB', 'à la Barbade'],
  ['SL', 'en Sierra Leone'],
  ['IM', '(Île de Man)'],
] as const;

describe('a country in a sentence', () => {
  it('takes the preposition that French gives it', () => {
    expect(said.map(([code]) => [code, inCountry(code, 'fr')])).toEqual(said);
  });

  it('takes an article in English where it has one', () => {
    const english = ['ES', 'NL', 'GB', 'US', 'CZ', 'CF', 'FO', 'IM'].map((code) => inCountry(code, 'en'));
    expect(english).toEqual([
      ...['in Spain', 'in the Netherlands', 'in the United Kingdom', 'in the United States', 'in Czechia'],
      ...['in the Central African Republic', 'in the Faroe Islands', 'in the Isle of Man'],
    ]);
  });
});
