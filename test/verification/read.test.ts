import { zipSync, zlibSync } from 'fflate';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { bakePng } from '../../src/baking/png.ts';
import { writePngChunk } from '../../src/baking/png-chunks.ts';
import { bakeSvg } from '../../src/baking/svg.ts';
import type { Envelope } from '../../src/verification/envelope.ts';
import { readAnything } from '../../src/verification/read.ts';
import { badge, badgeWith, checkOf, forgeJwt, sign, signJwt, signText, verify } from './foreign-issuer.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const readText = (text: string, limits = {}) => readAnything(bytesOf(text), { limits });
const plainPng = new Uint8Array(PNG.sync.write(new PNG({ width: 4, height: 4, fill: true })));
const plainSvg = '<svg xmlns="http://www.w3.org/2000/svg"><title>é</title></svg>';
const accented = badgeWith({ name: 'Élève à l’étranger ]]> 🎓', description: 'Œuvre, naïve ; « ça » \u00a0\u2028' });

function baked(text: string, kind: 'png' | 'svg'): Uint8Array {
  const made = kind === 'png' ? bakePng(plainPng, text) : bakeSvg(plainSvg, text);
  return typeof made === 'string' ? bytesOf(made) : made;
}

function textOf(envelope: Envelope | undefined): string {
  if (envelope?.form !== 'data-integrity' && envelope?.form !== 'vc-jwt') throw new Error(JSON.stringify(envelope));
  return envelope.text;
}
const whys = (found: readonly Envelope[]) => found.map((each) => (each.form === 'none' ? each.why : each.form));

describe('a signed badge full of accents', () => {
  const carriers = {
    'in a PNG': (text: string) => baked(text, 'png'),
    'in an SVG': (text: string) => baked(text, 'svg'),
    'in a PNG in a zip': (text: string) => zipSync({ 'é.png': baked(text, 'png') }),
    'after a byte order mark': (text: string) => bytesOf(`\ufeff${text}`),
  };

  test.each(Object.entries(carriers))('verifies as it did before: %s', async (_, carry) => {
    for (const text of [await signText(accented), await signJwt(accented)]) {
      const [found, ...rest] = readAnything(carry(text));
      expect(rest).toEqual([]);
      expect(textOf(found)).toBe(text);
      expect(await verify(textOf(found))).toMatchObject({ verdict: 'valid', authenticity: 'authentic' });
    }
  });

  test('verifies within a presentation, and altered there is altered', async () => {
    const sound = await sign(accented);
    const presentation = {
      type: ['VerifiablePresentation'],
      verifiableCredential: [sound, { ...sound, name: 'Eleve' }],
    };
    const [first, second] = readText(JSON.stringify(presentation));
    expect(await verify(textOf(first))).toMatchObject({ verdict: 'valid' });
    const report = await verify(textOf(second));
    expect(report.verdict).toBe('invalid');
    expect(checkOf(report, 'proof')?.reason).toBe('signature-invalid');
  });
});

