import type { VNode } from 'preact';
import { readerLanguages } from '../kernel/language.ts';
import { ownName } from '../texts/countries.ts';
import { readerText } from '../texts/reader.ts';
import { type Frame, inLanguage } from './frame.ts';

/** Every language the page speaks, each under its own name; opens without JavaScript. */
export function LanguageList({ frame }: { readonly frame: Frame }): VNode {
  const sorted = [...readerLanguages].sort();
  return (
    <details class="languages">
      <summary>
        <span class="languages-label">{readerText(frame.reader).language}</span> {ownName(frame.reader)}
      </summary>
      <ul>
        {sorted.map((language) => (
          <li key={language}>
            <a
              href={inLanguage(frame.path, language)}
              lang={language}
              hreflang={language}
              aria-current={language === frame.reader ? 'true' : undefined}
            >
              {ownName(language)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
