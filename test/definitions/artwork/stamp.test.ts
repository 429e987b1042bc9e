import { describe, expect, it } from 'vitest';
import { createArtwork } from '../../../src/definitions/artwork/artwork.ts';
import { readDisplayFont } from '../../../src/definitions/artwork/display-font.ts';
import type { StampOptions } from '../../../src/definitions/artwork/stamp.ts';
import { achievements, artwork, atLevel, darkness, difference, sample } from './drawing.ts';

const everyOption: readonly StampOptions[] = [
  { size: 'small' },
  { size: 'large' },
  { size: 'large', language: 'en', ink: 'currentColor', width: 128 },
  { paper: true, misregistered: true, title: 'Timbre « Hôte européen »' },
];
const everyStamp = achievements.flatMap((one) => everyOption.map((options) => artwork.stampSvg(one, options)));

const tags = (svg: string) => new Set(Array.from(svg.matchAll(/<\/?([a-zA-Z][\w:-]*)/g), ([, name]) => name));
const attributes = (svg: string) => new Set(Array.from(svg.matchAll(/\s([\w:-]+)="/g), ([, name]) => name));
const allowedTags = ['svg', 'title', 'g', 'path'];
const allowedAttributes = [
  ...['xmlns', 'viewBox', 'width', 'height', 'role', 'aria-hidden', 'd', 'transform', 'opacity', 'fill', 'stroke'],
  ...['stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray'],
];

describe('a stamp', () => {
  it('is drawn for every Achievement of the catalogue as well-formed XML with ink in it', () => {
    expect(achievements.length).toBeGreaterThan(20);
    for (const svg of everyStamp) expect(Math.max(...darkness(svg, 32))).toBeGreaterThan(0.3);
  });

  it('has paths and groups only: nothing that runs, loads, references or styles, and no id', () => {
    for (const svg of everyStamp) {
      expect([...tags(svg)].filter((name) => !allowedTags.includes(name ?? ''))).toEqual([]);
      expect([...attributes(svg)].filter((name) => !allowedAttributes.includes(name ?? ''))).toEqual([]);
      expect(svg).not.toMatch(/url\(|data:|NaN|undefined|Infinity/);
    }
  });

  it('stays light: 12 KB with its name, 2 KB without', () => {
    for (const one of achievements) {
      for (const language of ['fr', 'en'] as const) {
        expect(artwork.stampSvg(one, { language }).length, one.slug).toBeLessThan(12 * 1024);
      }
      expect(artwork.stampSvg(one, { size: 'small' }).length, one.slug).toBeLessThan(2 * 1024);
    }
  });

  it('is the same text, byte for byte, whoever draws it and however often', () => {
    const again = createArtwork(readDisplayFont());
    for (const one of achievements) expect(again.stampSvg(one)).toBe(artwork.stampSvg(one));
  });

  it('bears its name and its level in the language asked for', () => {
    const [n1, n2] = [atLevel(sample, 2, 'découvrir'), atLevel(sample, 2, 'comparer')];
    expect(artwork.stampSvg(sample, { language: 'en' })).not.toBe(artwork.stampSvg(sample, { language: 'fr' }));
    expect(artwork.stampSvg(n1)).not.toBe(artwork.stampSvg(n2));
  });

  it('bears no words when small', () => {
    const renamed = { ...sample, name: { fr: 'Autre', en: 'Other' } };
    expect(artwork.stampSvg(renamed, { size: 'small' })).toBe(artwork.stampSvg(sample, { size: 'small' }));
  });

  it('has one ink: that of its family, of the text around it, or black', () => {
    const inks = (svg: string) => new Set(svg.match(/#[0-9A-Fa-f]{6}|currentColor/g));
    expect(inks(artwork.stampSvg(sample))).toEqual(new Set(['#0A6B66']));
    expect(inks(artwork.stampSvg({ ...sample, family: 'professionals' }))).toEqual(new Set(['#6B2D5C']));
    expect(inks(artwork.stampSvg(sample, { ink: 'currentColor' }))).toEqual(new Set(['currentColor']));
    expect(inks(artwork.stampSvg(sample, { ink: 'black' }))).toEqual(new Set(['#000000']));
    expect(inks(artwork.stampSvg(sample, { paper: true }))).toEqual(new Set(['#0A6B66', '#FBF8F2']));
  });

  it('is an image with a text alternative when given one, else hidden from assistive technology', () => {
    const named = artwork.stampSvg(sample, { title: 'Mobilité vécue' });
    expect(named).toMatch(/^<svg [^>]*role="img"[^>]*><title>Mobilité vécue<\/title>/);
    expect(named).not.toContain('aria-hidden');
    expect(artwork.stampSvg(sample)).toMatch(/^<svg [^>]*aria-hidden="true"[^>]*><g /);
  });

  it('shows the second impression faintly, and only when asked', () => {
    const [plain, pressed] = [artwork.stampSvg(sample), artwork.stampSvg(sample, { misregistered: true })];
    expect(plain).not.toContain('opacity');
    expect(pressed).toContain('opacity=".12"');
    expect(difference(darkness(plain, 256), darkness(pressed, 256))).toBeGreaterThan(20);
  });
});

describe('a hostile definition', () => {
  const refusal = expect.objectContaining({ name: 'Problem', code: 'definition/invalid' });
  const hostile = `</title><script>alert("1")</script><&"'\u0000\u0008\ud800`;

  it('cannot break out of the markup by its name, its level or the text alternative', () => {
    const subject = { ...atLevel(sample, 1, hostile), name: { fr: hostile, en: hostile } };
    const svg = artwork.stampSvg(subject, { title: hostile });
    expect([...tags(svg)].sort()).toEqual(['g', 'path', 'svg', 'title']);
    expect(svg).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;&amp;&quot;&#39;</title>',
    );
    expect(Math.max(...darkness(svg, 64))).toBeGreaterThan(0.3);
  });

  it('is refused when no pictogram has its glyph', () => {
    for (const glyph of ['A11', '', '__proto__', '"/><script>']) {
      expect(() => artwork.stampSvg({ ...sample, glyph })).toThrow(refusal);
    }
  });

  it('is refused when it has more notches than the foot can hold', () => {
    for (const number of [4, -1, 1.5, Number.NaN, 1e9]) {
      expect(() => artwork.stampSvg(atLevel(sample, number))).toThrow(refusal);
    }
  });
});

describe('the display face', () => {
  it('is refused when its bytes are no font', () => {
    expect(() => createArtwork(new TextEncoder().encode('<html>not a font</html>'))).toThrow();
    expect(() => createArtwork(new Uint8Array())).toThrow();
  });
});