describe('several at once', () => {
  test('are each read, the unreadable beside the others and by the name of its file', () => {
    const found = readAnything(
      zipSync({
        'a.json': bytesOf(JSON.stringify(badge)),
        'b.txt': bytesOf('hello'),
        'c.txt': bytesOf('https://a.example/1'),
      }),
    );
    expect(found).toMatchObject([
      { form: 'data-integrity', name: 'a.json', carriers: ['zip'] },
      { form: 'none', why: 'not-json', fault: 'not-readable', name: 'b.txt', carriers: ['zip'] },
      { form: 'address', url: 'https://a.example/1', name: 'c.txt', carriers: ['zip'] },
    ]);
  });

  test('come out of a CLR after the CLR itself, and out of a list in its order', () => {
    const clr = {
      ...badge,
      type: ['VerifiableCredential', 'ClrCredential'],
      credentialSubject: { verifiableCredential: [badge] },
    };
    expect(readText(JSON.stringify(clr))).toMatchObject([
      { form: 'data-integrity', contents: 'clr', carriers: [] },
      { form: 'data-integrity', contents: 'open-badge', carriers: ['clr'] },
    ]);
    expect(whys(readText(JSON.stringify([badge, 7, badge])))).toEqual([
      'data-integrity',
      'not-a-credential',
      'data-integrity',
    ]);
  });

  test('come out of a picture baked to both standards', () => {
    const elder = writePngChunk('iTXt', bytesOf('openbadges\0\0\0\0\0https://old.example/1'));
    const png = baked(JSON.stringify(badge), 'png');
    const both = new Uint8Array(Buffer.concat([png.subarray(0, -12), elder, png.subarray(-12)]));
    expect(readAnything(both)).toMatchObject([
      { form: 'data-integrity' },
      { form: 'address', url: 'https://old.example/1' },
    ]);
  });

  test('may be addresses, one a line; what is no http address is none', () => {
    const found = readText('https://a.example/1\r\n\r\n http://b.example/2 \n');
    expect(found).toMatchObject([{ url: 'https://a.example/1' }, { url: 'http://b.example/2' }]);
    expect(whys(readText('javascript:alert(1)'))).toEqual(['not-json']);
    expect(whys(readText('file:///etc/passwd'))).toEqual(['not-json']);
    expect(whys(readText('https://a.example/1\nhello'))).toEqual(['not-json']);
  });
});

describe('a token', () => {
  test('says one thing: a name twice in payload or header, or half a character, is refused', async () => {
    const sound = await forgeJwt({ alg: 'ES256' }, badge);
    expect(whys(readText(sound))).toEqual(['vc-jwt']);
    const [header, , signature] = sound.split('.');
    const part = (text: string) => Buffer.from(text).toString('base64url');
    expect(whys(readText(`${header}.${part('{"a":1,"a":2}')}.${signature}`))).toEqual(['duplicate-key']);
    expect(whys(readText(`${part('{"alg":"ES256","alg":"none"}')}.e30.${signature}`))).toEqual(['duplicate-key']);
    expect(whys(readText(`${header}.${part('{"a":"\\ud800"}')}.${signature}`))).toEqual(['not-unicode']);
    expect(whys(readText(`${header}.${part(`${'['.repeat(70)}`)}.${signature}`))).toEqual(['too-deep']);
  });
});

