import { europassCvText } from '../../texts/europass-cv.ts';
import { type XmlTree as Tree, writeXml } from '../xml.ts';
import type { BadgeEntry, Cv, Experience, ExperienceSection } from './cv.ts';

/**
 * The import format of the Europass CV editor: XML with root `Candidate`, version 4.0. No schema of it is published; what the importer
 * is known to want is held by the tests. Identifiers are local ones: an official document id is never made up.
 */
export function toCandidate(cv: Cv): string {
  const words = europassCvText[cv.language];
  const name: Tree = { PersonName: { 'oa:GivenName': cv.givenName, 'hr:FamilyName': cv.familyName } };
  const ofSection = (section: ExperienceSection) => cv.experiences.filter((each) => each.section === section);
  const [work, education] = [ofSection('work-experience'), ofSection('education-training')];
  const custom = [
    ...ofSection('mobilities').map((each) => toOther(words.sections.mobilities, fromExperience(each))),
    // The importer keeps the last `Other` of an `Others` only: one `Others` for each entry, and those of one title merge.
    ...cv.badges.map((badge) => toOther(words.sections.badges, fromBadge(badge))),
  ];
  return writeXml(words.unofficial, 'Candidate', {
    ...namespaces,
    'hr:DocumentID': localId('DocumentIdentifier', '4.0'),
    CandidateSupplier: {
      'hr:PartyID': localId('PartyID', '1.0'),
      'hr:PartyName': 'Owner',
      PersonContact: name,
      'hr:PrecedenceCode': '1',
    },
    CandidatePerson: name,
    CandidateProfile: {
      '@languageCode': cv.language,
      'hr:ID': localId('CandidateProfileID', '1.0'),
      ...(work.length === 0 ? {} : { EmploymentHistory: { EmployerHistory: work.map(toEmployment) } }),
      ...(education.length === 0
        ? {}
        : { EducationHistory: { EducationOrganizationAttendance: education.map(toEducation) } }),
      ...(cv.digitalSkills.length === 0 ? {} : { Skills: { PersonCompetency: cv.digitalSkills.map(toSkill) } }),
      Others: custom,
    },
    RenderingInformation: { Design: { ...design, SectionsOrder: { Section: sectionsOf(cv) } } },
  });
}

const namespaces: Tree = {
  '@xmlns': 'http://www.europass.eu/1.0',
  '@xmlns:hr': 'http://www.hr-xml.org/3',
  '@xmlns:oa': 'http://www.openapplications.org/oagis/9',
  '@xmlns:eures': 'http://www.europass_eures.eu/1.0',
};

const design: Tree = {
  ...{ Template: 'Template1', Color: 'Default', FontSize: 'Medium', Logo: 'FirstPage', PageNumbers: 'false' },
};

function localId(schemeName: string, version: string): Tree {
  return {
    ...{ '@schemeID': 'LOCAL-0001', '@schemeName': schemeName },
    ...{ '@schemeAgencyName': 'EUROPASS', '@schemeVersionID': version },
  };
}

/** A section that is not listed does not show. */
function sectionsOf(cv: Cv): Tree[] {
  const { sections } = europassCvText[cv.language];
  const has = (section: ExperienceSection): boolean => cv.experiences.some((each) => each.section === section);
  return [
    ...(['work-experience', 'education-training'] as const).filter(has).map((Title): Tree => ({ Title })),
    ...(cv.digitalSkills.length === 0 ? [] : [{ Title: 'profile-skills' }]),
    ...(has('mobilities') ? [{ Title: sections.mobilities, Custom: 'true' }] : []),
    { Title: sections.badges, Custom: 'true' },
  ];
}

function toEmployment(each: Experience): Tree {
  const country = each.country.toLowerCase();
  return {
    'hr:OrganizationName': each.organisation ?? '',
    OrganizationContact: { Communication: { Address: { CountryCode: country } } },
    PositionHistory: {
      PositionTitle: { '@typeCode': 'FREETEXT', '#': each.title },
      'eures:EmploymentPeriod': {
        'eures:StartDate': moment(each.from),
        'eures:EndDate': moment(each.until),
        'hr:CurrentIndicator': 'false',
      },
      'oa:Description': asParagraphs(each.words) + asList(each.done),
      Country: country,
    },
  };
}

function toEducation(each: Experience): Tree {
  return {
    'hr:OrganizationName': each.organisation ?? '',
    OrganizationContact: { Communication: { Address: { CountryCode: each.country.toLowerCase() } } },
    AttendancePeriod: { StartDate: moment(each.from), EndDate: moment(each.until), Ongoing: 'false' },
    EducationDegree: {
      'hr:DegreeName': each.title,
      OccupationalSkillsCovered: asParagraphs(each.words) + asList(each.done),
    },
  };
}

function toSkill(name: string): Tree {
  return { 'hr:TaxonomyID': 'Digital_Skill', 'hr:CompetencyName': name };
}

function toOther(section: string, entry: Tree): Tree {
  return { Title: section, Other: entry };
}

function fromExperience(each: Experience): Tree {
  return {
    Title: each.title,
    Date: { StartDate: moment(each.from), EndDate: moment(each.until) },
    Description: asParagraphs([each.organisation ?? [], each.place, each.words].flat()) + asList(each.done),
  };
}

function fromBadge({ title, issuedOn, about, link }: BadgeEntry): Tree {
  return { Title: title, Date: { EndDate: moment(issuedOn) }, Description: asParagraphs(about), Link: link };
}

function moment(iso: string): Tree {
  return { 'hr:FormattedDateTime': iso };
}

/** Descriptions are HTML kept as text: escaped here once as HTML, and by the writer once more as XML. */
function asParagraphs(sentences: readonly string[]): string {
  return sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('');
}

function asList(sentences: readonly string[]): string {
  return `<ul>${sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('')}</ul>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
