import { z } from 'zod';
import { type Sent, uploadLimits } from '../../../api/rest/upload.ts';
import { type Given, readPasted } from './pasted.ts';

/** What the form was filled with, kept only to fill it again where it has to be corrected. */
export interface Typed {
  readonly pasted: string;
  readonly recipient: string;
}

export type Asked =
  | { readonly given: readonly Given[]; readonly recipient?: string }
  | { readonly wrong: 'nothing' | 'too-many' | 'recipient' };

/** A name, or what has an @ and is then a whole address. */
const Recipient = z
  .string()
  .max(300)
  .regex(/^([^\s@]+@[^\s@]+|[^@]*\p{L}[^@]*)$/u);

export function readTyped({ fields }: Sent): Typed {
  return { pasted: (fields.get('badges') ?? '').trim(), recipient: (fields.get('titulaire') ?? '').trim() };
}

/** Everything in the form, in its order; `baseUrl` completes an address of ours that was typed without its host. */
export function readAsked(sent: Sent, baseUrl: string): Asked {
  const { pasted, recipient } = readTyped(sent);
  const files = sent.files.map(({ name, bytes }): Given => ({ kind: 'file', label: name, bytes }));
  const given = [...readPasted(pasted, baseUrl), ...files];
  if (given.length === 0) return { wrong: 'nothing' };
  if (given.length > uploadLimits.files) return { wrong: 'too-many' };
  if (recipient === '') return { given };
  return Recipient.safeParse(recipient).success ? { given, recipient } : { wrong: 'recipient' };
}
