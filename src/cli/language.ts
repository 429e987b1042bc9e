import type { Language } from '../kernel/language.ts';

/** The terminal's language, as POSIX says it (LC_ALL before LC_MESSAGES before LANG): English where it is asked for, else French. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return /^en/i.test(locale ?? '') ? 'en' : 'fr';
}
