import express, { type NextFunction, type Request, type RequestHandler, type Response, Router } from 'express';
import type { Format } from '../../exports/format.ts';
import { keyedFormats } from '../../exports/formats.ts';
import { isProblem, Problem } from '../../kernel/problem.ts';
import { isExportRequestFault } from '../../texts/export-request.ts';
import { readLimits } from '../../verification/read-limits.ts';
import { readJsonText } from '../../verification/readers/json-text.ts';
import { acceptBody } from '../body-type.ts';
import { type ExportFormats, ExportRequest } from './schemas.ts';

export interface ExportRoutesOptions {
  /** Throws a Problem for whoever may not; the id of the key otherwise. */
  readonly admit: (authorization: string | undefined) => Promise<string>;
  readonly limit: RequestHandler;
  /** The file, or a Problem, for the key of that id; app.ts hands it over. */
  readonly exportBadges: (asked: ExportRequest, key: string) => Promise<Uint8Array>;
}

const longestBody = '16kb';

/**
 * Exports for programs, behind keys: the documents bear names, so that who asks is known before anything is read, no other site's
 * script may read an answer, and nothing on the way may keep one. It reads its bodies itself, so it goes before the readers of the server.
 */
export function createExportRoutes({ admit, limit, exportBadges }: ExportRoutesOptions): Router {
  const router = Router({ caseSensitive: true });
  const allow: RequestHandler = async (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    response.locals.apiKey = await admit(request.headers.authorization);
    next();
  };
  router.get('/api/exports/formats', allow, limit, (_request, response) => {
    response.type('application/json').send(Buffer.from(JSON.stringify(listFormats())));
  });
  const readBody = express.text({ type: 'application/json', limit: longestBody });
  router.post('/api/exports', allow, limit, acceptBody(['application/json']), readBody, async (request, response) => {
    const asked = readAsked(request.body);
    const format = keyedFormats.find(({ id }) => id === asked.format);
    if (format === undefined) throw new Problem('export/unknown-format');
    const bytes = await exportBadges(asked, String(response.locals.apiKey));
    response.attachment(fileName(asked, format)).set('Content-Type', format.mediaType).send(Buffer.from(bytes));
  });
  router.use('/api/exports', challenge);
  return router;
}

function listFormats(): ExportFormats {
  return {
    formats: keyedFormats.map(({ id, mediaType, extension, label, use, audience, takes }) => ({
      ...{ id, mediaType, extension, label, use, audience, takes },
    })),
  };
}

/** Refuses `request/invalid`, with what is expected, and the member at fault as `place`: only names of ours get there. */
function readAsked(body: unknown): ExportRequest {
  if (typeof body !== 'string') throw new Problem('request/invalid', { expected: 'body' });
  const read = readJsonText(body, readLimits);
  if (typeof read === 'string') throw new Problem('request/invalid', { expected: 'json' });
  const asked = ExportRequest.safeParse(read.value);
  if (asked.success) return asked.data;
  const [member, ...within] = asked.error.issues[0]?.path.map(String) ?? [];
  if (!isExportRequestFault(member)) throw new Problem('request/invalid', { expected: 'members' });
  throw new Problem('request/invalid', { expected: member, place: [member, ...within].join('.') });
}

/** Files lie about in folders of downloads: their names say nothing of the holder. */
function fileName({ badges, person }: ExportRequest, { id, extension }: Format): string {
  const [first = '', ...others] = new Set(badges);
  return `${others.length === 0 && !person ? 'badge' : 'badges'}-${first}-${id}.${extension}`;
}

/** RFC 6750 §3: how to ask; the server's own refusals say the rest. */
function challenge(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  const realm = 'Bearer realm="exports"';
  if (isProblem(error, 'api-key/missing')) response.set('WWW-Authenticate', realm);
  if (isProblem(error, 'api-key/scope'))
    response.set('WWW-Authenticate', `${realm}, error="insufficient_scope", scope="export"`);
  next(error);
}
