import { Router } from 'express';
import { openToAll } from '../../web/send-json.ts';
import { buildOpenApi } from '../openapi.ts';
import { routes } from '../routes.ts';

/** `/openapi.json`: every address of the server, written once. */
export function createOpenApiRoute(baseUrl: string): Router {
  const body = Buffer.from(JSON.stringify(buildOpenApi(routes, baseUrl)));
  const router = Router({ caseSensitive: true });
  router.get('/openapi.json', (_request, response) => {
    openToAll(response).set('Cache-Control', 'public, max-age=300').type('application/json').send(body);
  });
  return router;
}
