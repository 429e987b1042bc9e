import type { Achievement } from '../../../definitions/definition.ts';
import type { Drawing } from '../../artwork.tsx';
import type { Frame } from '../../frame.ts';

export interface BadgeProps {
  readonly frame: Frame;
  readonly achievement: Achievement;
  /** Every level of the badge in its current version, this one included; one entry where it has no levels. */
  readonly levels: readonly { readonly achievement: Achievement; readonly stamp: Drawing }[];
  /** Version in force, where it is not the one shown. */
  readonly current?: string;
  readonly stamp: Drawing;
}
