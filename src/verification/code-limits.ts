export interface CodeLimits {
  /** Pictures of one sending. */
  readonly pictures: number;
  readonly pixels: number;
  /** Bytes of one picture, unpacked as far as its header says. */
  readonly unpackedBytes: number;
  /** Codes of one picture. */
  readonly codes: number;
}

export const codeLimits: CodeLimits = { pictures: 10, pixels: 25_000_000, unpackedBytes: 120_000_000, codes: 10 };
