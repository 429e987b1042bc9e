import { describe, expect, it } from 'vitest';
import { writeDay, writeMoment, writeMonth } from '../../src/texts/dates.ts';

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
