import { z } from 'zod';
import type { Kind } from '../kernel/storage.ts';

/**
 * Someone who took part in a mobility. The least that issuing needs: never gender, nationality, address, INE, inclusion criteria.
 * `key` says how the person is known (mobility activity id, or school and e-mail, or school, name and local id), hashed with the
 * instance's secret so that the key itself tells nothing.
 */
export const Person = z.strictObject({
  id: z.string(),
  key: z.string(),
  givenName: z.string().min(1),
  familyName: z.string().min(1),
  email: z.string().optional(),
  /** UAI of the school when known. */
  school: z.string().optional(),
  localId: z.string().optional(),
  /** Keyed hash of school and name: whom a homonym could be taken for. */
  homonymKey: z.string().optional(),
  /** `urn:uuid:…` of the credential subject, one per person, random. */
  subjectId: z.string(),
  /** Months (2026-05) in which the person turns 15 and 18, rounded up; never the date of birth. */
  turns15: z.string().optional(),
  turns18: z.string().optional(),
});
export type Person = z.infer<typeof Person>;

export const people: Kind<Person> = {
  name: 'person',
  schema: Person,
  indexed: ['school', 'homonymKey'],
  unique: ['key'],
};
