import { Problem } from '../kernel/problem.ts';

export type TableFileType = 'csv' | 'xlsx';

/** What we recognise and do not read, by its first bytes: the name tells the person what they sent. */
const strangers: readonly { readonly type: string; readonly starts: readonly number[] }[] = [
  { type: 'pdf', starts: [0x25, 0x50, 0x44, 0x46] },
  { type: 'image', starts: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image', starts: [0xff, 0xd8, 0xff] },
  { type: 'image', starts: [0x47, 0x49, 0x46, 0x38] },
  // Compound File: Excel before 2007, and any .xlsx under a password.
  { type: 'xls', starts: [0xd0, 0xcf, 0x11, 0xe0] },
  { type: 'archive', starts: [0x1f, 0x8b] },
  { type: 'archive', starts: [0x37, 0x7a, 0xbc, 0xaf] },
  { type: 'archive', starts: [0x52, 0x61, 0x72, 0x21] },
  { type: 'rtf', starts: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

const zipStart = [0x50, 0x4b] as const;

/**
 * CSV or XLSX, told from the bytes and never from the name.
 * @throws Problem `import/wrong-type` with fact `type`, `import/empty`.
 */
export function readFileType(bytes: Uint8Array): TableFileType {
  if (bytes.length === 0) throw new Problem('import/empty');
  const stranger = strangers.find(({ starts }) => startsWith(bytes, starts));
  if (stranger !== undefined) throw new Problem('import/wrong-type', { type: stranger.type });
  if (startsWith(bytes, zipStart)) return 'xlsx';
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (!utf16 && bytes.includes(0)) throw new Problem('import/wrong-type', { type: 'binary' });
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (/^<(!doctype html|html|head|body|table|meta)/.test(head))
    throw new Problem('import/wrong-type', { type: 'html' });
  if (head.startsWith('<?xml')) throw new Problem('import/wrong-type', { type: 'xml' });
  if (/^[[{]\s*["{[\]}]/.test(head)) throw new Problem('import/wrong-type', { type: 'json' });
  return 'csv';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
