import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RequestHandler, Response } from 'express';
import { sha256, toHex } from '../kernel/platform.ts';

/** What the camera of /verify loads, by path; each named by its content and served for ever. */
export interface Islands {
  readonly camera: string;
  /** The reader for browsers that have none of their own, and its program: loaded when the camera is opened. */
  readonly reader: string;
  readonly program: string;
  /** How a picture is given to the reader, there as on the server. */
  readonly codes: string;
  readonly assets: ReadonlyMap<string, { readonly type: string; readonly body: Buffer }>;
}

/** Reads the scripts once: ours from beside this file, the reader from its package. */
export function readIslands(): Islands {
  const assets = new Map<string, { type: string; body: Buffer }>();
  const keep = (name: string, extension: 'js' | 'wasm', file: string): string => {
    const body = readFileSync(file);
    const path = `/assets/${name}.${toHex(sha256(body)).slice(0, 12)}.${extension}`;
    assets.set(path, { type: extension === 'js' ? 'text/javascript; charset=utf-8' : 'application/wasm', body });
    return path;
  };
  const program = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return {
    camera: keep('camera', 'js', fileURLToPath(new URL('./islands/camera.mjs', import.meta.url))),
    reader: keep('codes', 'js', join(dirname(program), '..', 'iife', 'reader', 'index.js')),
    program: keep('codes', 'wasm', program),
    codes: keep(
      'codes-of-picture',
      'js',
      fileURLToPath(new URL('../verification/codes-of-picture.mjs', import.meta.url)),
    ),
    assets,
  };
}

/** Immutable, as the theme is. */
export function serveIslands({ assets }: Islands): RequestHandler {
  return (request, response, next) => {
    const asset = assets.get(request.path);
    if (asset === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type(asset.type).send(asset.body);
  };
}

/** On the page that has the camera, and there alone: our scripts, the program of the reader, and the camera itself. */
export function allowCamera(response: Response): void {
  const policy = response.getHeader('Content-Security-Policy');
  response.set({
    'Content-Security-Policy': `${String(policy)};script-src 'self' 'wasm-unsafe-eval';connect-src 'self'`,
    'Permissions-Policy': 'camera=(self)',
  });
}
