import { describe, expect, it } from 'vitest';
import { nameForms, namesPerson, normaliseEmail, normaliseTyped } from '../../src/people/name-forms.ts';
import { fc } from '../support/drawn.ts';

describe('a typed name', () => {
  it.each([
    ['Éloïse D’Almeida', 'eloise dalmeida'],
    ['JEAN-LOUP O’Brien', 'Jean Loup OBrien'],
    ['Nguyễn Thị Mai', 'nguyen thi mai'],
    ['Łucja Wójcik', 'lucja wojcik'],
    ['İpek Yılmaz', 'ipek yilmaz'],
    ['Þórsdóttir Sólveig', 'thorsdottir solveig'],
    ['Παπαδόπουλος Νίκος', 'ΠΑΠΑΔΟΠΟΥΛΟΣ ΝΙΚΟΣ'],
    ['Ｚｏë', 'zoe'],
    ['مُحَمَّد', 'محمد'],
    ['Bœuf', 'boeuf'],
    ['Groß', 'gross'],
    ['  Anne – Cécile ', 'annececile'],
  ])('%s is %s', (one, other) => {
    expect(normaliseTyped(one)).toBe(normaliseTyped(other));
    expect(normaliseTyped(one)).not.toBe('');
  });

  it.each([
    ['Zoé', 'Zora'],
    ['김', '김민'],
    ['が', 'か'],
    ['王小明', '王大明'],
    ['कि', 'का'],
  ])('%s is not %s', (one, other) => {
    expect(normaliseTyped(one)).not.toBe(normaliseTyped(other));
  });

  it('reads what was typed without accents as it reads it beside one', () => {
    const typed = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });
    fc.assert(fc.property(typed, (text) => normaliseTyped(`${text}é`) === `${normaliseTyped(text)}e`));
  });

  it('is its own normal form, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => normaliseTyped(normaliseTyped(text)) === normaliseTyped(text),
      ),
    );
  });
});

describe('the forms of a name', () => {
  const accepts = (given: string, family: string, typed: string): boolean =>
    nameForms(given, family).includes(normaliseTyped(typed));

  it.each([
    ['Zoë', 'Lefèvre-N’Guyen', 'Zoe Lefevre Nguyen'],
    ['Zoë', 'Lefèvre-N’Guyen', 'lefevre-n’guyen zoë'],
    ['Zoë', 'Lefèvre-N’Guyen', 'Zoé Lefèvre'],
    ['Thị Mai Anh', 'Nguyễn', 'Nguyen Thi Mai Anh'],
    ['Jean Baptiste', 'Roy', 'Jean Roy'],
    ['Côme', 'de La Roche-Verte', 'Côme La Roche Verte'],
    ['Côme', 'de La Roche-Verte', 'Roche Côme'],
    ['小明', '王', '王小明'],
    ['小明', '王', '小明 王'],
    ['ياسمين', 'بن علي', 'ياسمين بن علي'],
  ])('%s %s may be typed « %s »', (given, family, typed) => {
    expect(accepts(given, family, typed)).toBe(true);
  });

  it.each([
    ['Zoë', 'Lefèvre-N’Guyen', 'Zoë'],
    ['Zoë', 'Lefèvre-N’Guyen', 'Lefèvre-N’Guyen'],
    ['Zoë', 'Lefèvre-N’Guyen', 'Zoë Martin'],
    ['Côme', 'de La Roche-Verte', 'Côme de'],
    ['Anne', 'Roy', 'Jeanne Roy'],
    ['', '', ''],
  ])('%s %s is not « %s »', (given, family, typed) => {
    expect(accepts(given, family, typed)).toBe(false);
  });

  it('always hold the whole name, in both orders', () => {
    const name = fc.stringMatching(/^[a-zà-öø-ÿ]{1,9}([ '-][a-zà-öø-ÿ]{1,9}){0,3}$/);
    fc.assert(
      fc.property(name, name, (given, family) => {
        expect(accepts(given, family, `${given} ${family}`)).toBe(true);
        expect(accepts(given, family, `${family} ${given}`)).toBe(true);
        expect(nameForms(given, family).length).toBeLessThanOrEqual(40);
      }),
    );
  });
});

describe('a validator', () => {
  it.each([
    'Zoë Roy',
    'ROY Zoé',
    'Mme Zoë Roy, ERAEI',
    'Paul Hervouet et Zoë Roy',
    'Paul / zoe roy',
    'Mme. Zoë Roy (ERAEI)',
  ])('is the person themself in « %s »', (line) => {
    expect(namesPerson(line, 'Zoë', 'Roy')).toBe(true);
  });

  it.each(['Claire Morin', 'Zoë', 'Zoëlle Roy', 'Madame Roy', ''])('is somebody else in « %s »', (line) => {
    expect(namesPerson(line, 'Zoë', 'Roy')).toBe(false);
  });
});

it('gives one form to one address', () => {
  expect(normaliseEmail(' Zoe@Example.ORG ')).toBe('zoe@example.org');
});
