import type { Router } from 'express';
import { z } from 'zod';
import { publicIdPattern } from '../../../kernel/ids.ts';
import { openFrame, sendPage, type Web } from '../../frame.ts';
import { VerifyPage } from './page.tsx';

const Typed = z.string().trim().max(300);

/** The public id in an address of ours, or by itself; the host does not matter, we only ever lead to our own pages. */
function findPublicId(typed: string): string | undefined {
  const last = /(?:^|\/v\/)([A-Za-z0-9_-]{22})(?:[/?#.]|$)/.exec(typed)?.[1];
  return last !== undefined && publicIdPattern.test(last) ? last : undefined;
}

export function addVerify(router: Router, web: Web): void {
  router.get('/verifier', (request, response) => {
    const typed = Typed.safeParse(request.query.adresse).data;
    const publicId = typed === undefined ? undefined : findPublicId(typed);
    if (publicId !== undefined) {
      response.redirect(303, `/v/${publicId}`);
      return;
    }
    const asked = request.query.adresse !== undefined;
    const frame = openFrame(web, request, response);
    response.status(asked ? 422 : 200);
    sendPage(response, VerifyPage({ frame, ...(asked ? { refused: typed ?? '' } : {}) }));
  });
}
