/** How much is read, in one place: far above what honest badges need, small enough that a hostile file costs nothing. */
export interface ReadLimits {
  /** Bytes of the file as sent. */
  readonly fileBytes: number;
  /** UTF-16 units of one credential; a badge is some kilobytes, its pictures included some hundreds. */
  readonly characters: number;
  /** Objects within objects, the outermost not counted: an OB 3.0 credential needs about ten. */
  readonly depth: number;
  /** Values of one sending: objects, lists, texts, numbers. */
  readonly values: number;
  /** Bytes unpacked in all, whatever an archive declares. */
  readonly unpackedBytes: number;
  /** Files in an archive, or attached to a PDF. */
  readonly files: number;
  /** Files within files: a zip of baked pictures is two. */
  readonly nesting: number;
  /** Credentials of one sending. */
  readonly credentials: number;
}

export const readLimits: ReadLimits = {
  fileBytes: 10_000_000,
  characters: 1_000_000,
  depth: 64,
  values: 100_000,
  unpackedBytes: 20_000_000,
  files: 100,
  nesting: 5,
  credentials: 100,
};
