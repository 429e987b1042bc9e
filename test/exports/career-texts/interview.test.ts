import { describe, expect, it } from 'vitest';
import { interview } from '../../../src/exports/career-texts/interview.ts';
import { writeForHolder } from '../../../src/exports/write.ts';
import { attachmentsOf, checkWithQpdf, infoOf, textOf, tools } from '../foreign-pdf.ts';
import { awardOf, type Changes, catalogue, making } from '../made.ts';

const badges = catalogue.achievements.filter(({ family }) => family === 'professionals');
const staff = (changes: Changes = {}) =>
  awardOf({ badge: 'pro-observation-comparee', mobility: { activityType: 'STF-SHADOW' }, ...changes });
const words =
  'À Porto, j’ai vu des élèves évaluer leur propre travail. Je l’ai essayé en seconde\u00a0: ils s’y fient. ';

describe('the summary for a career interview', () => {
  it('is not made of a learner’s badge', async () => {
    await expect(writeForHolder(interview, [awardOf()], making())).rejects.toMatchObject({
      code: 'export/other-family',
    });
  });

  it('refuses exact dates that were corrected since', async () => {
    const award = staff({ stay: { startDate: '2026-06-01', endDate: '2026-06-20' } });
    await expect(interview.write(award, making({ exactStay: true }))).rejects.toMatchObject({ code: 'export/changed' });
  });

  it('names the letter that no font has, in the holder’s words too', async () => {
    await expect(interview.write(staff({ words: '谢谢' }), making())).rejects.toMatchObject({ code: 'export/letter' });
  });
});

describe.runIf(tools.poppler)('the summary, read by poppler', () => {
  it('is one page for each badge, with half a page of words or none, whatever the name', async () => {
    for (const [index, { slug: badge }] of badges.entries()) {
      const changes: Changes = index % 2 === 0 ? { words: words.repeat(12).slice(0, 1200) } : {};
      const holder = { givenName: 'Anne', familyName: 'de La Tour '.repeat(17).trim() };
      const language = index % 3 === 0 ? 'en' : 'fr';
      const pdf = await interview.write(staff({ badge, holder, ...changes }), making({ language, exactStay: true }));
      expect([badge, infoOf(pdf).get('Pages')]).toEqual([badge, '1']);
    }
  });

  it('gives the holder’s own words; without them, says what to write about', async () => {
    const told = textOf(await interview.write(staff({ words }), making()));
    expect(told).toContain('des élèves évaluer leur propre travail');
    expect(told).not.toContain('À vous d’écrire');
    const empty = textOf(await interview.write(staff(), making()));
    expect(empty).toContain('À vous d’écrire');
    expect(empty).toContain('Ce que j’ai essayé ensuite');
    expect(textOf(await interview.write(staff(), making({ language: 'en' })))).toContain('What I tried afterwards');
  });

  it('tells the month alone unless the holder asks for the days and the host', async () => {
    const month = textOf(await interview.write(staff(), making()));
    expect(month).toContain('mai 2026');
    expect(month).not.toMatch(/4 mai|Talleres/);
    expect(textOf(await interview.write(staff(), making({ exactStay: true })))).toMatch(/du 4 au 22 mai 2026/);
  });

  it('carries the signed badge, and the Union’s sentence only where the Union paid', async () => {
    const pdf = await interview.write(staff(), making());
    expect(attachmentsOf(pdf).get('badge.json')).toEqual(Buffer.from(staff().credential.bytes));
    expect(textOf(pdf)).toContain('Cofinancé par l’Union européenne');
    const unpaid = staff({ mobility: { activityType: 'OTHER', funded: false } });
    expect(textOf(await interview.write(unpaid, making()))).not.toContain('Cofinancé');
  });
});

describe.runIf(tools.qpdf)('the summary, read by qpdf', () => {
  it('has no fault', async () => {
    expect(checkWithQpdf(await interview.write(staff({ words }), making()))).toContain('No syntax or stream encoding');
  });
});
