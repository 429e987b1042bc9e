/** What we use of the two packages behind codes for paper; neither ships types. */
declare module '@digitalbazaar/base45' {
  /** RFC 9285. Throws for any other text. */
  export function decode(text: string): Uint8Array;
  export function encode(bytes: Uint8Array): string;
}

declare module '@digitalbazaar/cborld' {
  export function encode(options: {
    readonly jsonldDocument: object;
    readonly format: 'cbor-ld-1.0';
    readonly registryEntryId: number;
    readonly documentLoader: (url: string) => Promise<{ readonly document: object }>;
  }): Promise<Uint8Array>;
  export function decode(options: {
    readonly cborldBytes: Uint8Array;
    readonly documentLoader: (url: string) => Promise<{ readonly document: object }>;
  }): Promise<unknown>;
}
