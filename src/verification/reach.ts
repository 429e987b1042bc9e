/** One thing read from elsewhere on behalf of a verification: a status list, a key, a hosted badge, a picture, a refreshed copy. */
export interface Reached {
  readonly outcome: 'reached';
  /** The address that answered, after redirects. */
  readonly url: string;
  /** The media type without parameters, in lower case. */
  readonly contentType?: string;
  readonly body: Uint8Array;
  /** It was kept from an earlier answer: nobody was asked now. */
  readonly cached?: boolean;
}

/**
 * Why there is nothing: `gone`, the server says it is no longer there (410), which for a hosted badge means revoked; `unreachable`, no
 * answer, or not one that can be used; `refused`, an address this verifier does not ask; `over-budget`, too many were asked already;
 * `out-of-time`, the verification has taken too long already.
 */
export interface NotReached {
  readonly outcome: 'gone' | 'unreachable' | 'refused' | 'over-budget' | 'out-of-time';
}

/**
 * The only way out of a verification, handed in with the materials. Never throws for what it could not read. Before it follows a
 * redirect it asks `mayFollow`, and gives up at a no.
 */
export type Reach = (url: string, accept: string, mayFollow?: () => boolean) => Promise<Reached | NotReached>;

/** What a verification asked for, in its order: said in the Report. */
export interface Request {
  readonly url: string;
  readonly answer: 'fetched' | 'cached' | NotReached['outcome'];
}
