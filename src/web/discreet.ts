import type { RequestHandler } from 'express';

/** For a page that speaks of somebody: never kept, listed or told of to others, whatever it answers. */
export const discreet: RequestHandler = (_, response, next) => {
  response.set({
    'X-Robots-Tag': 'noindex, nofollow, noarchive',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'private, no-store',
  });
  next();
};
