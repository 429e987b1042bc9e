import type { Router } from 'express';
import { Problem } from '../../../kernel/problem.ts';
import { openFrame, sendPage, type Web } from '../../frame.ts';
import { sendJson, wantsJson } from '../../send-json.ts';
import type { IssuerView, PublicSite } from '../../site.ts';
import { IssuerPage } from './page.tsx';

/** `/issuers/{id}`: the page, or the OB 3.0 Profile on Accept or `.json`. */
export function addIssuer(router: Router, web: Web): void {
  router.get('/issuers/:id.json', async (request, response) => {
    sendJson(request, response, (await find(web.site, request.params.id)).profile, 'application/ld+json');
  });
  router.get('/issuers/:id', async (request, response) => {
    const issuer = await find(web.site, request.params.id);
    if (wantsJson(request)) {
      sendJson(request, response, issuer.profile);
      return;
    }
    const frame = openFrame(web, request, response);
    sendPage(response, IssuerPage({ frame, issuer }));
  });
}

async function find(site: PublicSite, id: string): Promise<IssuerView> {
  const issuer = (await site.issuers()).find((each) => each.id === id);
  if (issuer === undefined) throw new Problem('issuer/unknown');
  return issuer;
}
