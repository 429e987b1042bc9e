import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { base58 } from '@scure/base';
import type { JsonObject } from '../../src/kernel/json.ts';
import { aCase, type Case, valid } from './case.ts';
import { answering, badge, badgeWith, materials, signText } from './foreign-issuer.ts';

const subject = badge.credentialSubject as JsonObject;
const achievement = subject.achievement as JsonObject;
const pictureUrl = 'https://issuer.example/stamp.png';
const folder = new URL('../vectors/files/read/', import.meta.url);
const png = readFileSync(new URL('data-integrity.open-badge.png--pillow.png', folder));
const dataUrl = (type: string, bytes: Uint8Array): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
const image = (id: string): JsonObject => ({ id, type: 'Image' });
const onAchievement = (id: string) =>
  signText(badgeWith({ credentialSubject: { ...subject, achievement: { ...achievement, image: image(id) } } }));
const onIssuer = (id: string) => signText(badgeWith({ issuer: { ...(badge.issuer as JsonObject), image: image(id) } }));
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0]);

const sri = (algorithm: 'sha256' | 'sha384' | 'sha512', bytes: Uint8Array): string =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;
const multihash = (bytes: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from([0x12, 0x20]), createHash('sha256').update(bytes).digest()]);
const sealed = (...relatedResource: JsonObject[]) => signText(badgeWith({ relatedResource }));
const resource = (changes: JsonObject): JsonObject => ({ id: pictureUrl, mediaType: 'image/png', ...changes });
const v2 = 'https://www.w3.org/ns/credentials/v2';
/** As W3C announces it (VCDM 2.0 §B.1). */
const publishedHash = Buffer.from('59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734', 'hex');
const published = `sha256-${publishedHash.toString('base64')}`;
const context = (changes: JsonObject): JsonObject => ({ id: v2, ...changes });
const altered: Case['answer'] = ['invalid', 'altered', 'current'];
const there = materials({ reach: answering({ [pictureUrl]: png }) });
const elsewhere = materials({ reach: answering({ [pictureUrl]: Buffer.concat([png, Buffer.from([0])]) }) });

const fits = (title: string, text: string) =>
  aCase(title, { text, materials: there }, ['images', 'passed', 'images-fit'], valid);
const unread = (title: string, text: string, materialsOf = there) =>
  aCase(title, { text, materials: materialsOf }, ['images', 'unknown', 'resource-unreachable'], valid);
const differs = (title: string, text: string, materialsOf = elsewhere) =>
  aCase(title, { text, materials: materialsOf }, ['images', 'failed', 'resource-differs'], altered);
const unsound = (title: string, text: string) => aCase(title, text, ['images', 'failed', 'image-unsound'], valid);

/** What becomes of pictures, within and without. */
export const imageCases: readonly Case[] = [
  aCase('no picture', await signText(badge), ['images', 'not-applicable', 'no-image'], valid),
  aCase(
    'a picture elsewhere that nothing seals',
    await onAchievement(pictureUrl),
    ['images', 'not-applicable', 'images-elsewhere'],
    valid,
  ),
  fits('a PNG within', await onAchievement(dataUrl('image/png', png))),
  fits('a JPEG of the issuer’s, its type in capitals', await onIssuer(dataUrl('IMAGE/JPEG', jpeg))),
  fits('an SVG written out', await onAchievement(`data:image/svg+xml,${encodeURIComponent(svg)}`)),
  unsound('a page that says it is a PNG', await onAchievement(dataUrl('image/png', Buffer.from('<!doctype html>')))),
  unsound('a PNG that says it is a JPEG', await onIssuer(dataUrl('image/jpeg', png))),
  unsound('a picture of no known type', await onAchievement(dataUrl('image/x-icon', png))),
  unsound('a picture that cannot be read', await onAchievement('data:image/png;base64,***')),
  unsound('a script in its place', await onAchievement('data:text/javascript,alert(1)')),

  fits('a sealed picture', await sealed(resource({ digestSRI: sri('sha256', png) }))),
  fits(
    'a context sealed as it is published, which nobody is asked for',
    await sealed(context({ digestSRI: published })),
  ),
  fits(
    'the same, by the multihash of its bytes',
    await sealed(context({ digestMultibase: `u${Buffer.from([0x12, 0x20, ...publishedHash]).toString('base64url')}` })),
  ),
  unread(
    'a context sealed with a longer hash too, which must be read',
    await sealed(context({ digestSRI: `${published} ${sri('sha512', png)}` })),
  ),
  unread('a context sealed as it is not published', await sealed(context({ digestSRI: sri('sha256', png) }))),
  unread(
    'a context sealed by a bare hash, of which nobody knows the kind',
    await sealed(context({ digestMultibase: `u${publishedHash.toString('base64url')}` })),
  ),
  unread('another context, sealed as this one', await sealed(context({ id: `${v2}/`, digestSRI: published }))),
  fits('one sealed with SHA-384', await sealed(resource({ digestSRI: sri('sha384', png) }))),
  fits(
    'one sealed by two digests of which the stronger counts',
    await sealed(resource({ digestSRI: `sha256-AAAA ${sri('sha512', png)}` })),
  ),
  fits(
    'one sealed by a multihash',
    await sealed(resource({ digestMultibase: `u${Buffer.from(multihash(png)).toString('base64url')}` })),
  ),
  fits(
    'one sealed by a multihash in base58',
    await sealed(resource({ digestMultibase: `z${base58.encode(multihash(png))}` })),
  ),
  differs('a sealed picture changed since', await sealed(resource({ digestSRI: sri('sha256', png) }))),
  differs(
    'one changed since, by its multihash',
    await sealed(resource({ digestMultibase: `z${base58.encode(multihash(png))}` })),
  ),
  differs(
    'one of two digests that do not agree',
    await sealed(resource({ digestSRI: sri('sha256', png), digestMultibase: `z${base58.encode(multihash(jpeg))}` })),
    there,
  ),
  differs(
    'the weaker of two digests alone right',
    await sealed(resource({ digestSRI: `${sri('sha256', png)} ${sri('sha512', jpeg)}` })),
    there,
  ),
  unread(
    'a sealed picture that does not answer',
    await sealed(resource({ digestSRI: sri('sha256', png) })),
    materials(),
  ),
  unread(
    'one of two that does not answer',
    await sealed(resource({ digestSRI: sri('sha256', png) }), {
      id: 'https://issuer.example/other',
      digestSRI: sri('sha256', png),
    }),
  ),
  unread('a seal of a kind we do not know', await sealed(resource({ digestSRI: 'md5-AAAA' }))),
  unread('a multihash of a kind we do not know', await sealed(resource({ digestMultibase: 'uAAAA' }))),
];
