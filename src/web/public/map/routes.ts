import type { Router } from 'express';
import { issuerText } from '../../../texts/issuer.ts';
import { openFrame, sendPage, type Web } from '../../frame.ts';
import { MapPage } from './page.tsx';

export function addMap(router: Router, web: Web): void {
  router.get('/plan-du-site', async (request, response) => {
    const frame = openFrame(web, request, response);
    const badges = web.site.catalogue.achievements.map(({ slug, version, fullName }) => ({
      href: `/badges/${slug}/${version}`,
      name: fullName[frame.language],
    }));
    const issuers = (await web.site.issuers()).map(({ id, name }) => ({
      href: `/issuers/${id}`,
      name: issuerText[frame.language].title(name),
    }));
    sendPage(response, MapPage({ frame, badges, issuers }));
  });
}
