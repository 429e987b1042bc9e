import type { VNode } from 'preact';
import { emblemHeight, emblemStars } from '../exports/emblem.ts';

/** Decorative beside its sentence, which says the same in words. */
export function EuropeanEmblem({ width = 72 }: { readonly width?: number }): VNode {
  return (
    <svg
      class="emblem"
      width={width}
      height={(width * 2) / 3}
      viewBox={`0 0 810 ${emblemHeight}`}
      aria-hidden="true"
      focusable="false"
    >
      <path fill="#003399" d={`M0 0h810v${emblemHeight}H0Z`} />
      <path fill="#FFCC00" d={emblemStars} />
    </svg>
  );
}
