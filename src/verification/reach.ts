/** One thing read from elsewhere on behalf of a verification: a status list, a key, a hosted badge, a picture, a refreshed copy. */
export interface Reached {
  readonly outcome: 'reached';
  /** The address that answered, after redirects. */
  readonly url: string;
  /** The media type without parameters, in lower case. */
  readonly contentType?: string;
  readonly body: Uint8Array;
}

/**
 * Why there is nothing: `gone`, the server says it is no longer there (410), which for a hosted badge means revoked; `unreachable`, no
 * answer, or not one that can be used; `refused`, an address this verifier does not ask; `over-budget`, too many were asked already.
 */
export interface NotReached {
  readonly outcome: 'gone' | 'unreachable' | 'refused' | 'over-budget';
}

/** The only way out of a verification, handed in with the materials. Never throws for what it could not read. */
export type Reach = (url: string, accept: string) => Promise<Reached | NotReached>;

/** What a verification asked for, in its order: said in the Report. */
export interface Request {
  readonly url: string;
  readonly answer: 'fetched' | 'cached' | NotReached['outcome'];
}
