/** What is said where the reader's own browser verifies: on /verify, and in the file that verifies itself. `{moment}` is filled in. */
export interface DeviceText {
  /** Of the part of /verify, and on its button. */
  readonly heading: string;
  readonly intro: string;
  /** The script did not load, or broke off. */
  readonly unavailable: string;
  /** How old is what was at hand. */
  readonly asOf: string;
  /** What could not be learnt for want of asking. */
  readonly notAsked: string;
  readonly address: string;
  /** On the page of a badge: the file that verifies itself. */
  readonly download: string;
  readonly downloadHint: string;
  /** In that file. */
  readonly caution: string;
  readonly noScript: string;
}
