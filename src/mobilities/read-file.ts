import { Problem } from '../kernel/problem.ts';
import { readFileType } from './file-type.ts';
import { importLimits } from './import-limits.ts';
import type { ImportTable } from './import-table.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/**
 * A file of participants, whatever its name says it is. Sensitive and unknown columns never leave this call.
 * @throws Problem with one of the `import/…` codes; its facts are limits, numbers and codes of ours.
 */
export async function readImportFile(bytes: Uint8Array): Promise<ImportTable> {
  if (bytes.length > importLimits.fileBytes) throw new Problem('import/too-large', { limit: importLimits.rows });
  return readFileType(bytes) === 'xlsx' ? readXlsx(bytes) : readCsv(bytes);
}
