import type { VNode } from 'preact';
import type { Achievement } from '../definitions/definition.ts';
import type { Language } from '../kernel/language.ts';
import type { PublicSite } from './site.ts';

/** A drawing of our own, made from a reviewed definition. Only `drawStamp` makes one: markup from outside has no way in. */
export interface Drawing {
  readonly svg: string;
}

/** The stamp in the ink of the text around it, so that it takes the colours of the theme, light and dark. */
export function drawStamp(
  site: PublicSite,
  achievement: Achievement,
  size: 'small' | 'large',
  language: Language,
): Drawing {
  return { svg: site.stampSvg(achievement, { ink: 'currentColor', size, language }) };
}

/** The only raw markup of the pages. Decorative: the badge's name always stands beside it. */
export function Artwork({ drawing, class: name }: { readonly drawing: Drawing; readonly class: string }): VNode {
  return <span class={`artwork ${name}`} aria-hidden="true" dangerouslySetInnerHTML={{ __html: drawing.svg }} />;
}
