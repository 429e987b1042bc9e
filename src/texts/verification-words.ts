/** A verdict in words: a headline, a sentence under it, and one word for the print and the tab. */
export interface VerdictWords {
  readonly word: string;
  readonly headline: string;
  readonly line: string;
}

export type RevocationWord = 'error' | 'fraud' | 'replaced' | 'withdrawn';

export interface VerificationText {
  readonly title: (badge: string) => string;
  readonly titleWithoutBadge: string;
  readonly description: string;
  readonly verdict: {
    /** `issuer`: as the trust list names it. */
    readonly valid: (issuer: string) => VerdictWords;
    readonly unknownIssuer: VerdictWords;
    readonly altered: VerdictWords;
    readonly invalid: VerdictWords;
    readonly revoked: (reason?: RevocationWord, month?: string) => VerdictWords;
    readonly expired: (day?: string) => VerdictWords;
    readonly notYet: (day?: string) => VerdictWords;
    readonly suspended: (day?: string) => VerdictWords;
    readonly undetermined: (causes: readonly string[]) => VerdictWords;
  };
  /** What could not be done, to end « Nous n’avons pas pu tout vérifier : … ». Keys are reasons. */
  readonly unchecked: Readonly<Record<string, string>> & { readonly other: string };
  readonly checkedAt: (moment: string) => string;
  readonly checkAgain: string;
  readonly stamp: (name: string) => string;
  readonly didHeading: string;
  readonly translation: string;
  readonly untranslated: string;
  readonly issuer: string;
  readonly issuerKnown: (list: string) => string;
  readonly issuerUnknown: string;
  readonly when: string;
  readonly where: string;
  readonly activity: string;
  readonly validity: string;
  readonly noEnd: string;
  readonly until: (day: string) => string;
  readonly contentHidden: string;
  readonly holder: {
    readonly heading: string;
    readonly intro: string;
    readonly label: string;
    readonly hint: string;
    readonly button: string;
    readonly empty: string;
    readonly tooLong: string;
    readonly errorHeading: string;
    readonly match: string;
    readonly noMatch: string;
  };
  readonly criteriaHeading: string;
  readonly mentionsHeading: string;
  readonly moreAboutBadge: string;
  readonly checksHeading: string;
  readonly checksIntro: string;
  readonly checksCount: (count: { passed: number; failed: number; unknown: number; total: number }) => string;
  readonly source: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly elsewhere: {
    readonly heading: string;
    readonly published: string;
    readonly json: string;
    readonly jwt: string;
    /** `PNG`, `SVG` */
    readonly picture: (type: string) => string;
    readonly zip: string;
    readonly notPublished: string;
    readonly tools: string;
    readonly offlineHeading: string;
    readonly offline: string;
    readonly qrHeading: string;
    readonly qrAlt: string;
    readonly qrImage: string;
    readonly address: string;
  };
  readonly problem: {
    readonly heading: string;
    readonly intro: string;
    readonly mail: string;
    readonly subject: (publicId: string) => string;
    readonly noMail: string;
  };
  readonly funding: { readonly statement: string; readonly disclaimer: string; readonly programme: string };
  readonly privacy: string;
  readonly printedFrom: string;
}
