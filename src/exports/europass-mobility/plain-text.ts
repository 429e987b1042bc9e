import type { Language } from '../../kernel/language.ts';
import { areaLabels, fieldLabels, mobilitySentences } from '../../texts/europass-mobility.ts';
import type { Block, Line, Part } from './blocks.ts';
import { issuedBadge } from './known.ts';

/** For the Beneficiary Module, which takes texts and no file: each field that is known under its name, and the names of those that are not. */
export function toPlainText(parts: readonly Part[], language: Language): string {
  const lines = parts.flatMap((part) => [
    `== ${part.title[language]} ==`,
    '',
    ...part.blocks.flatMap((block) => toText(block, language)),
  ]);
  return `${[mobilitySentences[language].pasteTitle, '', ...lines].join('\n')}`;
}

function toText(block: Block, language: Language): readonly string[] {
  const told = block.lines.map((line) => tell(line, language));
  const missing = told.flatMap(({ left }) => left);
  const said = told.flatMap(({ texts }) => texts);
  if (said.length === 0 && missing.length === 0) return [];
  const left = missing.length === 0 ? [] : [mobilitySentences[language].leftEmpty(missing.join(' · '))];
  return [`[${block.letter}. ${block.title[language]}]`, ...said, ...left, ''];
}

interface Told {
  readonly texts: readonly string[];
  /** Names of what is not known. */
  readonly left: readonly string[];
}

/** Signatures are no text. */
function tell(line: Line, language: Language): Told {
  switch (line.kind) {
    case 'fields':
      return {
        texts: line.fields.flatMap(({ name, value }) =>
          value === undefined ? [] : mobilitySentences[language].field(fieldLabels[name][language], value[language]),
        ),
        left: line.fields.filter(({ value }) => value === undefined).map(({ name }) => fieldLabels[name][language]),
      };
    case 'area': {
      const label = areaLabels[line.area][language];
      if (line.said.length === 0) return { texts: [], left: [label] };
      return { texts: [label, ...line.said.map((sentence) => sentence[language])], left: [] };
    }
    case 'badges': {
      const badges = line.badges.flatMap((award) => [
        issuedBadge(award)[language],
        award.pageUrl,
        ...award.achievement.notices.map((notice) => notice[language]),
      ]);
      return { texts: [areaLabels[line.area][language], ...badges], left: [] };
    }
    case 'signatures':
      return { texts: [], left: [] };
  }
}
