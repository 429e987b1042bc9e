/** What an import accepts, in one place: enough for an academy's year, small enough that a hostile file costs nothing. */
export const importLimits = {
  /** Rows of participants in one file. */
  rows: 20_000,
  /** Bytes of the file as sent. */
  fileBytes: 10_000_000,
  /** Characters of one cell (Excel's own limit is 32,767). */
  cellCharacters: 2_000,
  /** Characters of the holder's own words: half a page. */
  wordsCharacters: 1_200,
  /** Rows looked at before giving up on finding the column titles. */
  headerRows: 10,
  /** Columns of one sheet. */
  columns: 500,
  /** Parts of one XLSX archive. */
  archiveEntries: 1_000,
  /** Bytes of one sheet, or of the shared strings, once unpacked. */
  partBytes: 80_000_000,
  /** Bytes of all the parts of an archive, once unpacked. */
  archiveBytes: 200_000_000,
  /** Above this an unpacked part is a bomb when it is also larger than `suspectBytes`; honest sheets stay under 60. */
  archiveRatio: 250,
  suspectBytes: 5_000_000,
  /** Merged zones of one sheet. */
  merges: 1_000,
} as const;
