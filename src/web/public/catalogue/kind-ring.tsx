import type { VNode } from 'preact';
import type { AchievementKind } from '../../../definitions/definition.ts';

/** The ring that tells the kind on every stamp: solid, beads, or short rays. */
const dashes: Readonly<Record<AchievementKind, { readonly width: number; readonly dash?: string }>> = {
  vecu: { width: 2.6 },
  acquis: { width: 3.6, dash: '0 5.236' },
  engagement: { width: 5, dash: '1.6 3.636' },
};

export function KindRing({ kind }: { readonly kind: AchievementKind }): VNode {
  const { width, dash } = dashes[kind];
  return (
    <svg class="kind-ring" width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <circle
        cx="13"
        cy="13"
        r="10"
        fill="none"
        stroke="currentColor"
        stroke-width={width}
        stroke-dasharray={dash}
        stroke-linecap={kind === 'acquis' ? 'round' : 'butt'}
      />
    </svg>
  );
}
