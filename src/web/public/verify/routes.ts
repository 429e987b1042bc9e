import type { Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import { readUpload } from '../../../api/rest/upload.ts';
import type { Verifying } from '../../../api/verifying.ts';
import { publicIdPattern } from '../../../kernel/ids.ts';
import { discreet } from '../../discreet.ts';
import { inLanguage, openReaderFrame, sendPage, type Web } from '../../frame.ts';
import { allowCamera, type Islands, readIslands, serveIslands } from '../../islands.ts';
import { readReaderLanguage } from '../../language.ts';
import { knownPath } from './device.tsx';
import { readAsked, readTyped } from './given.ts';
import { VerifyPage } from './page.tsx';
import { judgeAll } from './results.ts';
import { ResultsPage } from './results-page.tsx';
import { toShown } from './shown.ts';

/** `/verify`: the form, then a verdict for each thing it was sent. Nothing sent is kept, and nothing of it stands in an address. */
export function addVerify(router: Router, web: Web, verifying: Verifying, limitVerifications: RequestHandler): void {
  addFormerAddress(router);
  const islands = readIslands();
  router.use(serveIslands(islands));
  router.use('/verify', discreet);
  router.get(knownPath, async (_request, response) => {
    response.type('application/json').send(JSON.stringify(await web.site.known()));
  });
  router.get('/verify', (request, response) => {
    allowCamera(response);
    const frame = openReaderFrame(web, request, response);
    sendPage(response, VerifyPage({ frame, action: actionOf(request), islands, scripts: web.scripts }));
  });
  router.post('/verify', limitVerifications, async (request, response) => {
    await answer({ ...web, islands }, verifying, request, response);
  });
}

async function answer(
  web: Web & { readonly islands: Islands },
  verifying: Verifying,
  request: Request,
  response: Response,
): Promise<void> {
  const sent = await readUpload(request);
  const frame = openReaderFrame(web, request, response);
  const asked = readAsked(sent, web.site.baseUrl);
  if ('wrong' in asked) {
    allowCamera(response);
    const { islands } = web;
    sendPage(
      response.status(422),
      VerifyPage({
        ...{ frame, action: actionOf(request), islands, scripts: web.scripts },
        ...{ typed: readTyped(sent), wrong: asked.wrong },
      }),
    );
    return;
  }
  const results = await judgeAll(verifying, asked.given, asked.recipient);
  const checkedAt = results.flatMap((result) => ('judged' in result ? result.judged.report.checkedAt : []))[0];
  const shown = toShown(results, frame.reader);
  sendPage(response, ResultsPage({ frame, shown, ...(checkedAt === undefined ? {} : { checkedAt }) }));
}

/** Who chose a language keeps it without a cookie too. */
function actionOf(request: Request): string {
  const reader = readReaderLanguage(request);
  return request.query.lang === reader ? inLanguage('/verify', reader) : '/verify';
}

const Typed = z.string().trim().max(300);

/** `/verifier?adresse=…` led to a page of ours, and still does; the host does not matter, we only ever lead to our own pages. */
function addFormerAddress(router: Router): void {
  router.get('/verifier', (request, response) => {
    const typed = Typed.safeParse(request.query.adresse).data ?? '';
    const publicId = /(?:^|\/v\/)([A-Za-z0-9_-]{22})(?:[/?#.]|$)/.exec(typed)?.[1];
    const known = publicId !== undefined && publicIdPattern.test(publicId);
    response.redirect(known ? 303 : 301, known ? `/v/${publicId}` : '/verify');
  });
}
