import { Problem } from '../kernel/problem.ts';

/**
 * The text of a CSV file: UTF-8 with or without its mark, UTF-16 with its mark (Excel's « Unicode text »), else Windows-1252,
 * which French spreadsheets still write. A byte that Windows-1252 leaves undefined is a sign of none of them.
 * @throws Problem `import/unreadable` with reason `encoding`.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const text = new TextDecoder('windows-1252').decode(bytes);
    if (/[\u0081\u008d\u008f\u0090\u009d]/.test(text)) {
      throw new Problem('import/unreadable', { reason: 'encoding' }, { cause });
    }
    return text;
  }
}
