import type { Achievement, AchievementKind, Family } from '../../../definitions/definition.ts';
import type { Language } from '../../../kernel/language.ts';
import { type Drawing, drawStamp } from '../../artwork.tsx';
import type { PublicSite } from '../../site.ts';

/** A badge on a shelf: its first level stands for all of them. */
export interface Card {
  readonly slug: string;
  readonly version: string;
  readonly name: string;
  readonly line: string;
  readonly kind: AchievementKind;
  readonly levels: number;
  readonly stamp: Drawing;
}

function toCard(site: PublicSite, achievement: Achievement, levels: number, language: Language): Card {
  return {
    slug: achievement.slug,
    version: achievement.version,
    name: achievement.name[language],
    line: achievement.description[language],
    kind: achievement.kind,
    levels,
    stamp: drawStamp(site, achievement, 'small', language),
  };
}

/** One card a badge, by family, in the order of the catalogue; `kind` keeps those of one kind. */
export function familyCards(
  site: PublicSite,
  language: Language,
  kind?: AchievementKind,
): Readonly<Record<Family, readonly Card[]>> {
  const shelf = (family: Family): readonly Card[] => {
    const ofFamily = site.catalogue.achievements.filter(
      (achievement) => achievement.family === family && (kind === undefined || achievement.kind === kind),
    );
    const levels = (badge: string): number => ofFamily.filter((achievement) => achievement.badge === badge).length;
    const seen = new Set<string>();
    return ofFamily
      .filter(({ badge }) => !seen.has(badge) && seen.add(badge))
      .map((first) => toCard(site, first, levels(first.badge), language));
  };
  return { learners: shelf('learners'), professionals: shelf('professionals') };
}
