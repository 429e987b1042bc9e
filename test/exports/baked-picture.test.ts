import { spawnSync } from 'node:child_process';
import { DOMParser } from '@xmldom/xmldom';
import { load } from 'exifreader';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { bakePng, unbakePng } from '../../src/baking/png.ts';
import { unbakeSvg } from '../../src/baking/svg.ts';
import { activityTypes } from '../../src/definitions/definition.ts';
import { png, pngJwt, svg, svgJwt } from '../../src/exports/baked-picture.ts';
import { json, jwt } from '../../src/exports/signed-text.ts';
import { readAnything } from '../../src/verification/read.ts';
import { awardOf, catalogue, jwtText, making } from './made.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const award = awardOf();

/** The credential as two libraries that know no badge find it: every text of the picture, and the element of the standard right under its root. */
async function taken(picture: Uint8Array): Promise<unknown> {
  const { openbadgecredential } = await load(Buffer.from(picture), { includeUnknown: true });
  return openbadgecredential?.value;
}
function takenFromSvg(drawing: Uint8Array): readonly (string | null)[] {
  const { documentElement: root } = new DOMParser().parseFromString(text(drawing), 'image/svg+xml');
  const found = root?.getElementsByTagNameNS('https://purl.imsglobal.org/ob/v3p0', 'credential') ?? [];
  return Array.from(found, (element) => {
    if (element !== root?.firstChild) return 'not right under the root';
    return element.hasAttribute('verify') ? element.getAttribute('verify') : element.textContent;
  });
}

describe('the signed file', () => {
  it('is the very bytes that were signed, and the token that is kept', async () => {
    expect(text(await json.write(award, making()))).toBe(award.credential.bytes);
    expect(text(await jwt.write(award, making()))).toBe(jwtText);
  });
});

describe('a picture that carries its proof', () => {
  it.each(catalogue.achievements.map(({ slug }) => slug))('holds the exact credential: %s', async (badge) => {
    const one = awardOf({ badge });
    const found = [{ standard: 'open-badges-3', text: one.credential.bytes }];
    const [drawing, picture] = [await svg.write(one, making()), await png.write(one, making())];
    expect(unbakeSvg(text(drawing), 1e6)).toEqual(found);
    expect(unbakePng(picture, 1e6)).toEqual(found);
    expect([await taken(picture), takenFromSvg(drawing)]).toEqual([one.credential.bytes, [one.credential.bytes]]);
    const tokens = [await taken(await pngJwt.write(one, making())), takenFromSvg(await svgJwt.write(one, making()))];
    expect(tokens).toEqual([jwtText, [jwtText]]);
    expect(PNG.sync.read(Buffer.from(picture))).toMatchObject({ width: 640, height: 640 });
  });

  it('holds the token in its other form', async () => {
    const found = [{ standard: 'open-badges-3', text: jwtText }];
    expect(unbakeSvg(text(await svgJwt.write(award, making())), 1e6)).toEqual(found);
    expect(unbakePng(await pngJwt.write(award, making()), 1e6)).toEqual(found);
  });

  it('is read by our own verifier as what it is', async () => {
    for (const format of [png, svg]) {
      const [envelope] = readAnything(await format.write(award, making()));
      expect(envelope).toMatchObject({ form: 'data-integrity', text: award.credential.bytes });
    }
  });

  it('says one thing when it is baked again', async () => {
    const again = bakePng(await png.write(award, making()), jwtText);
    if (typeof again === 'string') throw new Error(again);
    expect(unbakePng(again, 1e6)).toEqual([{ standard: 'open-badges-3', text: jwtText }]);
  });

  it('shows month and country, and no name', async () => {
    const named = awardOf({ holder: { givenName: 'Marguerite-Unique', familyName: 'Zzyzx' } });
    expect(text(await svg.write(named, making()))).toBe(text(await svg.write(award, making())));
    const drawn = (one: typeof award): string => making().press.pictureSvg(one, 'fr');
    expect(drawn(awardOf({ mobility: { month: '2026-06' } }))).not.toBe(drawn(award));
    expect(drawn(awardOf({ mobility: { hostCountry: 'PT' } }))).not.toBe(drawn(award));
  });

  it('is drawn once for all who share badge, month and country', async () => {
    const { press } = making();
    const first = await press.pictureArt(award, 'fr');
    expect(await press.pictureArt(awardOf({ publicId: 'BBBBBBBBBBBBBBBBBBBBBB' }), 'fr')).toBe(first);
    expect(await press.pictureArt(awardOf({ badge: 'app-mobilite-vecue-n1' }), 'fr')).not.toBe(first);
  });

  it.each(activityTypes)('is made for every kind of mobility: %s', async (activityType) => {
    const one = awardOf({ mobility: { activityType } });
    const { bytes } = one.credential;
    const made = [await taken(await png.write(one, making())), takenFromSvg(await svg.write(one, making()))];
    expect(made).toEqual([bytes, [bytes]]);
    const tokens = [await taken(await pngJwt.write(one, making())), takenFromSvg(await svgJwt.write(one, making()))];
    expect(tokens).toEqual([jwtText, [jwtText]]);
  });
});

/** A reader that shares no line with ours: the XML and CRC of Python's own library. */
const python = spawnSync('python3', ['-c', 'import xml.etree.ElementTree, zlib']).status === 0;
const readers = {
  png: `
import struct, sys, zlib
data = sys.stdin.buffer.read(); at = 8; found = []
while at < len(data):
    size, = struct.unpack('>I', data[at:at+4]); kind = data[at+4:at+8]; body = data[at+8:at+8+size]
    assert zlib.crc32(kind + body) == struct.unpack('>I', data[at+8+size:at+12+size])[0]
    if kind == b'iTXt': found.append(body)
    at += 12 + size
assert len(found) == 1 and found[0].startswith(b'openbadgecredential' + bytes(5))
sys.stdout.buffer.write(found[0][24:])`,
  svg: `
import sys, xml.etree.ElementTree as tree
root = tree.fromstring(sys.stdin.buffer.read())
found = root.findall('{https://purl.imsglobal.org/ob/v3p0}credential')
assert len(found) == 1 and root[0] is found[0] and 'verify' not in found[0].attrib
sys.stdout.buffer.write(found[0].text.encode())`,
} as const;

describe.runIf(python)('another reader (python3)', () => {
  it.each([
    ['png', png],
    ['svg', svg],
  ] as const)('takes the exact bytes out of the %s', async (name, format) => {
    const { status, stdout, stderr } = spawnSync('python3', ['-c', readers[name]], {
      input: await format.write(award, making()),
      // Without what a shell says of a language that the machine does not know.
      env: { ...process.env, LC_ALL: 'C' },
    });
    expect([status, stderr.toString()]).toEqual([0, '']);
    expect(stdout.toString()).toBe(award.credential.bytes);
  });
});
