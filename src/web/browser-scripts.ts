import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import { type ReaderLanguage, readerLanguages } from '../kernel/language.ts';
import { sha256, toHex } from '../kernel/platform.ts';

/** A script that runs in the visitor's browser: where it is served, under a name made from its content, and its text. */
export interface BrowserScript {
  readonly path: string;
  readonly text: string;
}

/** What scripts/build-browser.mjs made of src/offline/page. */
export interface BrowserScripts {
  /** The whole of verifying. */
  readonly verifier: BrowserScript;
  /** The part of /verify that calls it. */
  readonly device: BrowserScript;
  /** What both say. */
  words(language: ReaderLanguage): BrowserScript;
  readonly all: ReadonlyMap<string, BrowserScript>;
}

/** Beside the code, whether it was compiled or not. */
const builtFolder = fileURLToPath(new URL('../../dist/browser/', import.meta.url));

/** Read once. Nothing where the code runs from its sources and was never built: the pages then do without. Throws where one is missing. */
export function readBrowserScripts(folder: string = builtFolder): BrowserScripts | undefined {
  if (!existsSync(folder)) return undefined;
  const scripts = new Map(readdirSync(folder).map((name) => [name, readScript(folder, name)] as const));
  const find = (name: string): BrowserScript => {
    const script = scripts.get(name);
    if (script === undefined) throw new Error(`${join(folder, name)} is missing: build again`);
    return script;
  };
  for (const language of readerLanguages) find(`words.${language}.js`);
  return {
    verifier: find('verifier.js'),
    device: find('device.js'),
    words: (language) => find(`words.${language}.js`),
    all: new Map([...scripts.values()].map((script) => [script.path, script])),
  };
}

function readScript(folder: string, name: string): BrowserScript {
  const text = readFileSync(join(folder, name), 'utf8');
  return { path: `/assets/${name.replace(/\.js$/, '')}.${toHex(sha256(text)).slice(0, 12)}.js`, text };
}

/** Serves them for ever, as the theme is: a name holds the hash of what it names. */
export function serveScripts({ all }: BrowserScripts): RequestHandler {
  return (request, response, next) => {
    const script = all.get(request.path);
    if (script === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type('text/javascript').send(script.text);
  };
}
