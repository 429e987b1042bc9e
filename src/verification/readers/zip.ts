import { listZip, packedBytes, type ZipEntry } from '../../kernel/zip-directory.ts';
import type { ReadFault } from '../read-fault.ts';
import { type Part, type Room, takeWithin, unpackWithin } from './part.ts';

/** What systems add beside the files one chose to send. */
const litter = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** The files of an archive, unpacked within what the reading has left; one that does not hold refuses the whole. */
export function readZip(bytes: Uint8Array, room: Room): readonly Part[] | ReadFault {
  const entries = listZip(bytes, room.limits.files * 2);
  if (entries === 'entries') return 'too-many-files';
  if (typeof entries === 'string') return entries === 'names' ? 'damaged' : entries;
  const files = [...entries.values()].filter(({ name }) => !name.endsWith('/') && !litter.test(name));
  if (files.length > room.limits.files) return 'too-many-files';
  if (files.length === 0) return 'no-credential';
  const parts: Part[] = [];
  for (const entry of files) {
    const content = unpack(bytes, entry, room);
    if (typeof content === 'string') return content;
    parts.push({ content, carrier: 'zip', name: entry.name });
  }
  return parts;
}

function unpack(bytes: Uint8Array, entry: ZipEntry, room: Room): Uint8Array | ReadFault {
  const packed = packedBytes(bytes, entry);
  if (packed === undefined || (entry.method !== 0 && entry.method !== 8)) return 'damaged';
  const content = entry.method === 0 ? takeWithin(room, packed) : unpackWithin(room, 'deflate', packed);
  if (typeof content === 'string') return content;
  return content.length === entry.size ? content : 'damaged';
}
