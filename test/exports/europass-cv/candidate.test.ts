import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../../src/definitions/definition.ts';
import type { HolderAward } from '../../../src/exports/award.ts';
import { europassCv } from '../../../src/exports/europass-cv/formats.ts';
import type { Making } from '../../../src/exports/format.ts';
import { writeForHolder } from '../../../src/exports/write.ts';
import { all, type Element, names, readCandidate, texts } from '../foreign-xml.ts';
import { awardOf, type Changes, catalogue, making } from '../made.ts';

const write = async (awards: readonly HolderAward[], how: Partial<Making> = {}): Promise<string> =>
  Buffer.from(await europassCv.write(awards, making(how))).toString();
const make = async (changes: Changes = {}, how: Partial<Making> = {}): Promise<Element> =>
  readCandidate(await write([awardOf(changes)], how));
const idOf = (index: number): string => String(index).padStart(22, 'Q');
const others = 'CandidateProfile/Others';
const work = 'CandidateProfile/EmploymentHistory/EmployerHistory';
const education = 'CandidateProfile/EducationHistory/EducationOrganizationAttendance';
const order = 'RenderingInformation/Design/SectionsOrder/Section';

/** An online project, which has neither work nor host, with DigComp competences. */
const online: Changes = {
  ...{ badge: 'app-projet-a-distance', publicId: idOf(7) },
  mobility: { activityType: 'ETW', hostCountry: 'FR', month: '2026-01' },
  stay: { startDate: '2025-10-01', endDate: '2026-01-20', hostOrganisation: undefined },
};

describe('the Europass CV, what the importer wants', () => {
  it('is a Candidate of version 4.0 in its four namespaces, with identifiers that are local ones', async () => {
    const text = await write([awardOf()]);
    const root = readCandidate(text);
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>/);
    expect([root.name, ...root.children.map(({ name }) => name)]).toEqual([
      ...['Candidate', 'hr:DocumentID', 'CandidateSupplier', 'CandidatePerson'],
      ...['CandidateProfile', 'RenderingInformation'],
    ]);
    expect(all(root, 'hr:DocumentID')[0]?.attributes).toEqual({
      ...{ schemeID: 'LOCAL-0001', schemeName: 'DocumentIdentifier' },
      ...{ schemeAgencyName: 'EUROPASS', schemeVersionID: '4.0' },
    });
    expect(all(root, 'CandidateSupplier/hr:PartyID')[0]?.attributes).toMatchObject({ schemeVersionID: '1.0' });
    expect(all(root, 'CandidateProfile/hr:ID')[0]?.attributes).toMatchObject({ schemeName: 'CandidateProfileID' });
  });

  it('names the person twice, without which the file is refused', async () => {
    const root = await make();
    for (const path of ['CandidateSupplier/PersonContact/PersonName', 'CandidatePerson/PersonName']) {
      expect([texts(root, `${path}/oa:GivenName`), texts(root, `${path}/hr:FamilyName`)]).toEqual([
        ['Zoé'],
        ['Lefèvre'],
      ]);
    }
  });

  it('says its language', async () => {
    for (const language of ['fr', 'en'] as const) {
      const [profile] = all(await make({}, { language }), 'CandidateProfile');
      expect(profile?.attributes).toEqual({ languageCode: language });
    }
  });

  it('has one Others for each badge, all of one title, each with one Other that has a title', async () => {
    const badges = ['app-mobilite-vecue-n2', 'app-pro-europe-n1', 'app-langues-en-action-n1'];
    const root = readCandidate(await write(badges.map((badge, index) => awardOf({ badge, publicId: idOf(index) }))));
    expect(texts(root, `${others}/Title`)).toEqual(Array(3).fill('Badges numériques'));
    for (const each of all(root, others)) expect(all(each, 'Other')).toHaveLength(1);
    expect(texts(root, `${others}/Other/Title`).every((title) => title.trim() !== '')).toBe(true);
    expect(texts(root, `${others}/Other/Link`)).toEqual(
      [0, 1, 2].map((index) => `https://badges.example/v/${idOf(index)}`),
    );
  });

  it('lists every section that it fills, and no other', async () => {
    const root = readCandidate(await write([awardOf(), awardOf(online)]));
    expect(all(root, order).map((section) => [texts(section, 'Title')[0], texts(section, 'Custom')[0]])).toEqual([
      ['work-experience', undefined],
      ['profile-skills', undefined],
      ['Mobilités et projets internationaux', 'true'],
      ['Badges numériques', 'true'],
    ]);
    expect(texts(await make(), `${order}/Title`)).toEqual(['work-experience', 'Badges numériques']);
  });

  it('gives months, and days only where the holder asks, in the prefixes of each section', async () => {
    const period = `${work}/PositionHistory/eures:EmploymentPeriod`;
    const dates = async (exactStay: boolean) =>
      ['eures:StartDate', 'eures:EndDate'].flatMap(async (end) =>
        texts(await make({}, { exactStay }), `${period}/${end}/hr:FormattedDateTime`),
      );
    expect(await Promise.all(await dates(false))).toEqual([['2026-05'], ['2026-05']]);
    expect(await Promise.all(await dates(true))).toEqual([['2026-05-04'], ['2026-05-22']]);
    const course = await make({ badge: 'pro-mobilite-vecue', mobility: { activityType: 'STF-COURSE' } });
    expect(texts(course, `${education}/AttendancePeriod/EndDate/hr:FormattedDateTime`)).toEqual(['2026-05']);
    expect(names(course)).not.toContain('eures:EmploymentPeriod');
  });

  it('names a digital skill once, and only where a badge is aligned with DigComp', async () => {
    const twice = readCandidate(
      await write([awardOf(online), awardOf({ ...online, badge: 'pro-cooperation-numerique-n1', publicId: idOf(8) })]),
    );
    const skills = texts(twice, 'CandidateProfile/Skills/PersonCompetency/hr:CompetencyName');
    expect(skills).toContain('Collaborer au moyen des technologies numériques');
    expect(new Set(skills).size).toBe(skills.length);
    expect(names(await make())).not.toContain('Skills');
  });
});

