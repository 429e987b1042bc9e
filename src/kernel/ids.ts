import type { Random } from './random.ts';

/** RFC 9562 version 4 UUID, lower case. */
export function newUuid(random: Random): string {
  const b = Uint8Array.from(random(16));
  b[6] = ((b[6] ?? 0) & 0x0f) | 0x40;
  b[8] = ((b[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(b).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** 128 random bits as 22 characters of base64url: unguessable, fit for a URL, never taken for an option on a command line. */
export function newPublicId(random: Random): string {
  const id = Buffer.from(random(16)).toString('base64url');
  return id.startsWith('-') ? newPublicId(random) : id;
}

export const publicIdPattern: RegExp = /^[A-Za-z0-9_-]{22}$/;
