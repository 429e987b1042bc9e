import type { Router } from 'express';
import { AchievementKind } from '../../../definitions/definition.ts';
import { openFrame, sendPage, type Web } from '../../frame.ts';
import { familyCards } from './cards.ts';
import { CataloguePage } from './page.tsx';

/** `/badges`, and `/badges?genre=vecu`; a kind that does not exist shows them all. */
export function addCatalogue(router: Router, web: Web): void {
  router.get('/badges', (request, response) => {
    const frame = openFrame(web, request, response);
    const kind = AchievementKind.safeParse(request.query.genre).data;
    const shelves = familyCards(web.site, frame.language, kind);
    sendPage(response, CataloguePage({ frame, shelves, ...(kind === undefined ? {} : { kind }) }));
  });
}
