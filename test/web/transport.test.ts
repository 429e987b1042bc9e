import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { openApp, publicEnvironment, silent } from '../support/opened-app.ts';

/** What a browser is told of https. */
async function told(env: Readonly<Record<string, string>>): Promise<unknown> {
  await using app = await openApp(env);
  return (await request(app.createHandler(silent)).get('/healthz')).headers['strict-transport-security'];
}

describe('https, once it was seen', () => {
  it('is kept by browsers for this name alone', async () => {
    expect(await told(publicEnvironment)).toBe('max-age=31536000');
    expect(await told({ ...publicEnvironment, HSTS_SUBDOMAINS: 'no' })).toBe('max-age=31536000');
  });

  it('is kept for the names below where the settings say so', async () => {
    const env = { ...publicEnvironment, HSTS_SUBDOMAINS: 'yes' };
    expect(await told(env)).toBe('max-age=31536000; includeSubDomains');
  });

  it('is not spoken of under plain http', async () => {
    expect(await told({ HSTS_SUBDOMAINS: 'yes' })).toBeUndefined();
  });
});
