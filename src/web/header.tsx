import type { VNode } from 'preact';
import { siteText } from '../texts/site.ts';
import { type Frame, inLanguage, type MenuEntry, type OwnPaths } from './frame.ts';
import { Mark } from './mark.tsx';

interface HeaderProps {
  readonly frame: Frame;
  readonly current: MenuEntry | undefined;
  readonly paths: OwnPaths | undefined;
}

export function Header({ frame, current, paths }: HeaderProps): VNode {
  const text = siteText[frame.language];
  const other = text.otherLanguage;
  const items = [
    { key: 'catalogue', href: '/badges', words: text.menu.catalogue },
    { key: 'verify', href: '/verify', words: text.menu.verify },
    { key: 'help', href: '/aide', words: text.menu.help },
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
            {items.map(({ key, href, words }) => (
              <li key={key}>
                <a href={href} aria-current={current === key ? 'page' : undefined}>
                  {words}
                </a>
              </li>
            ))}
            <li class="menu-language">
              <a
                href={paths?.[other.code] ?? inLanguage(frame.path, other.code)}
                lang={other.code}
                hreflang={other.code}
                rel="alternate"
                title={other.label}
              >
                {other.name}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}
