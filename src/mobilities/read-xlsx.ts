import { Problem } from '../kernel/problem.ts';
import type { Header } from './header.ts';
import { importLimits } from './import-limits.ts';
import { createTableBuilder, type ImportRow, type ImportTable } from './import-table.ts';
import { type Merge, readSheet } from './xlsx-sheet.ts';
import { readWorkbook } from './xlsx-workbook.ts';
import { openZip } from './zip.ts';

/**
 * A workbook as a table of participants: the first visible sheet with a header we know. The others are named, not read.
 * @throws Problem `import/merged-header`, `import/no-header`, `import/empty`, and those of the archive and the builder.
 */
export async function readXlsx(bytes: Uint8Array): Promise<ImportTable> {
  const zip = openZip(bytes);
  const workbook = await readWorkbook(zip);
  let mergedTop = false;
  for (const { name, path } of workbook.sheets) {
    const builder = createTableBuilder({ sameWidth: false });
    const merges = await readSheet(zip, path, workbook, builder);
    const { header, headerRow } = builder;
    if (header === undefined || headerRow === undefined) {
      mergedTop ||= merges.some((merge) => isAcross(merge) && merge.firstRow <= importLimits.headerRows);
      continue;
    }
    if (merges.some((merge) => isAcross(merge) && covers(merge, headerRow))) {
      throw new Problem('import/merged-header', { row: headerRow });
    }
    if (builder.rows.length === 0) throw new Problem('import/empty');
    const { keys, ...kept } = header;
    const otherSheets = workbook.sheets.flatMap((other) => (other.path === path ? [] : [other.name]));
    return { header: kept, rows: markMerged(builder.rows, merges, keys), sheet: name, otherSheets };
  }
  throw new Problem(mergedTop ? 'import/merged-header' : 'import/no-header');
}

function isAcross(merge: Merge): boolean {
  return merge.lastColumn > merge.firstColumn;
}

function covers(merge: Merge, row: number): boolean {
  return merge.firstRow <= row && row <= merge.lastRow;
}

/** A merged cell gives its value to its first row only: the others would silently lose it. */
function markMerged(rows: readonly ImportRow[], merges: readonly Merge[], keys: Header['keys']): readonly ImportRow[] {
  const kept = merges.filter((merge) => keys.slice(merge.firstColumn, merge.lastColumn + 1).some((key) => key));
  if (kept.length === 0) return rows;
  return rows.map((one) => {
    const merge = kept.find((candidate) => covers(candidate, one.row));
    if (merge === undefined) return one;
    const column = keys.slice(merge.firstColumn, merge.lastColumn + 1).find((key) => key !== undefined);
    const fault = {
      row: one.row,
      ...(column === undefined ? {} : { column }),
      code: 'merged-cell' as const,
      facts: {},
    };
    return { ...one, cells: {}, faults: [...one.faults, fault] };
  });
}
