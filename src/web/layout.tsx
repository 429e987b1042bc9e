import type { ComponentChildren, VNode } from 'preact';
import { languages } from '../kernel/language.ts';
import { readerText } from '../texts/reader.ts';
import { siteText } from '../texts/site.ts';
import { Footer } from './footer.tsx';
import { type Frame, inLanguage, type MenuEntry, type OwnPaths } from './frame.ts';
import { Header } from './header.tsx';

interface LayoutProps {
  readonly frame: Frame;
  readonly title: string;
  readonly description: string;
  /** False keeps the page out of search engines and out of link previews. */
  readonly indexable: boolean;
  /** Picture for link previews: an absolute PNG, square. */
  readonly picture?: { readonly url: string; readonly width: number; readonly alt: string };
  readonly paths?: OwnPaths;
  readonly links?: readonly { readonly type: string; readonly href: string }[];
  readonly current?: MenuEntry;
  /** True where the page speaks every official language of the Union: the switch then lists them. */
  readonly manyLanguages?: boolean;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** The page around a page: head, skip link, header, footer. */
export function Layout(props: LayoutProps): VNode {
  const { frame } = props;
  const text = readerText(frame.reader).frame;
  return (
    <html lang={frame.reader}>
      <Head {...props} />
      <body>
        <a class="skip" href="#contenu">
          {text.skip}
        </a>
        <Header
          frame={frame}
          current={props.current}
          paths={props.paths}
          manyLanguages={props.manyLanguages === true}
        />
        <main id="contenu" class={props.wide === true ? 'page page-wide' : 'page'}>
          {props.children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}

function Head(props: LayoutProps): VNode {
  const { frame } = props;
  const name = siteText[frame.language].name;
  const title = props.title.includes(name) ? props.title : `${props.title} – ${name}`;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={frame.theme.colours.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={frame.theme.colours.dark} media="(prefers-color-scheme: dark)" />
      {frame.theme.preload.map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={frame.theme.stylesheet} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      {props.indexable ? <Indexed {...props} title={title} /> : <meta name="robots" content="noindex, nofollow" />}
      {props.links?.map(({ type, href }) => (
        <link key={href} rel="alternate" type={type} href={href} />
      ))}
    </head>
  );
}

/** Canonical address, the other language, and link previews: the same for everybody, never by User-Agent. */
function Indexed({ frame, title, description, picture, paths }: LayoutProps): VNode {
  const url = `${frame.baseUrl}${frame.path}`;
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={url} />
      {languages.map((language) => (
        <link
          key={language}
          rel="alternate"
          hreflang={language}
          href={`${frame.baseUrl}${paths?.[language] ?? inLanguage(frame.path, language)}`}
        />
      ))}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={siteText[frame.language].name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <meta property="og:locale" content={frame.language === 'fr' ? 'fr_FR' : 'en_GB'} />
      <meta name="twitter:card" content="summary" />
      {picture !== undefined && (
        <>
          <meta property="og:image" content={picture.url} />
          <meta property="og:image:width" content={String(picture.width)} />
          <meta property="og:image:height" content={String(picture.width)} />
          <meta property="og:image:alt" content={picture.alt} />
        </>
      )}
    </>
  );
}
