import { describe, expect, it } from 'vitest';
import { folderOf } from '../../src/exports/folder-name.ts';
import { awardOf } from './made.ts';

const subjectId = 'urn:uuid:0b0e1f60-0000-4000-8000-0123456789ab';
const ofPerson = (familyName: string, givenName = 'Zoé'): string =>
  folderOf(awardOf({ holder: { familyName, givenName, subjectId } })).split('/')[0] ?? '';

describe('the folder of a person', () => {
  it('says whose it is, apart from any namesake, and which badge', () => {
    expect(folderOf(awardOf({ holder: { subjectId } }))).toBe(
      'Lefèvre Zoé (0123456789ab)/app-mobilite-vecue-n2 AAAAAAAAAAAAAAAAAAAAAA/',
    );
  });

  it.each([
    ['up', '../../etc'],
    ['aside', 'a/b\\c'],
    ['to a drive', 'C:'],
    ['nowhere', 'Le\u0000f\nè\u0007vre'],
    ['to a device of Windows', 'CON.x'],
    ['to another', 'NUL .txt'],
    ['out of sight', '.Lefèvre'],
    ['astray, letters turned round', '\u202eLef\u2066èvre'],
    ['to what a shell expands', '$(rm) `x` *?"<>|'],
  ])('leads nowhere else: %s', (_, familyName) => {
    expect(ofPerson(familyName)).toMatch(/^[\p{L}_][\p{L}\p{M}\p{N}_ ’'-]* Zoé \(0123456789ab\)$/u);
  });

  it('holds 255 bytes at most, no half letter, and the mark that tells namesakes apart', () => {
    for (const letter of ['W', 'é', 'ԱԲ', 'ა', 'ɛ́', 'क्षि', '𝼀']) {
      for (const familyName of [letter.repeat(200), `${letter.repeat(20)} `.repeat(10)]) {
        const name = ofPerson(familyName);
        expect(Buffer.byteLength(name)).toBeLessThan(120);
        expect(name).toMatch(/[\p{L}\p{M}] \(0123456789ab\)$/u);
        expect(Buffer.from(name).toString()).toBe(name);
        expect(familyName).toContain(name.replace(/ \(0123456789ab\)$/, ''));
      }
    }
  });

  it('is one for a name typed with marks apart or not, and another for another person', () => {
    expect(ofPerson('Lefe\u0300vre')).toBe(ofPerson('Lefèvre'));
    const other = awardOf({ holder: { subjectId: subjectId.replace('ab', 'ac') } });
    expect(folderOf(other).toLowerCase()).not.toBe(folderOf(awardOf({ holder: { subjectId } })).toLowerCase());
  });

  it('is there for a name without a letter', () => {
    expect(ofPerson('...', '')).toBe(' (0123456789ab)'.trim());
  });
});
