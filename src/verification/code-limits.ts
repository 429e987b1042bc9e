import { readPictureSize } from './readers/picture-size.ts';

export interface CodeLimits {
  /** Pictures of one sending. */
  readonly pictures: number;
  readonly pixels: number;
  /** Pixels of a picture that is looked at twice where nothing was found; in larger ones the modules of a code are large enough. */
  readonly closerPixels: number;
  /** Bytes of one picture, unpacked as far as its header says. */
  readonly unpackedBytes: number;
  /** Codes of one picture. */
  readonly codes: number;
}

export const codeLimits: CodeLimits = {
  pictures: 10,
  pixels: 25_000_000,
  closerPixels: 4_000_000,
  unpackedBytes: 120_000_000,
  codes: 10,
};

/** Whether a picture in which no code was found is small enough for a second look (closer-look.mjs). */
export function isLookedAtTwice(picture: Uint8Array): boolean {
  const size = readPictureSize(picture);
  return size !== undefined && size.width * size.height <= codeLimits.closerPixels;
}
