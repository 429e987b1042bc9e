import type { VNode } from 'preact';

/** The emblem of the European Union: rectangle 3:2, twelve upright stars at clock hours on a circle of a third of the height. */
const height = 540;
const centre = { x: 405, y: 270 };
const starRadius = height / 18;
const innerRatio = 0.381966;

function star(x: number, y: number): string {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? starRadius : starRadius * innerRatio;
    const angle = (Math.PI * index) / 5 - Math.PI / 2;
    return `${Math.round(x + radius * Math.cos(angle))} ${Math.round(y + radius * Math.sin(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}

const stars = Array.from({ length: 12 }, (_, hour) => {
  const angle = (Math.PI * hour) / 6;
  return star(centre.x + (height / 3) * Math.sin(angle), centre.y - (height / 3) * Math.cos(angle));
}).join('');

/** Decorative beside its sentence, which says the same in words. */
export function EuropeanEmblem({ width = 72 }: { readonly width?: number }): VNode {
  return (
    <svg
      class="emblem"
      width={width}
      height={(width * 2) / 3}
      viewBox={`0 0 810 ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <path fill="#003399" d={`M0 0h810v${height}H0Z`} />
      <path fill="#FFCC00" d={stars} />
    </svg>
  );
}
