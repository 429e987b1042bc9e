import type { Router } from 'express';
import { drawStamp } from '../../artwork.tsx';
import { openFrame, sendPage, type Web } from '../../frame.ts';
import { familyCards } from '../catalogue/cards.ts';
import { HomePage } from './page.tsx';

export function addHome(router: Router, web: Web): void {
  router.get('/', (request, response) => {
    const frame = openFrame(web, request, response);
    const families = familyCards(web.site, frame.language);
    const [first] = web.site.catalogue.achievements;
    const stamp = first === undefined ? {} : { stamp: drawStamp(web.site, first, 'large', frame.language) };
    sendPage(response, HomePage({ frame, families, ...stamp }));
  });
}
