import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTheme, themeFolder } from '../../src/web/theme.ts';
import { previewServer } from '../support/preview.ts';
import { readCatalogue, siteOf } from './fixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'theme-'));
  cpSync(themeFolder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a theme', () => {
  it('is one style sheet named by its content, which names every font by its own', () => {
    const theme = readTheme();
    expect(theme.stylesheet).toMatch(/^\/assets\/theme\.[0-9a-f]{12}\.css$/);
    const css = theme.assets.get(theme.stylesheet)?.body.toString() ?? '';
    const fonts = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, path]) => path ?? '');
    expect(fonts).toHaveLength(4);
    expect(fonts.every((path) => theme.assets.has(path))).toBe(true);
    expect(theme.preload.every((path) => theme.assets.has(path))).toBe(true);
  });

  it('has another name as soon as one colour changes', () => {
    writeFileSync(join(folder, 'print.css'), 'body { color: red; }');
    expect(readTheme(folder).stylesheet).not.toBe(readTheme().stylesheet);
  });

  it.each([
    ['names a style sheet that is not there', { styles: ['missing.css'] }],
    ['names a font that is not there', { files: { 'x.woff2': './missing.woff2' } }],
    ['reaches outside its folder', { styles: ['../secret.css'] }],
    ['has no style at all', { styles: [] }],
  ])('stops the start when it %s', (_, change) => {
    const whole = { styles: ['base.css'], files: {}, colours: { light: '#fff', dark: '#000' }, preload: [], ...change };
    writeFileSync(join(folder, 'theme.json'), JSON.stringify(whole));
    expect(() => readTheme(folder)).toThrow();
  });

  it('is served for ever, and only what is in it', async () => {
    const server = previewServer(siteOf(await readCatalogue(), []));
    const { stylesheet, preload } = readTheme();
    const css = await request(server).get(stylesheet);
    expect(css.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(css.type).toBe('text/css');
    expect((await request(server).get(preload[0] ?? '')).type).toBe('font/woff2');
    expect((await request(server).get('/assets/theme.000000000000.css')).status).toBe(404);
    expect((await request(server).get('/assets/../package.json')).status).toBe(404);
    expect((await request(server).post(stylesheet)).status).toBe(404);
  });
});
