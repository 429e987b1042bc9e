import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { writeXml } from '../../src/exports/xml.ts';
import { fc } from '../support/drawn.ts';

function readBack(xml: string): { readonly text: string; readonly attribute: string | undefined } {
  let [text, attribute]: [string, string | undefined] = ['', undefined];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    attribute = tag.attributes.b;
  });
  parser.on('text', (more) => {
    if (attribute !== undefined) text += more;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { text: text.replace(/\n$/, ''), attribute };
}

describe('XML', () => {
  it.each([
    ...['<&]]>', '&amp;', '&lt;b&gt;', '&#0;', '"\'', '-->', '<![CDATA[x]]>', 'a\r\nb\tc', '', ' ', '𠮷', 'بן'],
    'é'.repeat(200),
  ])('gives a text back as it was, in an element and in an attribute: %j', (text) => {
    expect(readBack(writeXml('test', 'a', { '@b': text, '#': text }))).toEqual({ text, attribute: text });
  });

  it('leaves out what no XML may hold, a half of a pair too, and is well formed with any text', () => {
    expect(readBack(writeXml('test', 'a', { '@b': '', '#': 'a\u0000b\u001Fc\uD800d\uFFFEe' })).text).toBe('abcde');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const legal = text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
        expect(readBack(writeXml('test', 'a', { '@b': text, '#': text })).attribute).toBe(legal);
      }),
    );
  });

  it('writes a list as an element for each, and an empty one as none', () => {
    const xml = writeXml('test', 'a', { b: ['1', { c: '2' }], d: [] });
    expect(xml.split('\n')[2]).toBe('<a><b>1</b><b><c>2</c></b></a>');
  });
});
