import type { EuLanguage } from '../../kernel/language.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { es } from './es.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import type { EuText } from './words.ts';

/** The languages beside French and English: a language of the list without its table does not compile. */
export const euTexts: Readonly<Record<EuLanguage, EuText>> = { de, el, es, it, nl, pl, pt, ro };
