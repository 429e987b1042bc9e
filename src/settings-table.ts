import type { Language } from './kernel/language.ts';
import { type Setting, settingNames, settings } from './settings.ts';

const tableWords = {
  fr: {
    head: ['Variable', 'Rôle', 'Défaut', 'Obligatoire'],
    production: 'en production',
    real: 'hors démonstration',
    secret: 'Secret.',
  },
  en: {
    head: ['Variable', 'What for', 'Default', 'Required'],
    production: 'in production',
    real: 'but for the demonstration',
    secret: 'Secret.',
  },
} as const;

/** The table of the operator's guide (docs/exploitation.md, in French), in Markdown. */
export function settingsTable(language: Language): string {
  const words = tableWords[language];
  const rows = settingNames().map((name) => {
    const { about, fallback = '', required, secret }: Setting = settings[name];
    return [
      `\`${name}\``,
      secret === true ? `${about[language]} **${words.secret}**` : about[language],
      fallback === '' ? '' : `\`${fallback}\``,
      required === undefined ? '' : words[required],
    ];
  });
  return [words.head, words.head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
