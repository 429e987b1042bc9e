import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { describe, expect, test } from 'vitest';
import { bakePng } from '../../src/baking/png.ts';
import { codeLimits } from '../../src/verification/code-limits.ts';
import { type ReadCodes, readPictures } from '../../src/verification/codes.ts';
import type { Envelope } from '../../src/verification/envelope.ts';
import { readAnything } from '../../src/verification/read.ts';
import { createReadCodes } from '../../src/wiring/read-codes.ts';
import { signJwt } from './foreign-issuer.ts';

const folder = 'test/vectors/pictures';
const page = 'https://badges.example.org/v/Zk3vXlq0aWq8yV1m2n4p6Q';
/** As long as a slow machine takes: what is read is looked at here, and how long it may take by the test that says so. */
const patient = { timeout: 60_000 };
const readCodes = createReadCodes(patient);
const read = (bytes: Uint8Array, codes: ReadCodes = readCodes) => readPictures(readAnything(bytes), codes);
const whats = (found: readonly Envelope[]) =>
  found.map((each) => (each.form === 'none' ? each.why : each.form === 'address' ? each.url : each.form));
const none: ReadCodes = async () => {
  throw new Error('a picture was looked at');
};
const codeOf = async (text: string) => new Uint8Array(await QRCode.toBuffer(text, { scale: 4 }));
const picture = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

/** A PNG that says of itself what it likes. */
function pngSaying(width: number, height: number, depth = 8, colour = 2): Uint8Array {
  const png = new Uint8Array(PNG.sync.write(new PNG({ width: 4, height: 4, fill: true })));
  const view = new DataView(png.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  view.setUint8(24, depth);
  view.setUint8(25, colour);
  return png;
}

/** What the name of each file promises. */
const promises: Readonly<Record<string, readonly string[]>> = {
  address: [page],
  'address+address': [page, `${page.slice(0, -1)}g`],
  private: ['https://10.0.0.1/admin'],
  elsewhere: ['code-elsewhere'],
  none: ['no-code'],
  kind: ['unknown-file'],
};

describe('a picture', () => {
  test.each(readdirSync(folder).filter((name) => name.includes('--')))('gives what it shows: %s', async (name) => {
    expect(whats(await read(picture(name)))).toEqual(promises[name.split('.')[0] ?? '']);
  });

  test('says that it was a code in a picture, within what it came in', async () => {
    const zip = zipSync({ 'é.jpg': picture('address.jpeg--clean.jpg'), 'b.txt': new TextEncoder().encode(page) });
    expect(await read(zip)).toEqual([
      { form: 'address', url: page, carriers: ['zip', 'jpeg', 'code'], name: 'é.jpg' },
      { form: 'address', url: page, carriers: ['zip'], name: 'b.txt' },
    ]);
  });

  test('may show the badge itself, as a token', async () => {
    const jwt = await signJwt();
    const [found, ...rest] = await read(await codeOf(jwt));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ form: 'vc-jwt', jwt, carriers: ['png', 'code'] });
  });

  test('that carries a badge is not looked at: the badge goes before the code', async () => {
    const jwt = await signJwt();
    const baked = bakePng(await codeOf(page), jwt);
    if (typeof baked === 'string') throw new Error(baked);
    expect(whats(await read(baked, none))).toEqual(['vc-jwt']);
  });

  test('leads to no address that is none of the web', async () => {
    for (const text of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/plain,x', 'Bonjour', 'mailto:a@b.c'])
      expect(whats(await read(await codeOf(text)))).toEqual(['code-elsewhere']);
  });

  test('says once what it shows twice', async () => {
    const twice: ReadCodes = async () => [[page, page]];
    expect(whats(await read(picture('address.jpeg--clean.jpg'), twice))).toEqual([page]);
  });
});

describe('a hostile picture', () => {
  test.each([
    ['more pixels than we unpack', pngSaying(25_000, 25_000), 'picture-too-heavy'],
    ['sides of four thousand million', pngSaying(0xffffffff, 0xffffffff), 'picture-too-heavy'],
    ['few pixels of many bytes', pngSaying(4_500, 4_500, 16, 6), 'picture-too-heavy'],
    ['a kind of pixel that is none', pngSaying(4, 4, 8, 5), 'damaged'],
    ['a JPEG without a picture', new Uint8Array([0xff, 0xd8, 0xff, ...Array(40).fill(0xff)]), 'damaged'],
  ] as const)('is refused by its header, and not looked at: %s', async (_, bytes, why) => {
    const envelopes: readonly Envelope[] = [
      { form: 'none', fault: 'not-readable', why: 'no-credential', carriers: ['png'], picture: bytes },
    ];
    expect(whats(await readPictures(envelopes, none))).toEqual([why]);
  });

  test('a JPEG that says it is larger than we unpack is refused by its header', async () => {
    const bytes = picture('address.jpeg--clean.jpg').slice();
    const frame = bytes.findIndex((byte, place) => byte === 0xff && bytes[place + 1] === 0xc0);
    bytes.fill(0xff, frame + 5, frame + 9);
    expect(whats(await read(bytes, none))).toEqual(['picture-too-heavy']);
  });

  test('cut anywhere, or with any byte changed, ends in an answer', async () => {
    const whole = picture('address.jpeg--clean.jpg');
    const cut = [0.02, 0.1, 0.5, 0.9].map((share) => whole.slice(0, Math.floor(whole.length * share)));
    const changed = [200, 700, 3_000].map((place) => whole.map((byte, at) => (at === place ? byte ^ 0xff : byte)));
    for (const bytes of [...cut, ...changed]) expect(await read(bytes)).toHaveLength(1);
  });

  test('does not hold what comes after it: a thread is ended when its time is over', async () => {
    const hurried = createReadCodes({ timeout: 1 });
    const noisy = new PNG({ width: 1_500, height: 1_500 });
    noisy.data.forEach((_, place) => {
      noisy.data[place] = (place * 2_654_435_761) >>> 13;
    });
    const bytes = new Uint8Array(PNG.sync.write(noisy));
    expect(whats(await read(bytes, hurried))).toEqual(['picture-too-heavy']);
    expect(whats(await read(picture('address.jpeg--clean.jpg')))).toEqual([page]);
  });

  test('waits for its turn, and past a number of them is told so at once', async () => {
    const clean = picture('address.jpeg--clean.jpg');
    const busy = createReadCodes({ ...patient, waiting: 1 });
    const answers = await Promise.all(Array.from({ length: 4 }, () => busy([clean])));
    expect(answers.map(([answer]) => answer)).toEqual([[page], [page], 'too-slow', 'too-slow']);
  });

  test('more of them than we look at are not looked at', async () => {
    const clean = picture('address.jpeg--clean.jpg');
    const asked: number[] = [];
    const counting: ReadCodes = async (pictures) => {
      asked.push(pictures.length);
      return pictures.map(() => []);
    };
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, place) => [`${place}.jpg`, clean]));
    const found = await read(zipSync(files), counting);
    expect(asked).toEqual([codeLimits.pictures]);
    expect(whats(found).filter((why) => why === 'too-many-files')).toHaveLength(2);
  });
});

test('the reader reads at least whatever another reader does', async () => {
  for (const name of readdirSync(folder).filter((each) => /^address.*\.png$/.test(each))) {
    const { data, width, height } = PNG.sync.read(readFileSync(join(folder, name)));
    const theirs = jsqr.default(new Uint8ClampedArray(data), width, height)?.data;
    if (theirs !== undefined) expect(whats(await read(picture(name)))).toContain(theirs);
  }
});
