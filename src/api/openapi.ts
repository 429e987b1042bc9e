import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { readerLanguages } from '../kernel/language.ts';
import { ExportFormats, ExportRequest } from './exports/schemas.ts';
import { credentialTypes, VerifyRequest } from './rest/verify.ts';
import type { Body, Route } from './route.ts';
import { ProblemSchema, ReportSchema } from './schemas.ts';
import {
  VcIssued,
  VcIssueRequest,
  VcStatusRequest,
  VcVerified,
  VcVerifyRequest,
  VpVerifyRequest,
} from './vc-api/schemas.ts';

/** Title and meaning of every refusal that the table names. */
const refusals: Readonly<Record<number, string>> = {
  400: 'Nothing that can be read as one badge',
  403: 'The holder has not published this file',
  404: 'Unknown',
  409: 'Withdrawn, suspended or over: no new document is made of it',
  413: 'Too large, or too many',
  415: 'A type that is not read',
  422: 'To be corrected',
  429: 'Too many requests in a short time',
  503: 'The store does not answer',
};

/** The OpenAPI 3.1 document, from the table of routes. */
export function buildOpenApi(routes: readonly Route[], baseUrl: string): JsonObject {
  const paths: Record<string, Record<string, JsonObject>> = {};
  const hasKeys = routes.some(({ scope }) => scope !== undefined);
  for (const route of routes) {
    const path = toTemplate(route.path);
    paths[path] = { ...paths[path], [route.method]: toOperation(route) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Créanciale',
      version: '0.1.0',
      description: 'Signed Open Badges 3.0: verify any badge, read those of this site and who issued them.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: baseUrl }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: schemasIn(paths),
      ...(hasKeys ? { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: keyWords } } } : {}),
    },
  };
}

const keyWords = 'A key from the operator of the site (`api-keys create`), with the scopes it needs.';

const schemas = {
  ...{ Report: ReportSchema, Problem: ProblemSchema, VerifyRequest, ExportRequest, ExportFormats },
  ...{ VcIssueRequest, VcVerifyRequest, VpVerifyRequest, VcStatusRequest, VcIssued, VcVerified },
} as const;

/** Those that the paths point to. */
function schemasIn(paths: JsonObject): JsonObject {
  const said = JSON.stringify(paths);
  const used = Object.entries(schemas).filter(([name]) => said.includes(`"#/components/schemas/${name}"`));
  return Object.fromEntries(used.map(([name, schema]) => [name, toSchema(schema)]));
}

/** `/v/:publicId.json` → `/v/{publicId}.json` */
export function toTemplate(path: string): string {
  return path.replace(/:([A-Za-z]+)/g, '{$1}');
}

function toOperation(route: Route): JsonObject {
  const inPath = [...route.path.matchAll(/:([A-Za-z]+)/g)].map(([, name = '']) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string' } },
  }));
  const parameters: readonly JsonObject[] = route.speaks === true ? [...inPath, lang] : inPath;
  const schema: JsonObject =
    route.answerSchema === undefined ? {} : { $ref: `#/components/schemas/${route.answerSchema}` };
  const content = contentOf(route.answers, schema);
  const good: JsonObject = { description: route.summary, ...(route.answers.length === 0 ? {} : { content }) };
  return {
    operationId: `${route.method}${route.path.replace(/[^A-Za-z]+(.|$)/g, (_, next: string) => next.toUpperCase())}`,
    summary: route.summary,
    tags: [route.tag],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.scope === undefined ? {} : { security: [{ apiKey: [route.scope] }] }),
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: bodies[route.body] } }),
    responses: {
      [String(route.status ?? 200)]: good,
      ...Object.fromEntries(route.refusals.map((status) => [String(status), refusalOf(status, route.scope)])),
    },
  };
}

const lang: JsonObject = {
  ...{ name: 'lang', in: 'query', required: false, schema: { type: 'string', enum: [...readerLanguages] } },
  description:
    'The reader’s language; else that of their cookie, or of Accept-Language. A file speaks French or English: in any other language it is English, or French where Accept-Language prefers it.',
};

/** What the same statuses mean behind a key. */
const keyedRefusals: Readonly<Record<number, string>> = {
  400: 'A rule is broken, or something does not hold: the body says which, and where',
  401: 'No key, a wrong one or a revoked one',
  403: 'The key does not have this scope',
};

function refusalOf(status: number, scope: string | undefined): JsonObject {
  const content = contentOf(['application/problem+json'], { $ref: '#/components/schemas/Problem' });
  const keyed = scope === undefined ? undefined : keyedRefusals[status];
  return { description: keyed ?? refusals[status] ?? 'Refused', content };
}

function contentOf(types: readonly string[], schema: JsonObject): JsonObject {
  return Object.fromEntries(types.map((type) => [type, { schema }]));
}

const text: JsonObject = { type: 'string' };
const form = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  schema: { type: 'object', properties, ...(required.length === 0 ? {} : { required }) },
});
const anyCredential: JsonObject = {
  type: ['object', 'string'],
  description: 'The signed credential itself, as it is.',
};
const enveloped: JsonObject = { $ref: '#/components/schemas/VerifyRequest' };

const bodies: Readonly<Record<Body, JsonObject>> = {
  verify: {
    ...contentOf(credentialTypes, anyCredential),
    'application/json': { schema: { anyOf: [{ type: 'object' }, enveloped] } },
    'multipart/form-data': form({ file: { ...text, contentMediaType: 'application/octet-stream' }, recipient: text }, [
      'file',
    ]),
  },
  'verify-form': {
    'multipart/form-data': form({
      badges: { ...text, description: 'A credential, a VC-JWT, or addresses, one a line.' },
      fichiers: { type: 'array', items: { ...text, contentMediaType: 'application/octet-stream' } },
      titulaire: { ...text, description: 'The name or e-mail that the holder gave.' },
    }),
  },
  'vc-issue': contentOf(['application/json'], { $ref: '#/components/schemas/VcIssueRequest' }),
  'vc-verify': contentOf(['application/json'], { $ref: '#/components/schemas/VcVerifyRequest' }),
  'vp-verify': contentOf(['application/json'], { $ref: '#/components/schemas/VpVerifyRequest' }),
  'vc-status': contentOf(['application/json'], { $ref: '#/components/schemas/VcStatusRequest' }),
  export: contentOf(['application/json'], { $ref: '#/components/schemas/ExportRequest' }),
  'holder-form': { 'application/x-www-form-urlencoded': form({ titulaire: text }, ['titulaire']) },
};

/** A zod schema as JSON Schema 2020-12, which OpenAPI 3.1 speaks; brought to plain values. */
function toSchema(schema: z.ZodType): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return z.record(z.string(), z.json()).parse(JSON.parse(JSON.stringify(rest)));
}
