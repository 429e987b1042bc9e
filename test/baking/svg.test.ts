import { describe, expect, test } from 'vitest';
import { bakeSvg, unbakeSvg } from '../../src/baking/svg.ts';

const credential = '{"name":"Élève ]]> à ]]]>> l’étranger <&> 🎓"}';
const jwt = 'eyJhbGciOiJFUzI1NiJ9.e30.AAAA';
const namespace = 'https://purl.imsglobal.org/ob/v3p0';
const plain = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>é 🎓</title></svg>';

function baked(svg: string, what: string): string {
  const text = bakeSvg(svg, what);
  if (unbakeSvg(text, 1_000_000)[0] === undefined) throw new Error(text);
  return text;
}

describe('baking an SVG', () => {
  test.each([
    ['as usual', plain],
    ['with a declaration and a comment', `<?xml version="1.0"?>\r\n<!-- « 🎓 > -->\n${plain}`],
    ['with nothing in it', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" />'],
    ['with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>'],
    ['with « > » in an attribute', '<svg xmlns="http://www.w3.org/2000/svg" id="🎓>"><g/></svg>'],
    [
      'with our prefix bound elsewhere',
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org"/>`,
    ],
    [
      'with our prefix bound already',
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="${namespace}"><g/></svg>`,
    ],
  ])('gives back every letter: %s', (_, svg) => {
    for (const what of [credential, jwt]) {
      expect(unbakeSvg(baked(svg, what), 10_000)).toEqual([{ standard: 'open-badges-3', text: what }]);
    }
  });

  test('writes JSON as character data right under the root, a JWT as the attribute verify (OB 3.0 §5.3.2)', () => {
    const root = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" xmlns:openbadges="${namespace}">`;
    const rest = '<title>é 🎓</title></svg>';
    expect(bakeSvg(plain, '{}')).toBe(`${root}<openbadges:credential><![CDATA[{}]]></openbadges:credential>${rest}`);
    expect(bakeSvg(plain, jwt)).toBe(`${root}<openbadges:credential verify="${jwt}"/>${rest}`);
  });

  test('overwrites a credential that was there, of whatever standard', () => {
    const elder = plain.replace(
      '<title>',
      '<o:assertion xmlns:o="http://openbadges.org" verify="https://old.example/1"/><title>',
    );
    expect(baked(elder, credential)).toBe(baked(plain, credential));
    expect(unbakeSvg(baked(baked(plain, credential), jwt), 1_000)).toEqual([{ standard: 'open-badges-3', text: jwt }]);
  });

  test('refuses what is no sound SVG, a document type, and text XML cannot hold', () => {
    expect(bakeSvg('<html></html>', '{}')).toBe('malformed-image');
    expect(bakeSvg('<svg></svg>', '{}')).toBe('malformed-image');
    expect(bakeSvg(`<!DOCTYPE svg>${plain}`, '{}')).toBe('document-type');
    expect(bakeSvg(plain, '{"a":"\uffff"}')).toBe('malformed-image');
  });
});

describe('what an SVG carries', () => {
  const holding = (inner: string) => plain.replace('<title>', `${inner}<title>`);
  const one = `<c:credential xmlns:c="${namespace}">{}</c:credential>`;

  test('may be a badge of each standard, told apart by namespace and not by prefix', () => {
    const clr = '<c:credential xmlns:c="https://purl.imsglobal.org/clr/v2p0">{"c":1}</c:credential>';
    expect(unbakeSvg(holding(one + clr), 100)).toEqual([
      { standard: 'open-badges-3', text: '{}' },
      { standard: 'clr-2', text: '{"c":1}' },
    ]);
  });

  test('is not two of one standard, nor one within another', () => {
    expect(unbakeSvg(holding(one + one), 100)).toBe('two-credentials');
    expect(unbakeSvg(holding(one.replace('{}', one)), 100)).toBe('two-credentials');
  });

  test('does not hold the badge of another standard', () => {
    const clr = '<c:credential xmlns:c="https://purl.imsglobal.org/clr/v2p0">{}</c:credential>';
    expect(unbakeSvg(holding(one.replace('{}', clr)), 100)).toBe('two-credentials');
  });

  test('stands in a picture of 256 levels at most', () => {
    const deep = (levels: number) => holding(one + '<g>'.repeat(levels - 1) + '</g>'.repeat(levels - 1));
    expect(unbakeSvg(deep(256), 100)).toHaveLength(1);
    expect(unbakeSvg(deep(257), 100)).toBe('malformed-image');
  });

  test('is no longer than asked', () => {
    expect(unbakeSvg(holding(one), 2)).toHaveLength(1);
    expect(unbakeSvg(holding(one), 1)).toBe('too-large');
  });
});
