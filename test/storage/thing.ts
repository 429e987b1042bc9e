import { z } from 'zod';
import type { Kind, Storage } from '../../src/kernel/storage.ts';

/** Where a store keeps its data: opened as often as a test likes, damaged where it asks for it, gone at the end. */
export interface Place extends AsyncDisposable {
  open(): Promise<Storage>;
  /** Overwrites the stored text of a document, behind the store's back. */
  damage(kind: string, id: string, doc: string): Promise<void>;
}

export const Thing = z.strictObject({
  id: z.string(),
  key: z.string(),
  mail: z.string(),
  group: z.string().optional(),
  body: z.unknown().optional(),
});
export type Thing = z.infer<typeof Thing>;
export const things: Kind<Thing> = { name: 'thing', schema: Thing, indexed: ['group'], unique: ['key', 'mail'] };

export const thing = (id: string, more: Partial<Thing> = {}): Thing => ({
  id,
  key: `key ${id}`,
  mail: `${id}@school`,
  ...more,
});
export const duplicate = (field: string) => ({ code: 'storage/duplicate', facts: { kind: 'thing', field } });

/** Texts that engines, encodings and query languages are known to trip over. */
export const hardTexts = [
  ...[
    '',
    ' ',
    '$gt',
    '$where',
    'a.b',
    '{"$ne":null}',
    `'; DROP TABLE kind_thing; --`,
    '"',
    '\\',
    '%',
    '?',
    '\n',
    '0',
    '00',
  ],
  ...[
    'é',
    'e\u0301',
    'É',
    'ß',
    'SS',
    'ss',
    'İ',
    'i',
    'Ω',
    '\u2126',
    'ﬁ',
    'fi',
    '東京',
    'محمد',
    '\u202e',
    '\ufeff',
    '\ufffd',
  ],
  ...[
    '\0',
    'a\0',
    'a\0b',
    'a',
    'a\u0001',
    '\u0001\u0001',
    '\ud7ff',
    '\ue000',
    '\uffff',
    '😀',
    '😀😀',
    '\ud83d',
    '\ude00',
  ],
];
