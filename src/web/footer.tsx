import type { VNode } from 'preact';
import { readerText } from '../texts/reader.ts';
import { type Frame, hreflangOf } from './frame.ts';

export function Footer({ frame }: { readonly frame: Frame }): VNode {
  const text = readerText(frame.reader).frame;
  const items = [
    ['/plan-du-site', text.footer.map],
    ['/accessibilite', text.footer.accessibility],
    ['/mentions-legales', text.footer.legal],
    ['/donnees-personnelles', text.footer.privacy],
    ['/cookies', text.footer.cookies],
    ['/modele', text.footer.template],
  ] as const;
  return (
    <footer class="footer">
      <div class="footer-inner">
        <p>{text.publishedBy(frame.publisher.name)}</p>
        <nav aria-label={text.footerMenu}>
          <ul>
            {items.map(([href, words]) => (
              <li key={href}>
                <a href={href} hreflang={hreflangOf(frame)} aria-current={frame.path === href ? 'page' : undefined}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
