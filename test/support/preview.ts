import type { Express, RequestHandler } from 'express';
import { createFindRoutes } from '../../src/api/addresses.ts';
import { routes } from '../../src/api/routes.ts';
import type { Verifying } from '../../src/api/verifying.ts';
import { createLog } from '../../src/kernel/log.ts';
import { createRefusalPages } from '../../src/web/public/errors/refusals.ts';
import { createPublicRoutes } from '../../src/web/public/routes.ts';
import { createServer } from '../../src/web/server.ts';
import type { PublicSite } from '../../src/web/site.ts';
import { readTheme } from '../../src/web/theme.ts';

const unlimited: RequestHandler = (_request, _response, next) => next();

const refuse = (): never => {
  throw new Error('the preview was not told what to answer to a verification');
};
const refusing: Verifying = { readAll: refuse, judge: refuse, judgeAddress: refuse };

/** The real server and its headers around the public pages of a site made of values: what a test asks, what a person looks at. */
export function previewServer(
  site: PublicSite,
  limitHolderChecks: RequestHandler = unlimited,
  verifying: Verifying = refusing,
): Express {
  const theme = readTheme();
  const find = createFindRoutes(routes);
  return createServer({
    log: createLog({ level: 'silent' }),
    trustProxy: 0,
    find,
    secure: site.baseUrl.startsWith('https:'),
    monotonic: () => 0,
    newIncident: () => 'incident-1',
    routers: [createPublicRoutes(site, { limitHolderChecks, theme, verifying })],
    refuse: createRefusalPages(site, find, theme),
  });
}
