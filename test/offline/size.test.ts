import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readerLanguages } from '../../src/kernel/language.ts';
import { deviceTexts } from '../../src/texts/device/tables.ts';
import { loadContexts } from '../support/contexts.ts';

/** Compressed as the server sends it, in bytes (docs/adr/0020). */
const most = 200_000;
let scripts: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  // As the build makes them, whatever was built before.
  const built: unknown = await import(new URL('../../scripts/build-browser.mjs', import.meta.url).href);
  const { browserScripts } = z
    .object({
      browserScripts: z.custom<() => Promise<ReadonlyMap<string, Uint8Array>>>((value) => typeof value === 'function'),
    })
    .parse(built);
  scripts = await browserScripts();
});

const size = (name: string): number => gzipSync(scripts.get(name) ?? new Uint8Array()).length;

describe('the verifier in a browser', () => {
  it('weighs less than 200 kB compressed with every suite, every reader, its contexts and the words of any language', async () => {
    const loader = loadContexts();
    const documents = await Promise.all([...loader.urls].map(async (url) => (await loader.load(url)).document));
    const contexts = gzipSync(JSON.stringify(documents)).length;
    const words = Math.max(...readerLanguages.map((language) => size(`words.${language}.js`)));
    expect(size('verifier.js')).toBeGreaterThan(50_000);
    expect(size('verifier.js') + size('device.js') + words + contexts).toBeLessThan(most);
  });

  it('has no way out: no request, no address to ask, no text made into code', () => {
    const text = new TextDecoder().decode(scripts.get('verifier.js'));
    expect(text).not.toMatch(/XMLHttpRequest\(|\bfetch\(|WebSocket|EventSource|sendBeacon|importScripts\(|\beval\(/);
    expect(text).not.toContain('</script');
    expect(text).not.toContain('<!--');
  });

  it('has a script of words for each language, which says no other', () => {
    for (const language of readerLanguages) {
      const text = new TextDecoder().decode(scripts.get(`words.${language}.js`));
      expect([language, text.includes(deviceTexts[language].heading)]).toEqual([language, true]);
      const others = readerLanguages.filter((other) => other !== language && !['fr', 'en'].includes(other));
      expect(others.filter((other) => text.includes(deviceTexts[other].intro))).toEqual([]);
    }
  });
});

describe('what is said of it', () => {
  it.each(readerLanguages)('is said in %s as it is written there, every blank the same', (language) => {
    const said = Object.values(deviceTexts[language]);
    expect(said.filter((sentence) => /['"]| {2}|^ | $| [,.]/.test(sentence))).toEqual([]);
    expect(deviceTexts[language].asOf).toContain('{moment}');
    const elsewhere = readerLanguages
      .filter((other) => other !== language)
      .flatMap((other) => Object.values(deviceTexts[other]));
    expect(said.filter((sentence) => sentence.length > 30 && elsewhere.includes(sentence))).toEqual([]);
  });
});
