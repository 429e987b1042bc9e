import { europassCvText } from '../../texts/europass-cv.ts';
import type { Cv, ExperienceSection } from './cv.ts';

/** The same entries to paste, field by field, where nothing is imported: UTF-8, one entry after the other under the name of its section. */
export function toPlainText(cv: Cv): string {
  const words = europassCvText[cv.language];
  const { fields, field, sections } = words;
  const order: readonly ExperienceSection[] = ['work-experience', 'education-training', 'mobilities'];
  const experiences = order.map((section) =>
    part(
      sections[section],
      cv.experiences
        .filter((each) => each.section === section)
        .map((each) => [
          field(fields.title, each.title),
          ...(each.organisation === undefined ? [] : [field(fields.organisation, each.organisation)]),
          field(fields.place, each.place),
          field(fields.dates, each.dates),
          ...each.words,
          ...each.done.map((sentence) => `- ${sentence}`),
        ]),
    ),
  );
  const badges = cv.badges.map((badge) => [
    field(fields.title, badge.title),
    field(fields.date, badge.date),
    ...badge.about,
    field(fields.link, badge.link),
  ]);
  const skills = cv.digitalSkills.length === 0 ? [] : [cv.digitalSkills.map((skill) => `- ${skill}`)];
  const name = [field(fields.givenName, cv.givenName), field(fields.familyName, cv.familyName)];
  return [
    ...[words.title, '', ...name, ''],
    ...[...experiences, part(sections.skills, skills), part(sections.badges, badges)].flat(),
  ]
    .join('\n')
    .concat('\n');
}

function part(title: string, entries: readonly (readonly string[])[]): readonly string[] {
  if (entries.length === 0) return [];
  return [`== ${title} ==`, ...entries.flatMap((entry) => [...entry, ''])];
}
