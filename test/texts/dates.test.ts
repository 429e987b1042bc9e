import { describe, expect, it } from 'vitest';
import { withoutRepeats, writeDay, writeMoment, writeMonth, writeSpan } from '../../src/texts/dates.ts';

describe('dates in words', () => {
  it('writes a month', () => {
    expect(writeMonth('2026-05', 'fr')).toBe('mai 2026');
    expect(writeMonth('2026-12-31', 'en')).toBe('December 2026');
  });

  it('writes the first of a month as French does', () => {
    expect(writeDay('2026-03-01', 'fr')).toBe('1er mars 2026');
    expect(writeDay('2026-03-11', 'fr')).toBe('11 mars 2026');
    expect(writeDay('2026-03-01', 'en')).toBe('1 March 2026');
  });

  it('writes a span without saying a month or a year twice', () => {
    expect(writeSpan('2026-05-04', '2026-05-29', 'fr')).toBe('du 4 au 29 mai 2026');
    expect(writeSpan('2026-05-01', '2026-06-01', 'fr')).toBe('du 1er mai au 1er juin 2026');
    expect(writeSpan('2025-05-04', '2026-05-04', 'fr')).toBe('du 4 mai 2025 au 4 mai 2026');
    expect(writeSpan('2026-05-04', '2026-05-04', 'fr')).toBe('le 4 mai 2026');
    expect(writeSpan('2026-02-02', '2026-05-29', 'en')).toBe('2 February to 29 May 2026');
    expect(writeSpan('2026-05-04', '2026-05-04', 'en')).toBe('4 May 2026');
    expect(withoutRepeats('février 2026', 'mai 2026')).toEqual(['février', 'mai 2026']);
    expect(withoutRepeats('mai 2026', 'mai 2026')).toEqual(['mai 2026', 'mai 2026']);
  });

  it('writes a moment in the time of Paris, in winter, in summer, and across midnight', () => {
    expect(writeMoment('2026-11-20T13:05:00Z', 'fr')).toBe('20 novembre 2026 à 14\u00A0h\u00A005');
    expect(writeMoment('2026-07-14T07:30:00Z', 'en')).toBe('14 July 2026 at 09:30');
    expect(writeMoment('2026-06-30T22:15:00Z', 'fr')).toBe('1er juillet 2026 à 0\u00A0h\u00A015');
  });

  it('leaves what is no date as it is, rather than writing a wrong one', () => {
    expect(writeDay('demain', 'fr')).toBe('demain');
    expect(writeMonth('2026-13', 'fr')).toBe('2026-13');
    expect(writeMoment('', 'en')).toBe('');
  });
});
