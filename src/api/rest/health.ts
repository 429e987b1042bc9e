import { Router } from 'express';

/** `/healthz`: the process answers. `/readyz`: its store answers too (503 otherwise: `storage/unavailable`). Neither tells anything else. */
export function createHealthRoutes(ready: () => Promise<void>): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text/plain').send('ok\n');
  });
  router.get('/readyz', async (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text/plain');
    await ready();
    response.send('ready\n');
  });
  return router;
}
