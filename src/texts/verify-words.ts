import type { UnreadableText } from './unreadable-words.ts';

/** The page where anyone has any badge verified, several at once. */
export interface VerifyText {
  readonly title: string;
  readonly description: string;
  readonly intro: string;
  readonly paste: { readonly label: string; readonly hint: string };
  readonly files: { readonly label: string; readonly hint: (count: number, megabytes: number) => string };
  /** A photograph, for those without a script. */
  readonly photo: { readonly label: string; readonly hint: string };
  readonly camera: {
    readonly open: string;
    readonly looking: string;
    readonly stop: string;
    /** No camera, or not ours to use. */
    readonly refused: string;
  };
  readonly recipient: { readonly label: string; readonly hint: string; readonly wrong: string };
  readonly button: string;
  readonly privacy: string;
  readonly errorHeading: string;
  readonly nothing: string;
  readonly tooMany: (count: number) => string;
  readonly results: {
    readonly title: (count: number) => string;
    readonly checkedAt: (moment: string) => string;
    readonly print: string;
    readonly caption: string;
    readonly given: string;
    readonly badge: string;
    readonly issuer: string;
    readonly verdict: string;
    readonly pasted: string;
    readonly nth: (number: number) => string;
    readonly unnamed: string;
    readonly unknownIssuer: string;
    readonly issuerOnList: (list: string) => string;
    readonly checks: string;
    readonly ownPage: string;
    readonly elsewhere: string;
    /** What the badge was taken out of: `ZIP › PNG`. */
    readonly takenFrom: (carriers: string) => string;
    readonly another: string;
    readonly unread: string;
  };
  readonly unreadable: UnreadableText;
}
