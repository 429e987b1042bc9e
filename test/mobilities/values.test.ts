import { describe, expect, it } from 'vitest';
import { activityLabels } from '../../src/definitions/activity-types.ts';
import { activityTypes } from '../../src/definitions/definition.ts';
import { readActivityType } from '../../src/mobilities/activity-type-names.ts';
import { toTurns } from '../../src/mobilities/birth.ts';
import { readCountry } from '../../src/mobilities/countries.ts';
import { dayInFrance, daysBetween, readDate, readSerial } from '../../src/mobilities/dates.ts';
import { checkUai, emailPattern, oidPattern, projectCodePattern } from '../../src/mobilities/identifiers.ts';
import { createRowReader } from '../../src/mobilities/row-cells.ts';
import { readPerson } from '../../src/mobilities/row-person.ts';
import { isDateFormat } from '../../src/mobilities/xlsx-workbook.ts';

describe('dates', () => {
  it.each([
    ['2026-05-04', '2026-05-04'],
    ['2026-05-04T00:00:00', '2026-05-04'],
    ['04/05/2026', '2026-05-04'],
    ['4.5.2026', '2026-05-04'],
    ['04-05-2026', '2026-05-04'],
    ['1er mars 2026', '2026-03-01'],
    ['4 août 2026', '2026-08-04'],
    ['4 Dec. 2026', '2026-12-04'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (text, day) => {
    expect(readDate(text)).toBe(day);
  });

  it.each([
    '29/02/2026',
    '31/04/2026',
    '05/31/2026',
    '04/05/26',
    '2026',
    '46146',
    '4 mai',
    '04/05-2026',
    '0/1/2026',
    '4 lune 2026',
    '',
  ])('refuses %s', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it('reads the serial numbers of both systems, and none before March 1900', () => {
    expect(readSerial(46146, false)).toBe('2026-05-04');
    expect(readSerial(46146.99, false)).toBe('2026-05-04');
    expect(readSerial(46146 - 1462, true)).toBe('2026-05-04');
    expect(readSerial(61, false)).toBe('1900-03-01');
    for (const serial of [60, 0, -1, Number.NaN, 1e12]) expect(readSerial(serial, false)).toBeUndefined();
  });

  it('is tomorrow in France before it is in UTC', () => {
    expect(dayInFrance(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
    expect(dayInFrance(new Date('2026-01-01T22:30:00Z'))).toBe('2026-01-01');
  });

  it('counts days over a change of hour', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it.each([
    ['dd/mm/yyyy', true],
    ['[$-40C]d\\ mmmm\\ yyyy', true],
    ['0.00', false],
    ['0 "day"', false],
    ['[Red]0', false],
    ['General', false],
  ])('sees whether %s shows a date', (code, isDate) => {
    expect(isDateFormat(code)).toBe(isDate);
  });
});

describe('months of turning 15 and 18', () => {
  it.each([
    ['2008-04-17', '2023-05', '2026-05'],
    ['2008-04-01', '2023-04', '2026-04'],
    ['2008-12-31', '2024-01', '2027-01'],
    ['2008-02-29', '2023-03', '2026-03'],
  ])('of %s are rounded up', (birth, turns15, turns18) => {
    expect(toTurns(birth)).toEqual({ turns15, turns18 });
  });
});

describe('countries', () => {
  it.each([
    ['EL', 'GR'],
    ['uk', 'GB'],
    ['Grèce', 'GR'],
    ['pays bas', 'NL'],
    ['The Netherlands', undefined],
    ['République tchèque', 'CZ'],
    ['Czechia', 'CZ'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Québec', 'CA'],
    ['ES - Spain', 'ES'],
    ['EL – Grèce', 'GR'],
    ['Allemagne', 'DE'],
    ['XX', undefined],
    ['ES - Portugal', undefined],
    ['', undefined],
  ])('%s is %s', (text, code) => {
    expect(readCountry(text)).toBe(code);
  });
});

describe('types of mobility', () => {
  it.each(activityTypes)('%s is known by its code and by its labels', (code) => {
    for (const name of [code, code.toLowerCase(), activityLabels[code].fr, activityLabels[code].en]) {
      expect(readActivityType(name)).toBe(code);
    }
  });

  it.each([
    ['Group mobility of school pupils', 'SCH-GROUP'],
    ['Long-term learning mobility of pupils', 'SCH-LONG'],
    ['Short-term learning mobility of VET learners', 'VET-SHORT'],
    ['ErasmusPro', 'VET-LONG'],
    ['Courses and training', 'STF-COURSE'],
    ['Stage', undefined],
  ])('%s is %s', (name, code) => {
    expect(readActivityType(name)).toBe(code);
  });
});

describe('identifiers', () => {
  it.each(['0750654D', '0750655E', '0169998F', '0169999G', '0179999B', '0799999P', '0869998A', '0869999B'])(
    '%s is a UAI',
    (uai) => {
      expect(checkUai(uai)).toBe('ok');
    },
  );

  it.each([
    ['0750654E', 'bad-uai-letter'],
    ['0750645D', 'bad-uai-letter'],
    ['0750654O', 'bad-uai'],
    ['9990654D', 'bad-uai'],
    ['750654D', 'bad-uai'],
  ])('%s is not: %s', (uai, why) => {
    expect(checkUai(uai)).toBe(why);
  });

  it('know the shape of a project, an organisation and an address', () => {
    expect('2021-1-CZ01-KA121-VET-000006611').toMatch(projectCodePattern);
    expect('2021-4-CZ01-KA121-VET-000006611').not.toMatch(projectCodePattern);
    expect('E10000000').toMatch(oidPattern);
    expect('e1000000').not.toMatch(oidPattern);
    for (const good of ['a@b.fr', 'zoë.l+x@exämple.org']) expect(good).toMatch(emailPattern);
    for (const bad of ['a@b', 'a b@c.fr', 'a@b..fr', '@b.fr', 'a@-b.fr', 'a,b@c.fr'])
      expect(bad).not.toMatch(emailPattern);
  });
});

describe('names', () => {
  const read = (familyName: string) => {
    const row = {
      row: 2,
      cells: { familyName, givenName: 'Siân', activityId: '005041-MOB-00001' },
      faults: [],
    };
    const reader = createRowReader(row);
    return { name: readPerson(reader, row)?.familyName, refusals: reader.refusals.map(({ code }) => code) };
  };

  it('are read as word processors write them: a hyphen that does not break, a hyphen that does not show, spaces that hold', () => {
    expect(read('O’Brien\u2011Söder\u00adström\u00a0Roy')).toEqual({ name: 'O’Brien-Söderström Roy', refusals: [] });
  });

  it.each(['Zoé 😀', 'Zoé (1)', 'Zoé—Roy', '\u2011'])('are refused where they are none: %s', (name) => {
    expect(read(name).refusals).not.toEqual([]);
    expect(read(name).name).toBeUndefined();
  });
});
