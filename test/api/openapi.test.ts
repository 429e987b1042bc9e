import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildOpenApi, toTemplate } from '../../src/api/openapi.ts';
import { routes } from '../../src/api/routes.ts';
import { ReportSchema } from '../../src/api/schemas.ts';
import type { Report } from '../../src/verification/report.ts';
import { openApp, publicEnvironment, silent } from '../support/opened-app.ts';

/** OpenAPI 3.1.1 §4.8, as much of it as we write, and no other member. */
const Ref = z.strictObject({ $ref: z.string().regex(/^#\/components\/schemas\/[A-Za-z]+$/) });
const Schema = z.union([Ref, z.looseObject({ $ref: z.undefined().optional() })]);
const Content = z.record(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/), z.strictObject({ schema: Schema }));
const Operation = z.strictObject({
  operationId: z.string().regex(/^[A-Za-z]+$/),
  summary: z.string().min(3),
  tags: z.array(z.string()).length(1),
  parameters: z
    .array(
      z.union([
        z.strictObject({
          name: z.string(),
          in: z.literal('path'),
          required: z.literal(true),
          schema: z.looseObject({}),
        }),
        z.strictObject({
          ...{ name: z.string(), in: z.literal('query'), required: z.literal(false), schema: z.looseObject({}) },
          description: z.string().min(3),
        }),
      ]),
    )
    .optional(),
  requestBody: z.strictObject({ required: z.boolean(), content: Content }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({ description: z.string().min(3), content: Content.optional() }),
  ),
});
const Document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d$/),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.url() })),
  tags: z.array(z.strictObject({ name: z.string() })),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post', 'options']), Operation)),
  components: z.strictObject({ schemas: z.record(z.string(), z.looseObject({ type: z.literal('object') })) }),
});

/** What express keeps of its routes: layers, each with a route or with the stack of a router. */
interface Layer {
  readonly route?: undefined | { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] | undefined };
}
const Layers: z.ZodType<readonly Layer[]> = z.lazy(() =>
  z.array(
    z.looseObject({
      route: z.looseObject({ path: z.string(), methods: z.record(z.string(), z.boolean()) }).optional(),
      handle: z.custom<Layer['handle']>((value) => typeof value === 'function'),
    }),
  ),
);

function registered(layers: readonly Layer[]): readonly string[] {
  return layers.flatMap(({ route, handle }) => {
    if (route !== undefined) return Object.keys(route.methods).map((method) => `${method} ${route.path}`);
    return handle.stack === undefined ? [] : registered(Layers.parse(handle.stack));
  });
}

let app: Awaited<ReturnType<typeof openApp>>;
let server: Express;
let document: z.infer<typeof Document>;
beforeAll(async () => {
  app = await openApp(publicEnvironment);
  server = app.createHandler(silent);
  document = Document.parse((await request(server).get('/openapi.json')).body);
});
afterAll(() => app[Symbol.asyncDispose]());

describe('/openapi.json', () => {
  it('is public JSON, for any site to read', async () => {
    const { type, headers } = await request(server).get('/openapi.json');
    expect(type).toBe('application/json');
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('holds every route that the server registered, and no other', () => {
    const found = registered(Layers.parse(server.router.stack));
    expect(found.length).toBeGreaterThan(35);
    const written = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(written.toSorted()).toEqual([...new Set(found)].map(toTemplate).toSorted());
  });

  it('would miss a route that the table does not have', () => {
    const { paths } = Document.parse(buildOpenApi(routes.slice(1), 'https://badges.example.org'));
    expect(paths['/api/verify']?.post).toBeUndefined();
  });

  it('names each operation once, and its path parameters all', () => {
    const operations = Object.entries(document.paths).flatMap(([path, each]) =>
      Object.values(each).map((operation) => ({ path, ...operation })),
    );
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { path, parameters = [] } of operations) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual([...path.matchAll(/\{[a-zA-Z]+\}/g)].map(String));
    }
  });

  it('points only to schemas that it holds', () => {
    const names = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([A-Za-z]+)/g)].map(
      ([, name]) => name,
    );
    expect(new Set(names)).toEqual(new Set(Object.keys(document.components.schemas)));
  });

  it('writes the Report as verification/ types it', () => {
    const asTyped: z.ZodType<Omit<Report, 'checks'> & { checks: readonly unknown[] }> = ReportSchema;
    expect(asTyped).toBe(ReportSchema);
    expect(document.components.schemas.Report).toMatchObject({
      required: ['verdict', 'authenticity', 'standing', 'trust', 'checks', 'requests', 'carriers', 'checkedAt'],
      properties: { verdict: { enum: ['valid', 'invalid', 'undetermined'] } },
    });
  });

  it('tells the refusals of POST /api/verify, each a problem', () => {
    const responses = document.paths['/api/verify']?.post?.responses ?? {};
    expect(Object.keys(responses)).toEqual(['200', '400', '404', '413', '415', '429', '502', '504']);
    expect(Object.keys(responses['429']?.content ?? {})).toEqual(['application/problem+json']);
  });
});
