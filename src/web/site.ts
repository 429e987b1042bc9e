import type { StampOptions } from '../definitions/artwork/stamp.ts';
import type { Achievement, Catalogue } from '../definitions/definition.ts';
import type { PublicFormat } from '../exports/format.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Language } from '../kernel/language.ts';
import type { Held } from '../verification/held.ts';
import type { Report } from '../verification/report.ts';

/** What the public pages need of the rest; app.ts hands it over. Pages receive plain data and return markup. */
export interface PublicSite {
  readonly baseUrl: string;
  /** True for the demonstration: every page says so. */
  readonly demonstration: boolean;
  readonly catalogue: Catalogue;
  readonly publisher: Publisher;
  /** Whether there is such a page; verifies nothing. */
  knows(publicId: string): Promise<boolean>;
  /** Verifies the stored bytes as a stranger would, now. `undefined`: no such page. */
  verified(publicId: string): Promise<VerifiedCredential | undefined>;
  /** Does what the visitor typed (a name or an e-mail) fit the holder? Same work whatever the answer. */
  holderMatches(publicId: string, typed: string): Promise<boolean>;
  /** The exact signed JSON; `credential/not-published` unless the holder published it. */
  publishedJson(publicId: string): Promise<string>;
  /** The VC-JWT; signed at its first request, then byte-stable. */
  publishedJwt(publicId: string): Promise<string>;
  /** A file of that public format, in that language where it speaks one; `credential/not-published` unless the holder published it, and as `checkStanding` refuses. */
  published(publicId: string, format: PublicFormat, language: Language): Promise<Uint8Array>;
  /** All that verifying takes beside a badge, as it stands now: for a visitor's own browser. Public, and of nobody in particular. */
  known(): Promise<Held>;
  /** What the file that verifies itself carries of a badge; `credential/not-published` as for its JSON. */
  proof(publicId: string): Promise<ProvenBadge>;
  issuers(): Promise<readonly IssuerView[]>;
  /** The OB 3.0 Achievement as JSON-LD. */
  achievementJson(achievement: Achievement, language: Language): Promise<JsonObject>;
  /** Large, in French, in the family's ink unless told (definitions/artwork). */
  stampSvg(achievement: Achievement, options?: StampOptions): string;
  stampPng(achievement: Achievement, width: number): Promise<Uint8Array>;
  /** The participants template, as the operator downloads it. */
  template(format: 'csv' | 'xlsx'): Promise<Uint8Array>;
}

export interface VerifiedCredential {
  readonly publicId: string;
  /** Parsed from the signed bytes: an OpenBadgeCredential. */
  readonly credential: JsonObject;
  readonly report: Report;
  readonly published: boolean;
  readonly funded: boolean;
  /** Our own record of why it was withdrawn: a public code and a date, nothing personal. */
  readonly revocation?: { readonly reason: RevocationReason; readonly on: string };
  readonly suspension?: { readonly since: string };
  /** The current Achievement of the catalogue that the credential names, for artwork and links. */
  readonly achievement: Achievement;
}

/** The exact signed text of a badge, all that verifying it takes, and our own record of its withdrawal. */
export interface ProvenBadge extends Pick<VerifiedCredential, 'revocation'> {
  readonly text: string;
  readonly held: Held;
}

export type RevocationReason = 'error' | 'fraud' | 'replaced' | 'withdrawn';

export interface IssuerView {
  /** Last path part of `/issuers/{id}`. */
  readonly id: string;
  readonly did: string;
  readonly name: string;
  readonly url: string;
  readonly profile: JsonObject;
  readonly keys: readonly {
    readonly id: string;
    readonly algorithm: string;
    readonly from: string;
    readonly until?: string;
  }[];
}

/** Who answers for the site; every field comes from the configuration, never invented. */
export interface Publisher {
  readonly name: string;
  readonly contactEmail?: string;
  readonly address?: string;
  readonly director?: string;
  readonly host?: string;
  readonly dpo?: string;
}
