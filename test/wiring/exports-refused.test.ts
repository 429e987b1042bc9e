import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { formats } from '../../src/exports/formats.ts';
import { issueOne, openApp, publicEnvironment } from '../support/opened-app.ts';

/** One badge of each family for each way of not standing any more. */
let now = '2026-06-15T09:30:00Z';
let app: App;
const ids = new Map<string, string>();
const families = { learners: 'app-pro-europe-n1', professionals: 'pro-eraei' } as const;
beforeAll(async () => {
  app = await openApp(publicEnvironment, { clock: () => new Date(now) });
  for (const [family, achievement] of Object.entries(families)) {
    for (const standing of ['revoked', 'suspended', 'current']) {
      const email = `${family}.${standing}@example.org`;
      const activityType = family === 'learners' ? 'VET-SHORT' : 'OTHER';
      const id = await issueOne(app, { person: { email }, award: { achievement }, mobility: { activityType } });
      ids.set(`${family} ${standing}`, id);
    }
    await app.revoke(ids.get(`${family} revoked`) ?? '', 'error');
    await app.suspend(ids.get(`${family} suspended`) ?? '', true);
  }
});
afterAll(() => app[Symbol.asyncDispose]());

describe.each(formats.map(({ id, family }) => [id, family ?? 'learners'] as const))('no %s', (format, family) => {
  const ask = (standing: string) =>
    app.exportBadges([ids.get(`${family} ${standing}`) ?? ''], format, { language: 'fr' });

  it.each(['revoked', 'suspended'])('is made of a badge that is %s, which the refusal names', async (standing) => {
    await expect(ask(standing)).rejects.toMatchObject({
      ...{ code: `export/${standing}`, facts: { id: ids.get(`${family} ${standing}`) } },
    });
  });
});

describe.each(formats.filter(({ family }) => family !== 'learners').map(({ id }) => id))('no %s', (format) => {
  it('is made of a badge that has come to its end', async () => {
    const id = ids.get('professionals current') ?? '';
    now = '2029-06-15T09:30:00Z';
    const asked = app.exportBadges([id], format, { language: 'fr' });
    await expect(asked).rejects.toMatchObject({ code: 'export/expired', facts: { id } });
    now = '2026-06-15T09:30:00Z';
  });
});
