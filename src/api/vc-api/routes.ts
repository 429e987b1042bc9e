import express, { type NextFunction, type Request, type RequestHandler, type Response, Router } from 'express';
import type { z } from 'zod';
import { isJsonObject, type JsonObject } from '../../kernel/json.ts';
import { isProblem, Problem } from '../../kernel/problem.ts';
import { readLimits } from '../../verification/read-limits.ts';
import { readJsonText } from '../../verification/readers/json-text.ts';
import { sayAllowed, toProblem } from '../../web/refused-request.ts';
import { acceptBody } from '../body-type.ts';
import { VcIssueRequest, VcStatusRequest, VcVerifyRequest, VpVerifyRequest } from './schemas.ts';
import type { VcApi } from './vc-api.ts';

export type VcScope = 'vc:issue' | 'vc:verify' | 'vc:status';

export interface VcApiOptions {
  /** Throws a Problem for whoever may not; the id of the key otherwise. */
  readonly admit: (authorization: string | undefined, scope: VcScope) => Promise<string>;
  readonly limit: RequestHandler;
}

const longestBody = 1_000_000;

/**
 * The VC-API of the W3C CCG: issuing, verifying and status, behind keys. Who asks is known before anything is read. A good answer is a
 * 200 or a 201; everything else is a 4xx in JSON, and a 200 never says "not verified".
 */
export function createVcApiRoutes(api: VcApi, { admit, limit }: VcApiOptions): Router {
  const router = Router({ caseSensitive: true });
  const allow =
    (scope: VcScope): RequestHandler =>
    async (request, response, next) => {
      response.set('Cache-Control', 'no-store');
      response.locals.apiKey = await admit(request.headers.authorization, scope);
      next();
    };
  const readBody = express.text({ type: isJson, limit: longestBody });
  const door = (scope: VcScope): RequestHandler[] => [allow(scope), limit, acceptBody(jsonTypes, isJson), readBody];
  router.post('/vc-api/:profile/credentials/issue', ...door('vc:issue'), async (request, response) => {
    const { body } = read(request, VcIssueRequest);
    const issued = await api.issue(profileOf(request), memberOf(body, 'credential'), {});
    send(response.status(201), { verifiableCredential: issued });
  });
  router.post('/vc-api/:profile/credentials/verify', ...door('vc:verify'), async (request, response) => {
    const { body, asked } = read(request, VcVerifyRequest);
    const status = asksStatus(asked.options?.checks);
    const answer = await api.verifyCredential(profileOf(request), memberOf(body, 'verifiableCredential'), { status });
    const { checks, trust } = answer;
    if (answer.holds) send(response, { verified: true, checks, trust });
    else refuse(response, new Problem('vc-api/not-verified'), { checks });
  });
  router.post('/vc-api/:profile/presentations/verify', ...door('vc:verify'), async (request, response) => {
    const { body, asked } = read(request, VpVerifyRequest);
    const { challenge, domain, checks } = asked.options ?? {};
    const occasion = { ...(challenge === undefined ? {} : { challenge }), ...(domain === undefined ? {} : { domain }) };
    const options = { occasion, status: asksStatus(checks) };
    const answer = await api.verifyPresentation(profileOf(request), memberOf(body, 'verifiablePresentation'), options);
    const said = { checks: answer.checks, credentials: answer.credentials };
    if (answer.holds) send(response, { verified: true, ...said });
    else refuse(response, new Problem('vc-api/not-verified'), said);
  });
  router.post('/vc-api/:profile/credentials/status', ...door('vc:status'), async (request, response) => {
    const { credentialId, status } = read(request, VcStatusRequest).asked;
    await api.setStatus(profileOf(request), { credentialId, status });
    send(response, { credentialId, status });
  });
  router.use('/vc-api', sayRefusals);
  return router;
}

/** Without a list everything is checked; with one, the status where it is asked for. */
function asksStatus(checks: readonly string[] | undefined): boolean {
  return checks === undefined || checks.some((name) => /^(credential)?status$/i.test(name));
}

function profileOf({ params }: Request): string {
  const { profile } = params;
  return typeof profile === 'string' ? profile : '';
}

/** Named in a refusal; any `application/…+json` like them is read as well. */
const jsonTypes = ['application/json', 'application/ld+json', 'application/vc', 'application/vp'];

function isJson(request: { readonly headers: { readonly 'content-type'?: string | undefined } }): boolean {
  return /^application\/([a-z.+-]+\+)?(json|ld\+json|vc|vp)\s*(;|$)/i.test(request.headers['content-type'] ?? '');
}

/** The body as it is, and what we read of it. No body, or none of ours, is no request. */
function read<T>(request: Request, schema: z.ZodType<T>): { readonly body: JsonObject; readonly asked: T } {
  const text: unknown = request.body;
  const value = typeof text === 'string' ? readJsonText(text, readLimits) : 'not-json';
  if (typeof value === 'string' || !isJsonObject(value.value)) throw new Problem('request/invalid');
  const asked = schema.safeParse(value.value);
  if (!asked.success)
    throw new Problem('vc-api/refused', {
      rule: 'request',
      place: asked.error.issues[0]?.path.map(String).join('.') ?? '',
    });
  return { body: value.value, asked: asked.data };
}

function memberOf(body: JsonObject, name: string): JsonObject {
  const value = body[name];
  if (!isJsonObject(value)) throw new Problem('vc-api/refused', { rule: 'request', place: name });
  return value;
}

function send(response: Response, body: object): void {
  response
    .vary('Accept')
    .type('application/json')
    .send(Buffer.from(JSON.stringify(body)));
}

/** Always in JSON, whatever a client says it accepts; what we did not foresee goes on to the server's own refusals. */
function sayRefusals(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  const status: unknown = error instanceof Error && 'status' in error ? error.status : undefined;
  const bad = typeof status === 'number' && status < 500 && !isProblem(error);
  const problem = bad ? toProblem(error) : error;
  if (!isProblem(problem) || problem.status >= 500) {
    next(error);
    return;
  }
  if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer realm="vc-api"');
  if (problem.status === 403) response.set('WWW-Authenticate', `Bearer realm="vc-api", error="insufficient_scope"`);
  refuse(response, problem);
}

/** RFC 9457, with the rule that was broken and where. */
function refuse(response: Response, { status, code, facts }: Problem, more: object = {}): void {
  const { rule, place, accepted } = facts;
  const said = {
    ...(rule === undefined ? {} : { rule }),
    ...(place === undefined ? {} : { place }),
    accepted,
    ...more,
  };
  const body = { type: 'about:blank', title: titles[code] ?? 'Refused', status, code, ...said };
  sayAllowed(response, facts);
  response
    .status(status)
    .vary('Accept')
    .set('Content-Type', 'application/problem+json')
    .send(Buffer.from(JSON.stringify(body)));
}

/** For programmers, in the language of the specification. */
const titles: Readonly<Partial<Record<Problem['code'], string>>> = {
  'vc-api/refused': 'This breaks a rule of the data model',
  'vc-api/not-verified': 'Not verified',
  'api-key/missing': 'An API key is needed',
  'api-key/scope': 'This API key may not do that',
  'request/invalid': 'No JSON that can be read',
  'request/too-large': 'Too large',
  'request/wrong-type': 'Not of a type that is read here',
  'request/too-many': 'Too many requests in a short time',
  'page/unknown': 'No such profile',
  'credential/unknown': 'No such credential was issued here',
};
