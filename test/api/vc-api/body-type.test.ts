import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, openVcApi } from './opened.ts';

let api: Opened;
beforeAll(async () => {
  api = await openVcApi();
});
afterAll(() => api.app[Symbol.asyncDispose]());

describe('a body that is not JSON', () => {
  const doors = ['credentials/issue', 'credentials/verify', 'presentations/verify', 'credentials/status'];
  const send = (path: string, type: string, body: string) =>
    request(api.server).post(`/vc-api/di/${path}`).set('Authorization', `Bearer ${api.text}`).type(type).send(body);

  it.each(doors)('of another type is refused with those that are read: %s', async (path) => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const { status, type: answered, headers, body } = await send(path, type, '{}');
      expect([status, answered, body.code]).toEqual([415, 'application/problem+json', 'request/wrong-type']);
      expect(body.accepted).toContain('application/json');
      expect(headers.accept).toBe(body.accepted.join(', '));
    }
    expect((await send(path, 'application/json; charset=klingon', '{}')).status).toBe(415);
  });

  it.each(doors)(
    'is a bad request, as the suites want it, where it calls itself JSON or is not there: %s',
    async (path) => {
      for (const [type, body] of [
        ['application/json', '{'],
        ['application/ld+json', ''],
        ['application/vc', '[]'],
      ] as const)
        expect((await send(path, type, body)).status).toBe(400);
    },
  );
});
