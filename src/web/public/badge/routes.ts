import type { Request, Response, Router } from 'express';
import type { Achievement } from '../../../definitions/definition.ts';
import type { Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { drawStamp } from '../../artwork.tsx';
import { openFrame, sendPage, type Web } from '../../frame.ts';
import { openToAll, sendJson, wantsJson } from '../../send-json.ts';
import type { PublicSite } from '../../site.ts';
import { BadgePage } from './page.tsx';

/** A drawing may be redrawn while its definition stays: a day, not for ever. */
const imageCache = 'public, max-age=86400';
const pngWidth = 1024;

/**
 * `/badges/{slug}` (302 to the version in force), `/badges/{slug}/{version}` (page, or the French Achievement on Accept or `.json`),
 * `/badges/{slug}/{version}/en` (the English Achievement's id: page in English, or JSON-LD), and the stamp as SVG and PNG.
 */
export function addBadge(router: Router, web: Web): void {
  const { site } = web;
  router.get('/badges/:slug', (request, response) => {
    const { slug } = request.params;
    const achievement = site.catalogue.find(slug) ?? site.catalogue.achievements.find(({ badge }) => badge === slug);
    if (achievement === undefined) throw new Problem('definition/unknown');
    response.redirect(302, `/badges/${achievement.slug}/${achievement.version}`);
  });
  router.get('/badges/:slug/:version.json', async (request, response) => {
    sendJson(request, response, await site.achievementJson(find(site, request.params), 'fr'), 'application/ld+json');
  });
  router.get('/badges/:slug/:version', async (request, response) => {
    await showBadge(web, request, response, find(site, request.params));
  });
  router.get('/badges/:slug/:version/en', async (request, response) => {
    await showBadge(web, request, response, find(site, request.params), 'en');
  });
  router.get('/badges/:slug/:version/image.svg', (request, response) => {
    const svg = site.stampSvg(find(site, request.params));
    openToAll(response).set('Cache-Control', imageCache).type('image/svg+xml').send(svg);
  });
  router.get('/badges/:slug/:version/image.png', async (request, response) => {
    const png = await site.stampPng(find(site, request.params), pngWidth);
    openToAll(response).set('Cache-Control', imageCache).type('image/png').send(Buffer.from(png));
  });
}

function find(site: PublicSite, params: { readonly slug: string; readonly version: string }): Achievement {
  const achievement = site.catalogue.find(params.slug, params.version);
  if (achievement === undefined) throw new Problem('definition/unknown');
  return achievement;
}

async function showBadge(
  web: Web,
  request: Request,
  response: Response,
  achievement: Achievement,
  imposed?: Language,
): Promise<void> {
  const { site } = web;
  if (wantsJson(request)) {
    sendJson(request, response, await site.achievementJson(achievement, imposed ?? 'fr'));
    return;
  }
  const frame = openFrame(web, request, response, imposed);
  const current = site.catalogue.find(achievement.slug)?.version;
  const page = BadgePage({
    frame,
    achievement,
    levels: site.catalogue.achievements
      .filter(({ badge }) => badge === achievement.badge)
      .map((level) => ({ achievement: level, stamp: drawStamp(site, level, 'small', frame.language) })),
    stamp: drawStamp(site, achievement, 'large', frame.language),
    ...(current === undefined || current === achievement.version ? {} : { current }),
  });
  sendPage(response, page);
}
