import type { ActivityType, Mention } from '../definitions/definition.ts';
import type { ColumnKey } from './template-columns.ts';

/** One row that can be believed: who, which stay, which badges. Not yet compared with other rows nor with the store. */
export interface ParticipantRow {
  readonly row: number;
  readonly person: RowPerson;
  readonly mobility: RowMobility;
  readonly badges: readonly RowBadge[];
  /** Columns of the file: what a column does not say is not erased. */
  readonly columns: ReadonlySet<ColumnKey>;
}

export interface RowPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly email?: string;
  readonly school?: string;
  readonly localId?: string;
  readonly turns15?: string;
  readonly turns18?: string;
}

export interface RowMobility {
  readonly activityType: ActivityType;
  readonly hostCountry: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly projectCode?: string;
  readonly funded: boolean;
  readonly mentions: readonly Mention[];
  readonly activityId?: string;
  readonly hostOrganisation?: string;
  readonly hostOid?: string;
}

export interface RowBadge {
  /** Slug of the Achievement, level included. */
  readonly achievement: string;
  readonly outcome: 'proposed' | 'ready' | 'refused';
  readonly validatedBy?: string;
  readonly validatedOn?: string;
  /** The holder's own. */
  readonly words?: string;
}
