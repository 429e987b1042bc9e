import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Envelope } from '../../src/verification/envelope.ts';
import { readAnything } from '../../src/verification/read.ts';

const whys = (found: readonly Envelope[]) => found.map((each) => (each.form === 'none' ? each.why : each.form));
const credential = (name: string) => JSON.stringify({ type: ['VerifiableCredential', 'OpenBadgeCredential'], name });
const attached = (number: number, content: string, more = '') =>
  `${number} 0 obj\n<< /Type /EmbeddedFile /Length ${Buffer.byteLength(content)} ${more}>>\nstream\n${content}\nendstream\nendobj\n`;
const pdf = (...objects: readonly (string | Uint8Array)[]) =>
  new Uint8Array(Buffer.concat(['%PDF-1.7\n%é\n', ...objects, '%%EOF\n'].map((each) => Buffer.from(each))));

describe('a PDF', () => {
  test('gives each file attached to it, in UTF-8', () => {
    const found = readAnything(pdf(attached(1, credential('Élève')), attached(2, credential('🎓'))));
    expect(found).toMatchObject([
      { form: 'data-integrity', credential: { name: 'Élève' }, carriers: ['pdf'] },
      { form: 'data-integrity', credential: { name: '🎓' }, carriers: ['pdf'] },
    ]);
  });

  test('gives the later of two writings of one object, as its own readers do', () => {
    const found = readAnything(pdf(attached(1, credential('before')), attached(1, credential('after'))));
    expect(found).toMatchObject([{ credential: { name: 'after' } }]);
  });

  test('gives a file that its specification names, be it written or within an object stream', () => {
    const file = `7 0 obj\n<< /Length 999 >>\nstream\n${credential('named')}\nendstream\nendobj\n`;
    expect(whys(readAnything(pdf(file)))).toEqual(['no-credential']);
    const specification = '<< /Type /Filespec /EF << /F 7 0 R /UF 7 0 R >> >>';
    expect(readAnything(pdf(file, `8 0 obj\n${specification}\nendobj\n`))).toMatchObject([
      { credential: { name: 'named' } },
    ]);
    const packed = zlibSync(Buffer.from(`8 0 ${specification}`));
    const head = `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode] /Length ${packed.length} >>\nstream\n`;
    expect(readAnything(pdf(file, head, packed, '\nendstream\nendobj\n'))).toMatchObject([
      { credential: { name: 'named' } },
    ]);
  });

  test('is refused by what is wrong with it', () => {
    expect(whys(readAnything(pdf(attached(1, 'x', '/Filter /LZWDecode '))))).toEqual(['damaged']);
    expect(whys(readAnything(pdf(attached(1, 'x', '/Filter [/FlateDecode /ASCII85Decode] '))))).toEqual(['damaged']);
    expect(whys(readAnything(pdf(attached(1, 'not deflated', '/Filter /FlateDecode '))))).toEqual(['damaged']);
    expect(whys(readAnything(pdf('trailer << /Encrypt 3 0 R >>\n')))).toEqual(['password']);
    expect(whys(readAnything(pdf('1 0 obj\n<< >>\nstream\nendstream\n'.repeat(20_001))))).toEqual(['too-many-values']);
    expect(whys(readAnything(pdf(...Array.from({ length: 101 }, (_, n) => attached(n, '{}')))))).toEqual([
      'too-many-files',
    ]);
  });
});
