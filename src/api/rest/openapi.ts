import { Router } from 'express';
import { openToAll } from '../../web/send-json.ts';
import { buildOpenApi } from '../openapi.ts';
import type { Route } from '../route.ts';
import { routes } from '../routes.ts';

/** `/openapi.json`: every address of the server, written once. `opened`: those that are there by the settings alone. */
export function createOpenApiRoute(baseUrl: string, opened: readonly Route[]): Router {
  const body = Buffer.from(JSON.stringify(buildOpenApi([...routes, ...opened], baseUrl)));
  const router = Router({ caseSensitive: true });
  router.get('/openapi.json', (_request, response) => {
    openToAll(response).set('Cache-Control', 'public, max-age=300').type('application/json').send(body);
  });
  return router;
}
