/** zxing-wasm/reader, as much of what it finds as is looked at. */
interface FoundCode {
  readonly format: string;
  readonly error: string;
  readonly isValid: boolean;
  readonly text: string;
}

/** Red, green, blue and alpha, a byte each, row by row. */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** The reader itself, zxing-wasm's: of a file, PNG or JPEG, or of its pixels. */
export type ReadBarcodes = (picture: Uint8Array | Pixels, options: object) => Promise<readonly FoundCode[]>;

/** The texts of at most `most` codes; `damaged` where the picture does not open. Never throws. */
export function findCodes(
  readBarcodes: ReadBarcodes,
  picture: Uint8Array | Pixels,
  most: number,
): Promise<readonly string[] | 'damaged'>;
