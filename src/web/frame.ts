import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language, ReaderLanguage } from '../kernel/language.ts';
import type { BrowserScripts } from './browser-scripts.ts';
import { declareLanguage, readLanguage, readReaderLanguage } from './language.ts';
import type { PublicSite } from './site.ts';
import type { Theme } from './theme.ts';

/** What a router needs to draw a page. */
export interface Web {
  readonly site: PublicSite;
  readonly theme: Theme;
  /** What runs in a visitor's browser; a page does without where it was not built. */
  readonly scripts?: BrowserScripts;
}

/** What a page needs to know of where it stands. Plain data. */
export interface Frame {
  /** What the pages it leads to are read in. */
  readonly language: Language;
  /** What the page itself is read in: the same, but on the verification page. */
  readonly reader: ReaderLanguage;
  /** Path of the page, without its query. */
  readonly path: string;
  readonly baseUrl: string;
  readonly demonstration: boolean;
  readonly publisher: PublicSite['publisher'];
  readonly theme: Pick<Theme, 'stylesheet' | 'preload' | 'colours'>;
}

/** Where a page stands in the main menu. */
export type MenuEntry = 'home' | 'catalogue' | 'verify' | 'help';

/** Path of the same page in a language, where it is not `?lang=`. */
export type OwnPaths = Readonly<Partial<Record<Language, string>>>;

/** Reads the language (or takes the one the address imposes), sets the headers that go with it. */
export function openFrame(web: Web, request: Request, response: Response, imposed?: Language): Frame {
  const language = imposed ?? readLanguage(request);
  return frameIn(web, request, response, language, language);
}

/** The frame of a page that speaks every official language of the Union; what it leads to speaks French or English. */
export function openReaderFrame(web: Web, request: Request, response: Response): Frame {
  return frameIn(web, request, response, readLanguage(request), readReaderLanguage(request));
}

function frameIn(web: Web, request: Request, response: Response, language: Language, reader: ReaderLanguage): Frame {
  declareLanguage(request, response, reader, web.site.baseUrl.startsWith('https:'));
  return {
    language,
    reader,
    path: ownPath(request.path),
    baseUrl: web.site.baseUrl,
    demonstration: web.site.demonstration,
    publisher: web.site.publisher,
    theme: web.theme,
  };
}

/** Of this site whatever was asked for: `//evil.example` and `/\\evil.example` are links to another host. */
function ownPath(path: string): string {
  return `/${path.replace(/^[/\\]+/, '')}`;
}

/** Pages are asked for again each time (their language depends on a cookie) and answered 304 when nothing changed. */
export function sendPage(response: Response, page: VNode): void {
  if (response.get('Cache-Control') === undefined) response.set('Cache-Control', 'no-cache');
  response.type('html').send(`<!doctype html>${renderToString(page)}`);
}

/** What to say of a link whose page is in another language than this one: nothing where it is not. */
export function hreflangOf({ language, reader }: Frame): Language | undefined {
  return language === reader ? undefined : language;
}

/** The path in another language: `/badges?lang=en`. */
export function inLanguage(path: string, language: ReaderLanguage): string {
  return `${path}?lang=${language}`;
}