describe('the Europass CV, what it does not say', () => {
  it('bears no telephone, address, date of birth, nationality, photograph or e-mail, of a minor or anybody', async () => {
    const holder = { email: 'zoe@example.org', turns15: '2023-05', turns18: '2026-12' };
    for (const exactStay of [false, true]) {
      const text = await write([awardOf({ holder })], { exactStay });
      const found = names(readCandidate(text));
      const never = /Birth|Nationality|Dial|AddressLine|PostalCode|Gender|Attachment|PrimaryLanguage|Channel/;
      expect(found.filter((name) => never.test(name))).toEqual([]);
      expect(all(readCandidate(text), 'CandidatePerson')[0]?.children.map(({ name }) => name)).toEqual(['PersonName']);
      expect(text).not.toMatch(/zoe@example|2023-05|2026-12/);
    }
  });

  it('claims no language and no level: none is known', async () => {
    expect(names(await make({ badge: 'app-langues-en-action-n2' }))).not.toContain('PersonQualifications');
  });

  it('refuses a stay that was corrected since the badge was signed', async () => {
    await expect(make({ stay: { endDate: '2026-06-22' } })).rejects.toMatchObject({ code: 'export/changed' });
  });

  it('holds one person’s badges alone', async () => {
    const two = [awardOf(), awardOf({ holder: { subjectId: 'urn:uuid:2' } })];
    await expect(writeForHolder(europassCv, two, making())).rejects.toMatchObject({ code: 'export/one-person' });
    await expect(europassCv.write([], making())).rejects.toMatchObject({ code: 'credential/unknown' });
  });
});

