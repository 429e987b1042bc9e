import type { Router } from 'express';
import { type ArticleName, articleText } from '../../../texts/articles.ts';
import { openFrame, sendPage, type Web } from '../../frame.ts';
import { ArticlePage } from './page.tsx';

/** Where each page of plain reading stands; the same address in both languages. */
export const articlePaths: Readonly<Record<ArticleName, string>> = {
  legal: '/mentions-legales',
  privacy: '/donnees-personnelles',
  accessibility: '/accessibilite',
  cookies: '/cookies',
  help: '/aide',
};

export function addArticles(router: Router, web: Web): void {
  const add = (path: string, name: ArticleName): void => {
    router.get(path, (request, response) => {
      const frame = openFrame(web, request, response);
      const article = articleText[frame.language][name](web.site.publisher);
      const current = name === 'help' ? ({ current: 'help' } as const) : {};
      sendPage(response, ArticlePage({ frame, article, ...current }));
    });
  };
  add(articlePaths.legal, 'legal');
  add(articlePaths.privacy, 'privacy');
  add(articlePaths.accessibility, 'accessibility');
  add(articlePaths.cookies, 'cookies');
  add(articlePaths.help, 'help');
}
