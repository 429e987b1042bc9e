import { CsvError, parse } from 'csv-parse/sync';
import { isProblem, Problem } from '../kernel/problem.ts';
import { readHeader } from './header.ts';
import { importLimits } from './import-limits.ts';
import { createTableBuilder, type ImportTable } from './import-table.ts';
import { decodeText } from './text-encoding.ts';

const delimiters = [';', ',', '\t'] as const;

const dialect = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: false,
  // A quote left open must not swallow the file.
  max_record_size: 200_000,
};

/**
 * A CSV file as a table of participants. The delimiter is the one with which a header is recognised.
 * @throws Problem `import/unreadable` (reason `encoding` or `quotes`, with `line`), `import/no-header`, `import/empty` and those of
 * the table's builder.
 */
export function readCsv(bytes: Uint8Array): ImportTable {
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  const delimiter = findDelimiter(text);
  const builder = createTableBuilder({ sameWidth: true });
  parseRecords(text, delimiter, (record, row) => builder.add(row, record));
  if (builder.header === undefined) throw new Problem('import/no-header');
  if (builder.rows.length === 0) throw new Problem('import/empty');
  const { keys: _, ...header } = builder.header;
  return { header, rows: builder.rows, otherSheets: [] };
}

/** The faults of a header (a missing column) are told only when no delimiter gives a sound one. */
function findDelimiter(text: string): string {
  let fault: unknown;
  for (const delimiter of delimiters) {
    try {
      if (firstRecords(text, delimiter).some((record) => readHeader(record) !== undefined)) return delimiter;
    } catch (error) {
      fault ??= error;
    }
  }
  if (fault !== undefined) throw fault;
  throw new Problem(text.trim() === '' ? 'import/empty' : 'import/no-header');
}

function firstRecords(text: string, delimiter: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  // The header is near the top: the rest of a large file is not parsed three times.
  parseRecords(text.slice(0, 100_000), delimiter, (record) => records.push(record), importLimits.headerRows);
  return records;
}

function parseRecords(text: string, delimiter: string, take: (record: string[], row: number) => void, to = -1): void {
  let row = 0;
  try {
    parse(text, {
      ...dialect,
      delimiter,
      to,
      on_record: (record: string[]) => {
        row += 1;
        take(record, row);
        return null;
      },
    });
  } catch (cause) {
    if (isProblem(cause)) throw cause;
    // The parser's own error quotes the record it stumbled on: its code alone is kept.
    if (cause instanceof CsvError)
      throw new Problem('import/unreadable', { reason: 'quotes', line: row + 1 }, { cause: new Error(cause.code) });
    throw cause;
  }
}
