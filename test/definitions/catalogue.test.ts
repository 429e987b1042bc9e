import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createCatalogue, toAchievements } from '../../src/definitions/catalogue.ts';
import { Achievement, type Definition } from '../../src/definitions/definition.ts';
import { readDefinitions } from '../../src/definitions/files.ts';

const { definitions } = await readDefinitions(fileURLToPath(new URL('../../badge-definitions', import.meta.url)));
const catalogue = createCatalogue(definitions);

function definitionOf(slug: string): Definition {
  const found = definitions.find((definition) => definition.slug === slug);
  if (found === undefined) throw new Error(slug);
  return found;
}
const targetsOf = (slug: string): readonly string[] =>
  (catalogue.find(slug)?.alignments ?? []).map(({ targetName }) => targetName.en);

describe('the catalogue', () => {
  it('makes an Achievement of each level, named « badge – niveau »', () => {
    const achievement = catalogue.find('app-mobilite-vecue-n2');
    expect(achievement?.fullName).toEqual({
      fr: 'Mobilité vécue – individuelle',
      en: 'Mobility experienced – individual',
    });
    expect(achievement?.level).toMatchObject({ key: 'n2', number: 2 });
    expect(achievement?.badge).toBe('app-mobilite-vecue');
  });

  it('makes one Achievement, under the badge’s own slug, of a badge without levels', () => {
    const achievement = catalogue.find('pro-eraei');
    expect(achievement?.level).toBeUndefined();
    expect(achievement?.fullName).toEqual(achievement?.name);
  });

  it('does not take a badge with levels for an Achievement, nor a level that it lacks', () => {
    for (const slug of ['app-mobilite-vecue', 'app-mobilite-vecue-n4', 'pro-eraei-n1', '__proto__', ''])
      expect(catalogue.find(slug)).toBeUndefined();
  });

  it('puts learners first and A2 before A10, whatever the order of the files', () => {
    const shuffled = createCatalogue([...definitions].reverse());
    expect(shuffled.achievements).toEqual(catalogue.achievements);
    const glyphs = catalogue.badges.map(({ glyph }) => glyph);
    expect(glyphs.indexOf('A2')).toBeLessThan(glyphs.indexOf('A10'));
    expect(glyphs.indexOf('A10')).toBeLessThan(glyphs.indexOf('P1'));
  });

  it('gives a level the common criteria, then its own', () => {
    const { criteria, levels } = definitionOf('app-pro-europe');
    expect(catalogue.find('app-pro-europe-n2')?.criteria).toEqual([...criteria, ...(levels?.[1]?.criteria ?? [])]);
  });

  it('keeps from a level the alignments of the others', () => {
    expect(targetsOf('app-langues-en-action-n1')).not.toContain('Mediation');
    expect(targetsOf('app-langues-en-action-n3')).toContain('Mediation');
    expect(targetsOf('pro-essaimage-n2')).not.toContain('mentor individuals');
    for (const { alignments } of catalogue.achievements)
      for (const alignment of alignments) expect(alignment).not.toHaveProperty('levels');
  });

  it('offers each level after its own activities only', () => {
    expect(catalogue.find('app-mobilite-vecue-n3')?.triggers).toEqual(['SCH-LONG', 'VET-LONG', 'OTHER']);
    expect(catalogue.find('app-mobilite-vecue-n1')?.triggers).not.toContain('SCH-LONG');
  });

  it('lets only the role badge expire', () => {
    const dated = catalogue.achievements.filter(({ validForYears }) => validForYears !== undefined);
    expect(dated.map(({ slug, validForYears }) => [slug, validForYears])).toEqual([['pro-eraei', 3]]);
  });

  it('never names a travel mention on a badge that nobody travels for', () => {
    for (const slug of [
      'app-projet-a-distance',
      'app-accueil-europe',
      'pro-accueil-europe',
      'pro-cooperation-numerique-n1',
    ])
      expect(catalogue.find(slug)?.mentions).not.toContain('transport-durable');
  });

  it('is made of what the store can give back', () => {
    for (const achievement of catalogue.achievements) expect(Achievement.parse(achievement)).toEqual(achievement);
  });
});

describe('versions', () => {
  const [first] = toAchievements(definitionOf('pro-eraei'));
  const second = createCatalogue([{ ...definitionOf('pro-eraei'), version: '2' }], first === undefined ? [] : [first]);

  it('finds an old version that was published, and the current one unless told', () => {
    expect(second.find('pro-eraei', '1')).toEqual(first);
    expect(second.find('pro-eraei')?.version).toBe('2');
    expect(second.find('pro-eraei', '2')?.version).toBe('2');
  });

  it('does not invent a version', () => {
    expect(second.find('pro-eraei', '3')).toBeUndefined();
    expect(second.find('pro-eraei', '')).toBeUndefined();
  });

  it('still finds by version, and only so, a badge that was taken out of the folder', () => {
    const without = createCatalogue([], first === undefined ? [] : [first]);
    expect(without.find('pro-eraei')).toBeUndefined();
    expect(without.find('pro-eraei', '1')).toEqual(first);
    expect(without.achievements).toEqual([]);
  });
});
