import type { VNode } from 'preact';
import { badgeText } from '../../../texts/badge.ts';
import { wordsText } from '../../../texts/words.ts';
import { Artwork } from '../../artwork.tsx';
import type { BadgeProps } from './props.ts';

/** The levels of a badge, side by side: steps, not marks. */
export function Levels({ frame, achievement, levels }: BadgeProps): VNode | null {
  if (levels.length < 2) return null;
  const text = badgeText[frame.language];
  const words = wordsText[frame.language];
  return (
    <section aria-labelledby="niveaux">
      <h2 id="niveaux">{text.levelsHeading}</h2>
      <p class="muted">{text.levelsIntro}</p>
      <ol class={`levels family-${achievement.family}`}>
        {levels.map(({ achievement: each, stamp }) => {
          const here = each.slug === achievement.slug;
          const name = (each.level?.name ?? each.name)[frame.language];
          return (
            <li key={each.slug} class={here ? 'level level-here' : 'level'}>
              <Artwork drawing={stamp} class="stamp-small" />
              <span>
                <span class="level-number">{words.level(each.level?.number ?? 1)}</span>
                {here ? <b>{name}</b> : <a href={`/badges/${each.slug}/${each.version}`}>{name}</a>}
                {here && <span class="unseen">{` (${text.thisLevel})`}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