describe('the Europass CV, its content', () => {
  it('tells a placement as work at the host’s, in the host’s country', async () => {
    const [job] = all(await make(), work);
    expect(job && texts(job, 'hr:OrganizationName')).toEqual(['Talleres Martínez S.L.']);
    expect(job && texts(job, 'PositionHistory/PositionTitle')).toEqual(['Stage professionnel à l’étranger']);
    expect(job && texts(job, 'PositionHistory/Country')).toEqual(['es']);
    expect(job && texts(job, 'OrganizationContact/Communication/Address/CountryCode')).toEqual(['es']);
  });

  it('puts the badges of one stay under one experience', async () => {
    const root = readCandidate(await write([awardOf(), awardOf({ badge: 'app-pro-europe-n1', publicId: idOf(1) })]));
    const [description = ''] = texts(root, `${work}/PositionHistory/oa:Description`);
    for (const badge of ['app-mobilite-vecue-n2', 'app-pro-europe-n1']) {
      for (const criterion of awardOf({ badge }).achievement.criteria) expect(description).toContain(criterion.fr);
    }
    expect(all(root, work)).toHaveLength(1);
  });

  it('tells the holder’s own words once, before what was attested', async () => {
    const words = 'J’ai monté <des freins> & posé des questions.';
    const two = [awardOf({ words }), awardOf({ badge: 'app-pro-europe-n1', publicId: idOf(1), words })];
    const root = readCandidate(await write(two));
    expect(texts(root, `${work}/PositionHistory/oa:Description`)[0]).toMatch(
      /^<p>J’ai monté &lt;des freins&gt; &amp; posé des questions\.<\/p><ul>/,
    );
    const shadowing = await make({ badge: 'pro-mobilite-vecue', mobility: { activityType: 'STF-COURSE' }, words });
    expect(texts(shadowing, `${education}/EducationDegree/OccupationalSkillsCovered`)[0]).toContain('<p>J’ai monté');
  });

  it('says « organisme d’accueil » where no host is known, and nothing where there is none', async () => {
    const stay = { hostOrganisation: undefined };
    expect(texts(await make({ stay }), `${work}/hr:OrganizationName`)).toEqual(['Organisme d’accueil (Espagne)']);
    expect(await write([awardOf(online)])).not.toContain('Organisme d’accueil');
  });

  it.each(catalogue.achievements.map(({ slug }) => slug))(
    'holds any badge of the catalogue, in both languages: %s',
    async (badge) => {
      for (const language of ['fr', 'en'] as const) {
        const root = await make({ badge }, { language });
        const { fullName, description } = awardOf({ badge }).achievement;
        expect(texts(root, `${others}/Other/Title`)).toEqual([fullName[language]]);
        expect(texts(root, `${others}/Other/Description`)[0]).toContain(description[language]);
      }
    },
  );

  it.each(activityTypes)('has a place for any kind of mobility: %s', async (activityType) => {
    const root = await make({ mobility: { activityType } });
    const entries = all(root, work).length + all(root, education).length + all(root, others).length - 1;
    expect(entries).toBe(1);
    expect(texts(root, `${order}/Title`)).toHaveLength(2);
  });

  it.each([
    ['markup', 'Lef<&]]>èvre "x" \'y\' -- &amp;'],
    ['two hundred letters', 'Wolfeschlegelstein'.repeat(12)],
    ['from right to left', 'בן־דוד محمد'],
    ['beyond the first plane', '𠮷田'],
  ])('gives a name back as it was: %s', async (_, familyName) => {
    const root = await make({ holder: { familyName }, stay: { hostOrganisation: familyName } });
    expect(texts(root, 'CandidatePerson/PersonName/hr:FamilyName')).toEqual([familyName]);
    expect(texts(root, `${work}/hr:OrganizationName`)).toEqual([familyName]);
  });

  it('keeps a host’s markup words inside a description', async () => {
    const host = { hostOrganisation: '<script>&</script>' };
    const root = await make({ mobility: { activityType: 'HOST-STAFF' }, stay: host });
    expect(texts(root, `${others}/Other/Description`)[0]).toContain('<p>&lt;script&gt;&amp;&lt;/script&gt;</p>');
  });

  it('leaves out what no XML may hold', async () => {
    const root = await make({ holder: { familyName: 'Le\u0000fè\u0008vre\uFFFE' } });
    expect(texts(root, 'CandidatePerson/PersonName/hr:FamilyName')).toEqual(['Lefèvre']);
  });
});
