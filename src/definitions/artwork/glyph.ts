/**
 * One pictogram on a 48 by 48 grid, kept within 22 units of its centre. Path data of SVG 2, clause 9.3:
 * `lines` are stroked (2 units in the large form, more in the small one), `solids` are filled,
 * `fine` is stroked in the large form only, where it has room.
 */
export interface Glyph {
  readonly lines: string;
  readonly solids?: string;
  readonly fine?: string;
}
