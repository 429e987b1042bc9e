import type { Router } from 'express';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { MarkPaths } from '../mark.tsx';

/** Crawlers may read everything: a holder's page says by its own header that it must not be kept (a rule here would hide that header). */
export function addCrawlerFiles(router: Router): void {
  router.get('/robots.txt', (_, response) => {
    response.set('Cache-Control', 'public, max-age=86400').type('text/plain').send('User-agent: *\nAllow: /\n');
  });
  const drawing = renderToString(
    h('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 48 48', color: '#0A6B66' }, h(MarkPaths, {})),
  );
  router.get('/favicon.svg', (_, response) => {
    response.set('Cache-Control', 'public, max-age=86400').type('image/svg+xml').send(drawing);
  });
}
