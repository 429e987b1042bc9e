import compression from 'compression';
import express, {
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { FindRoutes } from '../api/addresses.ts';
import type { Log } from '../kernel/log.ts';
import { Problem } from '../kernel/problem.ts';
import { sayAllowed, toProblem } from './refused-request.ts';

export interface ServerParts {
  readonly log: Log;
  /** Reverse proxies in front: which address counts when abuse is limited. */
  readonly trustProxy: number;
  /** True under https: browsers are then told to stay there. */
  readonly secure: boolean;
  /** And for every name below this one, which must then all speak https. */
  readonly hstsSubdomains?: boolean;
  /** What is registered at a path. */
  readonly find: FindRoutes;
  /** Milliseconds that only grow. */
  readonly monotonic: () => number;
  readonly newIncident: () => string;
  readonly routers: readonly Router[];
  /** Routers that read the body of a request themselves, with limits of their own. */
  readonly readers?: readonly Router[];
  /** Answers a refusal with a page or problem+json, as the visitor accepts. */
  readonly refuse: (problem: Problem, incident: string | undefined, request: Request, response: Response) => void;
}

/** Requests a minute from one address: reading pages is cheap, guessing at holders is not (see `guessLimit`). */
const requestsPerMinute = 600;
const guessesPerMinute = 10;
const verificationsPerMinute = 30;
const exportsPerMinute = 120;
const bodyLimit = '16kb';

/** What every request goes through, then the routers, then the refusals. */
export function createServer(parts: ServerParts): Express {
  const server = express();
  server.disable('x-powered-by').set('trust proxy', parts.trustProxy).set('query parser', 'simple');
  server.use(logRequest(parts), securityHeaders(parts), compression(), limit(requestsPerMinute));
  for (const router of parts.readers ?? []) server.use(router);
  server.use(express.urlencoded({ extended: false, limit: bodyLimit }), express.json({ limit: bodyLimit }));
  for (const router of parts.routers) server.use(router);
  server.use((request) => {
    throw unanswered(request.method, parts.find(request.path));
  });
  server.use(refusals(parts));
  return server;
}

/** For the field that checks a holder: a name must not be found by trying. */
export function guessLimit(): RequestHandler {
  return limit(guessesPerMinute);
}

/** For those who verify through the API: a signature costs more than a page. */
export function verificationLimit(): RequestHandler {
  return limit(verificationsPerMinute);
}

/** For programs behind a key: each key by itself, wherever it is used from. */
export function keyLimit(perMinute: number = requestsPerMinute): RequestHandler {
  return limit(perMinute, (_request, response) => String(response.locals.apiKey));
}

/** For documents, which cost more than a signature. */
export function exportLimit(): RequestHandler {
  return keyLimit(exportsPerMinute);
}

function limit(
  perMinute: number,
  keyGenerator: (request: Request, response: Response) => string = (request) => ipKeyGenerator(request.ip ?? ''),
): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    // The later draft adds a hash of the visitor's address, which a shared cache would hand to others.
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator,
    handler: (_request, _response, next) => next(new Problem('request/too-many')),
  });
}

function securityHeaders({ secure, hstsSubdomains = false }: ServerParts): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: hstsSubdomains } : false,
  });
}

/** One line an answer, without address, name or URL: the pattern of the route says which page. */
function logRequest({ log, monotonic }: ServerParts): RequestHandler {
  return (request, response, next) => {
    const started = monotonic();
    response.on('finish', () => {
      const route: unknown = request.route?.path;
      log.info('answered', {
        ...(isLogged(request.method) ? { method: request.method } : {}),
        ...(typeof route === 'string' ? { route } : {}),
        status: response.statusCode,
        durationMs: Math.round(monotonic() - started),
      });
    });
    next();
  };
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
function isLogged(method: string): method is (typeof methods)[number] {
  return methods.some((known) => known === method);
}

/** RFC 9110 §15.5.6: an address that is known says by which methods. */
function unanswered(method: string, found: ReturnType<FindRoutes>): Problem {
  const allow = found.flatMap((route) => (route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()]));
  if (allow.length === 0 || allow.includes(method)) return new Problem('page/unknown');
  return new Problem('request/wrong-method', { allow });
}

/** A refusal is told as it is; anything else is a 500 whose message is logged under an incident id and never shown. */
function refusals({ log, newIncident, refuse }: ServerParts) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(error);
    const incident = problem.status >= 500 ? newIncident() : undefined;
    if (incident !== undefined) log.error('request failed', { incident, code: problem.code }, error);
    response.status(problem.status).set('Cache-Control', 'no-store');
    sayAllowed(response, problem.facts);
    refuse(problem, incident, request, response);
  };
}
