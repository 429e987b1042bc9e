/** Cryptographically strong random bytes, handed in so that a test can repeat a run. */
export type Random = (length: number) => Uint8Array;
