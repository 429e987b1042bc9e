import { describe, expect, it } from 'vitest';
import { createFindRoutes, isForPrograms } from '../../src/api/addresses.ts';
import { exportRoutes } from '../../src/api/exports/route-table.ts';
import { routes } from '../../src/api/routes.ts';
import { vcApiRoutes } from '../../src/api/vc-api/route-table.ts';

const all = [...routes, ...exportRoutes, ...vcApiRoutes];
const find = createFindRoutes(all);
const pathAt = (asked: string): string | undefined => find(asked)[0]?.path;

describe('what is registered at an address', () => {
  it.each([...new Set(all.map(({ path }) => path))])('is found for every line of the table: %s', (path) => {
    const filled = path.replace(/:[A-Za-z]+/g, 'x-1');
    expect(pathAt(filled)).toBe(path);
    expect(find(filled)).toEqual(all.filter((route) => route.path === path));
  });

  it('is found with a slash at the end, in its own letters alone, and nothing is elsewhere', () => {
    expect(pathAt('/badges/')).toBe('/badges');
    for (const unknown of ['/Badges', '/badges/a/1/fr', '/v', '/verify/known_json', '/nulle-part', '', '/v//holder'])
      expect([unknown, pathAt(unknown)]).toEqual([unknown, undefined]);
  });

  it('is for programs where no page is answered', () => {
    const forPrograms = (path: string): boolean => isForPrograms(find(path));
    for (const path of [
      '/v/x.json',
      '/v/x.png',
      '/openapi.json',
      '/keys/x',
      '/healthz',
      '/api/verify',
      '/vc-api/x/credentials/issue',
    ])
      expect([path, forPrograms(path)]).toEqual([path, true]);
    for (const path of ['/', '/v/x', '/v/x.html', '/v/x/holder', '/verifier', '/badges/x', '/issuers/x', '/nulle-part'])
      expect([path, forPrograms(path)]).toEqual([path, false]);
  });
});
