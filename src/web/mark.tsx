import type { VNode } from 'preact';

/** Twelve lobes around a centre: the silhouette of the learners' stamp, and the mark of the site. */
function scallop(centre: number, radius: number, lobes = 12): string {
  const points = Array.from({ length: lobes }, (_, index) => {
    const angle = (2 * Math.PI * index) / lobes - Math.PI / 2;
    return `${(centre + radius * Math.cos(angle)).toFixed(2)} ${(centre + radius * Math.sin(angle)).toFixed(2)}`;
  });
  const lobe = (radius * Math.sin(Math.PI / lobes)).toFixed(2);
  const arcs = [...points.slice(1), ...points.slice(0, 1)].map((point) => `A${lobe} ${lobe} 0 0 1 ${point}`);
  return `M${points[0] ?? ''}${arcs.join('')}Z`;
}

/** A stamp with a milestone on a path, for the header and the browser's tab. */
export function Mark({ size = 40 }: { readonly size?: number }): VNode {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <MarkPaths />
    </svg>
  );
}

export function MarkPaths(): VNode {
  return (
    <g fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">
      <path d={scallop(24, 19)} />
      <circle cx="24" cy="24" r="14.5" stroke-width="1.6" />
      <path d="M20 30V20a4 4 0 0 1 8 0v10M16 30h16M22 23h4" />
    </g>
  );
}
