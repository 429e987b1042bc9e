import { keyedFormats } from '../../exports/formats.ts';
import type { Route } from '../route.ts';

/** The addresses of the exports, there where they are open. */
export const exportRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: '/api/exports/formats', tag: 'exports', scope: 'export' },
    ...{ summary: 'The forms a badge can take', answers: ['application/json'], answerSchema: 'ExportFormats' },
    refusals: [401, 403, 429],
  },
  {
    ...{ method: 'post', path: '/api/exports', tag: 'exports', scope: 'export', body: 'export' },
    ...{ summary: 'Badges as one file, made for their holder' },
    answers: [...new Set(keyedFormats.map(({ mediaType }) => mediaType))],
    refusals: [400, 401, 403, 404, 409, 413, 415, 422, 429],
  },
];
