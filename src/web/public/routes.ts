import { type RequestHandler, Router } from 'express';
import type { Verifying } from '../../api/verifying.ts';
import { type BrowserScripts, readBrowserScripts, serveScripts } from '../browser-scripts.ts';
import type { PublicSite } from '../site.ts';
import { readTheme, serveTheme, type Theme } from '../theme.ts';
import { addArticles } from './article/routes.ts';
import { addBadge } from './badge/routes.ts';
import { addCatalogue } from './catalogue/routes.ts';
import { addCrawlerFiles } from './crawler-files.ts';
import { addHome } from './home/routes.ts';
import { addIssuer } from './issuer/routes.ts';
import { addMap } from './map/routes.ts';
import { addTemplate } from './template/routes.ts';
import { addVerification } from './verification/routes.ts';
import { addVerify } from './verify/routes.ts';

export interface PublicRoutesOptions {
  /** Slows whoever asks again and again whether a name or an e-mail fits a badge: one count for both pages that ask. */
  readonly limitHolderChecks: RequestHandler;
  readonly verifying: Verifying;
  /** Our own theme unless told. */
  readonly theme?: Theme;
  /** Those that were built, unless told. */
  readonly scripts?: BrowserScripts;
}

/** Every public page and what hangs on it. Refusals are thrown as Problems, for `createErrorPages` to say. */
export function createPublicRoutes(site: PublicSite, options: PublicRoutesOptions): Router {
  const theme = options.theme ?? readTheme();
  const scripts = options.scripts ?? readBrowserScripts();
  const web = { site, theme, ...(scripts === undefined ? {} : { scripts }) };
  const router = Router({ caseSensitive: true });
  router.use(serveTheme(theme));
  if (scripts !== undefined) router.use(serveScripts(scripts));
  addHome(router, web);
  addCatalogue(router, web);
  addBadge(router, web);
  addIssuer(router, web);
  addVerification(router, web, options.limitHolderChecks);
  addVerify(router, web, options.verifying, options.limitHolderChecks);
  addTemplate(router, web);
  addArticles(router, web);
  addMap(router, web);
  addCrawlerFiles(router);
  return router;
}
