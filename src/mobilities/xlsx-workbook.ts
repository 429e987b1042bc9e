import { Problem } from '../kernel/problem.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** What the sheets of a workbook share (ECMA-376 part 1, §18.2, §18.4, §18.8). */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly strings: readonly string[];
  /** Index of a cell style → whether it shows a number as a date. */
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

/** @throws Problem `import/wrong-type` with type `archive` for a zip that is no workbook. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const path = 'xl/workbook.xml';
  if (!zip.entries.has(path)) throw new Problem('import/wrong-type', { type: strangerIn(zip) });
  const targets = await readTargets(zip, 'xl/_rels/workbook.xml.rels');
  const found: { name: string; target: string | undefined }[] = [];
  let date1904 = false;
  await readXml(zip, path, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const id = attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      found.push({ name: attributes.name ?? '', target: targets.get(id ?? '') });
    },
  });
  const sheets = found.flatMap(({ name, target }) => {
    const part = target === undefined ? undefined : toPath(target);
    return part !== undefined && zip.entries.has(part) ? [{ name: name.slice(0, 31), path: part }] : [];
  });
  return { sheets, strings: await readStrings(zip), dateStyles: await readDateStyles(zip), date1904 };
}

function strangerIn({ entries }: Zip): string {
  if (entries.has('word/document.xml')) return 'word';
  if (entries.has('mimetype')) return 'opendocument';
  return entries.has('xl/workbook.bin') ? 'xlsb' : 'archive';
}

async function readTargets(zip: Zip, path: string): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readXml(zip, path, {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target);
    },
  });
  return targets;
}

/** A target is relative to `xl/`, or absolute in the archive. */
function toPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

async function readStrings(zip: Zip): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!zip.entries.has('xl/sharedStrings.xml')) return strings;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  await readXml(zip, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = true;
    },
    text(text) {
      if (inText && !inPhonetic) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(current);
    },
  });
  return strings;
}

/** Formats of ECMA-376 part 1, §18.8.30, that show a date; 27–36 and 50–58 do in East Asian editions. */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

async function readDateStyles(zip: Zip): Promise<readonly boolean[]> {
  const styles: boolean[] = [];
  if (!zip.entries.has('xl/styles.xml')) return styles;
  const custom = new Set<number>();
  let inCells = false;
  await readXml(zip, 'xl/styles.xml', {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt' && isDateFormat(formatCode ?? '')) custom.add(Number(numFmtId));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(builtInDates.has(Number(numFmtId)) || custom.has(Number(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** A day or a year in the format, outside quotes, brackets and escapes: `dd/mm/yyyy`, `[$-40C]d mmm yy`; not `0.00 "day"`. */
export function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
