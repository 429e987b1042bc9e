import { Problem } from '../kernel/problem.ts';
import type { HolderAward, PublicAward } from './award.ts';
import type { Format, Making } from './format.ts';
import { checkOneDocument } from './one-document.ts';

/** What is known of a badge's standing now, from our own records. */
export interface Standing {
  /** Its public id, for the refusal to name it. */
  readonly id: string;
  readonly revoked: boolean;
  readonly suspended: boolean;
  /** RFC 3339; absent where it has no end. */
  readonly validUntil?: string;
}

/** A badge that is withdrawn, held back or over gets no new document: `export/revoked`, `export/suspended`, `export/expired`. */
export function checkStanding({ id, revoked, suspended, validUntil }: Standing, now: Date): void {
  if (revoked) throw new Problem('export/revoked', { id });
  if (suspended) throw new Problem('export/suspended', { id });
  if (validUntil !== undefined && Date.parse(validUntil) <= now.getTime()) throw new Problem('export/expired', { id });
}

/** `export/other-family` where the format is made for badges of the other family. */
export function checkFamily({ family }: Format, { achievement, publicId }: PublicAward): void {
  if (family !== undefined && family !== achievement.family) throw new Problem('export/other-family', { id: publicId });
}

/** A document for the holder, of any format. Refuses `export/one-badge` and `export/one-person` where the format holds no more, and as `checkFamily`. */
export async function writeForHolder(
  format: Format,
  awards: readonly HolderAward[],
  making: Making,
): Promise<Uint8Array> {
  const [first] = awards;
  if (first === undefined) throw new Problem('credential/unknown');
  for (const award of awards) checkFamily(format, award);
  if (format.takes === 'one') {
    checkOneDocument(awards, ({ publicId }) => publicId, 'export/one-badge');
    return format.write(first, making);
  }
  if (format.takes === 'many-of-one') checkOneDocument(awards, ({ holder }) => holder.subjectId, 'export/one-person');
  return format.write(awards, making);
}
