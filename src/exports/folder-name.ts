import type { HolderAward } from './award.ts';
import { tidyName } from './names.ts';

/** What file systems hold of a name is 255 bytes; Windows, 260 letters of a whole path. */
const longestName = 100;

/** Whose it is, apart from any namesake, and which badge: `Lefèvre Zoé (0123456789ab)/app-pro-europe-n1 …/`. No name can lead out of its folder. */
export function folderOf({ holder, achievement, publicId }: HolderAward): string {
  const name = clipped(`${safe(holder.familyName)} ${safe(holder.givenName)}`.trim(), longestName);
  return `${name} (${holder.subjectId.slice(-12)})/${achievement.slug} ${publicId}/`.trimStart();
}

/** Letters and what stands within names; no dot, which would lead up, hide the folder, or make `CON.x` a device to Windows. */
function safe(name: string): string {
  return tidyName(name)
    .replace(/[.\u200c\u200d]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N} ’'-]/gu, '_');
}

/** At most so many bytes of UTF-8, no letter without its marks. */
function clipped(name: string, most: number): string {
  let [kept, bytes] = ['', 0];
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > most) break;
    kept += segment;
  }
  return kept.trimEnd();
}
