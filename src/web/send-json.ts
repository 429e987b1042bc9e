import type { Request, Response } from 'express';
import type { JsonObject } from '../kernel/json.ts';

const jsonTypes = ['application/ld+json', 'application/json'] as const;

/** True where the visitor prefers JSON to a page; a browser, or one who says nothing, gets the page. */
export function wantsJson(request: Request): boolean {
  return request.accepts(['text/html', ...jsonTypes]) !== 'text/html' && request.accepts([...jsonTypes]) !== false;
}

/** Public data, which any other site may read. */
export function openToAll(response: Response): Response {
  return response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
}

/** A JSON-LD document, under the type that was asked for (or the one imposed). */
export function sendJson(request: Request, response: Response, body: JsonObject, imposed?: string): void {
  const accepted = request.accepts([...jsonTypes]);
  const type = imposed ?? (accepted === false ? jsonTypes[0] : accepted);
  response.vary('Accept');
  openToAll(response)
    .set('Cache-Control', 'public, max-age=300')
    .type(type)
    .send(Buffer.from(JSON.stringify(body)));
}
