import type { VNode } from 'preact';
import { readerText } from '../texts/reader.ts';
import { siteText } from '../texts/site.ts';
import { type Frame, hreflangOf, inLanguage, type MenuEntry, type OwnPaths } from './frame.ts';
import { LanguageList } from './language-list.tsx';
import { Mark } from './mark.tsx';

interface HeaderProps {
  readonly frame: Frame;
  readonly current: MenuEntry | undefined;
  readonly paths: OwnPaths | undefined;
  readonly manyLanguages: boolean;
}

export function Header({ frame, current, paths, manyLanguages }: HeaderProps): VNode {
  const text = readerText(frame.reader).frame;
  const items = [
    { key: 'catalogue', href: '/badges', words: text.menu.catalogue, spoken: hreflangOf(frame) },
    { key: 'verify', href: '/verify', words: text.menu.verify, spoken: undefined },
    { key: 'help', href: '/aide', words: text.menu.help, spoken: hreflangOf(frame) },
  ] as const;
  return (
    <header class="header">
      {frame.demonstration && <p class="demonstration">{text.demonstration}</p>}
      <div class="header-inner">
        <a class="brand" href="/" aria-current={current === 'home' ? 'page' : undefined}>
          <Mark />
          <span class="brand-words">
            <span class="brand-name">{text.name}</span>
            <span class="brand-tagline">{text.tagline}</span>
          </span>
        </a>
        <nav class="menu" aria-label={text.mainMenu}>
          <ul>
            {items.map(({ key, href, words, spoken }) => (
              <li key={key}>
                <a href={href} hreflang={spoken} aria-current={current === key ? 'page' : undefined}>
                  {words}
                </a>
              </li>
            ))}
            <li class="menu-language">
              {manyLanguages ? <LanguageList frame={frame} /> : <OtherLanguage frame={frame} paths={paths} />}
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}

function OtherLanguage({ frame, paths }: Pick<HeaderProps, 'frame' | 'paths'>): VNode {
  const other = siteText[frame.language].otherLanguage;
  return (
    <a
      href={paths?.[other.code] ?? inLanguage(frame.path, other.code)}
      lang={other.code}
      hreflang={other.code}
      rel="alternate"
      title={other.label}
    >
      {other.name}
    </a>
  );
}
