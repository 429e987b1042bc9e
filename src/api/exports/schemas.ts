import { z } from 'zod';
import { publicIdPattern } from '../../kernel/ids.ts';
import { languages } from '../../kernel/language.ts';

/** Ten sheets of cards; a whole project is exported in the terminal, where it can be resumed. */
export const mostBadges = 100;

/** The body of `POST /api/exports`. A member that is not ours is refused: a misspelt one would give another document than was meant. */
export const ExportRequest = z.strictObject({
  badges: z.array(z.string().regex(publicIdPattern)).min(1).max(mostBadges).describe('Public ids.'),
  format: z.string().max(64).describe('An `id` of `/api/exports/formats`.'),
  person: z
    .boolean()
    .default(false)
    .describe(
      'Not those badges alone: all that stand of whoever holds them, a hundred at most. Which they are is nowhere in an address.',
    ),
  language: z.enum(languages).default('fr').describe('Of a document in one language.'),
  exactStay: z
    .boolean()
    .default(false)
    .describe('The exact dates and the host’s name too, where a document can say them: at the holder’s request alone.'),
});
export type ExportRequest = z.infer<typeof ExportRequest>;

const words = z.object({ fr: z.string(), en: z.string() });

export const ExportFormats = z.object({
  formats: z.array(
    z.object({
      id: z.string(),
      mediaType: z.string(),
      extension: z.string(),
      label: words,
      use: words.describe('To whom it is of use, and what to do with it.'),
      audience: z
        .enum(['public', 'holder'])
        .describe('`holder`: for the holder alone, whose name or e-mail it may bear.'),
      takes: z
        .enum(['one', 'many', 'many-of-one'])
        .describe('One badge, several of anybody, or several of one person.'),
    }),
  ),
});
export type ExportFormats = z.infer<typeof ExportFormats>;
