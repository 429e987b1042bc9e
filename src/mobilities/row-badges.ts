import type { Achievement } from '../definitions/definition.ts';
import type { BadgeReader } from './badge-names.ts';
import { readDate } from './dates.ts';
import { normaliseHeader } from './header.ts';
import { importLimits } from './import-limits.ts';
import type { RowBadge, RowMobility } from './participant-row.ts';
import type { RowReader } from './row-cells.ts';

export interface BadgeContext {
  readonly readBadge: BadgeReader;
  /** ISO date. */
  readonly today: string;
  /** Nothing where the row's stay could not be read: badges are still checked as far as can be. */
  readonly mobility: RowMobility | undefined;
}

/** The badges of a row, all under the row's one decision. */
export function readBadges(reader: RowReader, context: BadgeContext): readonly RowBadge[] {
  const achievements = readAchievements(reader, context);
  const outcome = reader.value('decision', readOutcome, 'bad-decision');
  const validatedBy = reader.value('validatedBy', (text) => (text.length <= 200 ? text : undefined), 'too-long');
  const validatedOn = readDecisionDay(reader, context);
  const words = readWords(reader);
  if (reader.text('badges') === undefined) {
    const decided = reader.text('decision') ?? reader.text('validatedBy') ?? reader.text('validatedOn') ?? words;
    if (decided !== undefined && !reader.refused('badges')) reader.refuse('decision-without-badge', 'badges');
    return [];
  }
  if (outcome !== 'proposed') checkDecided(reader);
  return achievements.map(({ slug }) => ({
    achievement: slug,
    outcome: outcome ?? 'ready',
    ...(validatedBy === undefined ? {} : { validatedBy }),
    ...(validatedOn === undefined ? {} : { validatedOn }),
    ...(words === undefined ? {} : { words }),
  }));
}

function readWords(reader: RowReader): string | undefined {
  const limit = importLimits.wordsCharacters;
  const words = reader.text('words');
  return words === undefined || words.length <= limit ? words : reader.refuse('too-long', 'words', { limit });
}

function readAchievements(reader: RowReader, { readBadge, mobility }: BadgeContext): readonly Achievement[] {
  const names = (reader.text('badges') ?? '')
    .split(/[;|]/)
    .flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    const place = index + 1;
    const reading = readBadge(name);
    if (reading === undefined) reader.refuse('unknown-badge', 'badges', { place });
    if (reading?.found === 'levels') reader.refuse('badge-needs-level', 'badges', { place, levels: reading.slugs });
    if (reading?.found !== 'achievement') return [];
    const { slug, triggers } = reading.achievement;
    if (seen.has(slug)) return [];
    seen.add(slug);
    if (mobility === undefined || triggers.includes(mobility.activityType)) return [reading.achievement];
    reader.refuse('badge-not-for-activity', 'badges', { badge: slug, activity: mobility.activityType, triggers });
    return [];
  });
}

function readOutcome(text: string): RowBadge['outcome'] | undefined {
  const word = normaliseHeader(text);
  if (/^(valide?e?|accepte?e?|accorde?e?|oui|validated|accepted|approved|granted|yes|ready)$/.test(word))
    return 'ready';
  if (/^(propose?e?|en attente|a decider|proposed|pending)$/.test(word)) return 'proposed';
  return /^(refuse?e?|rejete?e?|non|refused|rejected|no)$/.test(word) ? 'refused' : undefined;
}

function readDecisionDay(reader: RowReader, { today, mobility }: BadgeContext): string | undefined {
  const day = reader.value('validatedOn', readDate, 'bad-date');
  if (day === undefined) return undefined;
  if (day > today) return reader.refuse('validated-in-future', 'validatedOn');
  if (mobility !== undefined && day < mobility.startDate) return reader.refuse('validated-before-start', 'validatedOn');
  return day;
}

function checkDecided(reader: RowReader): void {
  if (reader.text('validatedBy') === undefined && !reader.refused('validatedBy')) {
    reader.refuse('validator-missing', 'validatedBy');
  }
  if (reader.text('validatedOn') === undefined && !reader.refused('validatedOn')) {
    reader.refuse('validation-date-missing', 'validatedOn');
  }
}
