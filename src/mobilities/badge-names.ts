import type { Achievement, Catalogue } from '../definitions/definition.ts';
import { normaliseHeader } from './header.ts';

/** What a cell may call a badge; a badge with levels but no level named gives the levels to choose from. */
export type BadgeReading =
  | { readonly found: 'achievement'; readonly achievement: Achievement }
  | { readonly found: 'levels'; readonly slugs: readonly string[] };

export type BadgeReader = (name: string) => BadgeReading | undefined;

/** By slug (`app-mobilite-vecue-n2`) or by full name, French or English (« Mobilité vécue – individuelle »). */
export function createBadgeReader(catalogue: Catalogue): BadgeReader {
  const readings = new Map<string, BadgeReading>();
  const levels = new Map<string, string[]>();
  for (const achievement of catalogue.achievements) {
    const { slug, badge, name, fullName } = achievement;
    for (const title of [slug, fullName.fr, fullName.en]) {
      readings.set(normaliseHeader(title), { found: 'achievement', achievement });
    }
    if (badge === slug) continue;
    for (const title of [badge, name.fr, name.en]) {
      const key = normaliseHeader(title);
      levels.set(key, [...(levels.get(key) ?? []), slug]);
    }
  }
  return (title) => {
    const key = normaliseHeader(title);
    const slugs = levels.get(key);
    return readings.get(key) ?? (slugs === undefined ? undefined : { found: 'levels', slugs: [...new Set(slugs)] });
  };
}
