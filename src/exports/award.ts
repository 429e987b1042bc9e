import type { Award } from '../awards/award.ts';
import type { Achievement } from '../definitions/definition.ts';
import { toMonth } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { Problem } from '../kernel/problem.ts';
import type { Mobility } from '../mobilities/mobility.ts';

/** What a verification page says of a badge: all that a public format is written from. No name, no day. */
export interface PublicAward {
  readonly publicId: string;
  /** Address of the verification page. */
  readonly pageUrl: string;
  /** The credential as JSON: the exact text that was signed, to be handed on byte for byte, and the same parsed. */
  readonly credential: { readonly bytes: string; readonly parsed: JsonObject };
  /** In the version it was issued with. */
  readonly achievement: Achievement;
  /** How many levels the badge has; 1 where it has none. */
  readonly levels: number;
  readonly mobility: Pick<Mobility, 'activityType' | 'hostCountry' | 'mentions'> & {
    /** `2026-05`, of the end of the stay. */
    readonly month: string;
    /** Erasmus+ money: the EU emblem and sentence are due, and only then. */
    readonly funded: boolean;
  };
  /** RFC 3339, UTC. */
  readonly issuedAt: string;
  /** RFC 3339; absent where it has no end. */
  readonly validUntil?: string;
  readonly issuer: {
    readonly did: string;
    readonly name: string;
    readonly url: string;
    readonly email?: string;
  };
}

/** The same with whose it is: for documents made for the holder, and never for a page. */
export interface HolderAward extends PublicAward {
  readonly holder: {
    readonly givenName: string;
    readonly familyName: string;
    readonly email?: string | undefined;
    /** UAI of the school. */
    readonly school?: string | undefined;
    /** The school's own number for the person: for lists that tell namesakes apart, never in a document. */
    readonly localId?: string | undefined;
    /** `urn:uuid:…`, the same in every credential of the person. */
    readonly subjectId: string;
    /** Months (2026-05) in which the person turns 15 and 18; never the date of birth. */
    readonly turns15?: string | undefined;
    readonly turns18?: string | undefined;
  };
  /** Exact dates, host and project: printed only where the holder asks (`Making.exactStay`), or where the document is made of them. */
  readonly stay: Pick<
    Mobility,
    'startDate' | 'endDate' | 'hostOrganisation' | 'hostOid' | 'projectCode' | 'activityId'
  >;
  /** Who attested, as the list of participants says it; restricted as the stay is. */
  readonly decision: Award['decision'];
  /** The holder's own, where the list has them; restricted too. */
  readonly words?: string | undefined;
}

/** As a person writes it, given name first. */
export function fullNameOf({ holder }: HolderAward): string {
  return `${holder.givenName} ${holder.familyName}`;
}

/** The stay, where our records still fit what was signed; `export/changed` where they were corrected since. */
export function signedStay({ stay, mobility }: HolderAward): HolderAward['stay'] {
  if (toMonth(stay.endDate) !== mobility.month) throw new Problem('export/changed');
  return stay;
}
