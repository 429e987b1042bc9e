import { base64 } from '@scure/base';
import type { ReadFault } from '../read-fault.ts';

/** The content of a `data:` URL (RFC 2397) as bytes, whatever type it says it is; read by what it is. */
export function readDataUrl(url: string): Uint8Array | ReadFault {
  const [, meta, body] = /^data:([^,]{0,200}),([\s\S]*)$/i.exec(url) ?? [];
  if (meta === undefined || body === undefined) return 'unknown-file';
  try {
    if (/;\s*base64$/i.test(meta)) return base64.decode(decodeURIComponent(body));
    return new TextEncoder().encode(decodeURIComponent(body));
  } catch {
    return 'damaged';
  }
}
