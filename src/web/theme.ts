import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { sha256, toHex } from '../kernel/platform.ts';

/**
 * A theme is a folder: `theme.json` names its style sheets, in order, and its files (fonts: a path in the folder, or in a package).
 * Everything is read once, named by its content, and served for ever: a new theme has new names.
 */
const ThemeFile = z.strictObject({
  styles: z.array(z.string().regex(/^[a-z-]+\.css$/)).min(1),
  files: z.record(z.string().regex(/^[a-z0-9-]+\.woff2$/), z.string().min(1)),
  /** Colour of the browser's own bars, light and dark. */
  colours: z.strictObject({ light: z.string(), dark: z.string() }),
  /** Files that every page needs at once. */
  preload: z.array(z.string()),
});

interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

export interface Theme {
  /** Path of the one style sheet: `/assets/theme.0123456789ab.css`. */
  readonly stylesheet: string;
  readonly preload: readonly string[];
  readonly colours: { readonly light: string; readonly dark: string };
  readonly assets: ReadonlyMap<string, Asset>;
}

/** Our own theme, beside this file. */
export const themeFolder: string = fileURLToPath(new URL('./theme/', import.meta.url));

/** Reads a theme folder; throws where a file is missing, so that a broken theme stops the start. */
export function readTheme(folder: string = themeFolder): Theme {
  const theme = ThemeFile.parse(JSON.parse(readFileSync(join(folder, 'theme.json'), 'utf8')));
  const assets = new Map<string, Asset>();
  const keep = (name: string, extension: string, asset: Asset): string => {
    const path = `/assets/${name}.${toHex(sha256(asset.body)).slice(0, 12)}.${extension}`;
    assets.set(path, asset);
    return path;
  };
  const fonts = new Map<string, string>();
  for (const [name, source] of Object.entries(theme.files)) {
    const body = readFileSync(findFile(folder, source));
    fonts.set(name, keep(name.slice(0, -'.woff2'.length), 'woff2', { type: 'font/woff2', body }));
  }
  const css = theme.styles.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const linked = shrink(css).replaceAll(/url\("([^"]+)"\)/g, (_, name: string) => `url("${fonts.get(name) ?? name}")`);
  return {
    stylesheet: keep('theme', 'css', { type: 'text/css; charset=utf-8', body: Buffer.from(linked) }),
    preload: theme.preload.flatMap((name) => fonts.get(name) ?? []),
    colours: theme.colours,
    assets,
  };
}

function findFile(folder: string, source: string): string {
  return source.startsWith('./') ? join(folder, source) : createRequire(import.meta.url).resolve(source);
}

/** Comments and indentation are for us, not for the network. */
function shrink(css: string): string {
  return css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s*\n\s*/g, '\n');
}

/** Serves `/assets/…`: immutable, since a name holds the hash of what it names. */
export function serveTheme(theme: Theme): RequestHandler {
  return (request, response, next) => {
    const asset = theme.assets.get(request.path);
    if (asset === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type(asset.type).send(asset.body);
  };
}
