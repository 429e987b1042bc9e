import type { Route } from './route.ts';

/** What answers at a path, whatever the method; nothing where it is unknown. */
export type FindRoutes = (path: string) => readonly Route[];

/** Several patterns of the table may fit a path (`/v/:publicId`, `/v/:publicId.json`): the one with most of its own letters counts. */
export function createFindRoutes(routes: readonly Route[]): FindRoutes {
  const patterns = [...new Set(routes.map(({ path }) => path))]
    .map((path) => ({ path, pattern: toPattern(path), own: path.replace(parameter, '').length }))
    .toSorted((a, b) => b.own - a.own);
  return (asked) => {
    const found = patterns.find(({ pattern }) => pattern.test(asked));
    return found === undefined ? [] : routes.filter(({ path }) => path === found.path);
  };
}

/** Whether people have nothing to read there: what is asked for is a file or data. */
export function isForPrograms(found: readonly Route[]): boolean {
  const answers = found.flatMap((route) => route.answers);
  return answers.length > 0 && !answers.includes('text/html');
}

const parameter = /:[A-Za-z]+/g;

/** As express matches: a parameter is part of one segment, a slash may end it. */
function toPattern(path: string): RegExp {
  const own = path.split(parameter).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${own.join('[^/]+?')}/?$`);
}
