import type { Language } from '../kernel/language.ts';
import { cliEnglish } from './cli-english.ts';
import { cliFrench } from './cli-french.ts';
import type { CliTexts } from './cli-words.ts';

export const cliTexts: Readonly<Record<Language, CliTexts>> = { fr: cliFrench, en: cliEnglish };