/** Time of our own: the wall clock also counts what else the machine does. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

describe('a reading', () => {
  const many = (count: number) => JSON.stringify(Array.from({ length: count }, () => badge));

  test('has a limit for the file, the credentials, the files and the nesting, each to the unit', () => {
    const text = JSON.stringify(badge);
    expect(whys(readText(text, { fileBytes: bytesOf(text).length }))).toEqual(['data-integrity']);
    expect(whys(readText(text, { fileBytes: bytesOf(text).length - 1 }))).toEqual(['too-large']);
    expect(whys(readText(many(3), { credentials: 3 }))).toEqual(Array.from({ length: 3 }, () => 'data-integrity'));
    expect(whys(readText(many(3), { credentials: 2 }))).toEqual(['too-many-files']);
    const two = zipSync({ a: bytesOf(many(2)), b: bytesOf(many(2)) });
    expect(whys(readAnything(two, { limits: { credentials: 3 } })).at(-1)).toBe('too-many-files');
    expect(whys(readAnything(two, { limits: { files: 1 } }))).toEqual(['too-many-files']);
    const nested = zipSync({ a: zipSync({ b: bytesOf(text) }) });
    expect(whys(readAnything(nested, { limits: { nesting: 2 } }))).toEqual(['data-integrity']);
    expect(whys(readAnything(nested, { limits: { nesting: 1 } }))).toEqual(['too-deep']);
  });

  test('counts what is unpacked, what is taken from pictures and what values there are over all its files', () => {
    const spaces = bytesOf(`${' '.repeat(999)}0`);
    const zip = zipSync({ a: spaces, b: spaces });
    expect(whys(readAnything(zip, { limits: { unpackedBytes: 2_000 } }))).toEqual([
      'not-a-credential',
      'not-a-credential',
    ]);
    expect(whys(readAnything(zip, { limits: { unpackedBytes: 1_999 } }))).toEqual(['too-large']);
    const stored = zipSync({ a: spaces, b: spaces }, { level: 0 });
    expect(whys(readAnything(stored, { limits: { unpackedBytes: 1_999 } }))).toEqual(['too-large']);
    const png = baked('[0,0,0]', 'png');
    expect(whys(readAnything(png, { limits: { unpackedBytes: 7 } }))).toEqual(
      Array.from({ length: 3 }, () => 'not-a-credential'),
    );
    expect(whys(readAnything(png, { limits: { unpackedBytes: 6 } }))).toEqual(['too-large']);
    const lists = zipSync({ a: bytesOf('[[]]'), b: bytesOf('[[]]') });
    expect(whys(readAnything(lists, { limits: { values: 3 } })).at(-1)).toBe('too-many-values');
    expect(whys(readAnything(lists, { limits: { values: 4 } }))).not.toContain('too-many-values');
  });

  test('stays within 2 s and 200 MB for ten megabytes of the worst of each kind', () => {
    const objects = '{},'.repeat(66_000);
    const zeros = zlibSync(new Uint8Array(19_000_000));
    const bomb = Buffer.concat([bytesOf('openbadgecredential\0\x01\0\0\0'), zeros]);
    const pngBomb = Buffer.concat([plainPng.subarray(0, -12), writePngChunk('iTXt', bomb), plainPng.subarray(-12)]);
    const brokenZip = zipSync({ a: new Uint8Array(19_000_000) }).fill(7, 18_000, 18_050);
    const hostile: Uint8Array[] = [
      zipSync(Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`${n}`, pngBomb])), { level: 0 }),
      zipSync(Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`${n}`, brokenZip])), { level: 0 }),
      bytesOf(`%PDF-1.7\n${'1 0 obj << >> stream\nendstream\n'.repeat(320_000)}`),
      bytesOf(`%PDF-1.7\n${`1 0 obj <<${'> '.repeat(1_900)}>>stream\nendstream `.repeat(2_500)}`),
      zipSync(Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`${n}`, bytesOf(`[${objects}0]`)]))),
      bytesOf('stream '.repeat(1_400_000)).fill(0x25, 0, 1),
      bytesOf(`%PDF-1.7\n${'1 0 obj << >> stream\n'.repeat(450_000)}`),
      bytesOf(`%PDF-1.7\n${'/EF <<'.repeat(1_600_000)}`),
      bytesOf(`%PDF-1.7\n${'/Length 1 '.repeat(900_000)}`),
      bytesOf(`<svg xmlns="http://www.w3.org/2000/svg">${'<g a="b"/>'.repeat(900_000)}`),
      bytesOf(`<svg ${'a '.repeat(4_900_000)}`),
      bytesOf('<'.repeat(9_900_000)),
      bytesOf('https://a '.repeat(990_000)),
      bytesOf('\n'.repeat(9_900_000)),
      bytesOf(`data:${';'.repeat(9_900_000)}`),
      bytesOf(`data:,${'%41'.repeat(3_300_000)}`),
      bytesOf('a.'.repeat(4_900_000)),
      bytesOf(`"${'\\\\'.repeat(499_000)}"`),
    ];
    for (const bytes of hostile) {
      const before = process.memoryUsage().rss;
      const began = cpuMilliseconds();
      expect(readAnything(bytes).some(({ form }) => form === 'none')).toBe(true);
      expect(cpuMilliseconds() - began, new TextDecoder().decode(bytes.subarray(0, 30))).toBeLessThan(2_000);
      expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
    }
  });
});
