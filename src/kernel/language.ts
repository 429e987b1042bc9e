import { z } from 'zod';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** A sentence in every language we write; French first. */
export const LocalText = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export type LocalText = z.infer<typeof LocalText>;
