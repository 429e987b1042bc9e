import type { Pixels, ReadBarcodes } from './codes-of-picture.mjs';

/**
 * The codes of a picture in which `findCodes` found none: looked at twice as large, then levelled as well. `open` gives its pixels. None
 * where there is none still, or where it does not open. Never throws.
 */
export function lookCloser(
  readBarcodes: ReadBarcodes,
  open: () => Pixels | Promise<Pixels>,
  most: number,
): Promise<readonly string[]>;
