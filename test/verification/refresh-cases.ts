import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { aCase, type Case, valid } from './case.ts';
import { answering, badge, badgeWith, materials, sign, signText, stranger } from './foreign-issuer.ts';

const url = 'https://issuer.example/credentials/1/latest';
const service = {
  '@context': [...(badge['@context'] as Json[]), 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'],
  refreshService: { id: url, type: '1EdTechCredentialRefresh' },
};
const given = await signText(badgeWith(service));
const latest = (changes: JsonObject) => badgeWith({ ...service, validFrom: '2026-06-10T10:00:00Z', ...changes });
const answered = (answer: string) => materials({ reach: answering({ [url]: answer }) });
const renewed = await signText(latest({ validUntil: '2032-01-01T00:00:00Z' }));

const kept = (title: string, answer: string): Case =>
  aCase(title, { text: given, materials: answered(answer) }, ['refresh', 'unknown', 'refresh-failed'], valid);

/** Asking the issuer for its latest copy. */
export const refreshCases: readonly Case[] = [
  aCase('no later copy announced', await signText(badge), ['refresh', 'not-applicable', 'no-refresh'], valid),
  aCase('a later copy', { text: given, materials: answered(renewed) }, ['refresh', 'passed', 'refreshed'], valid),
  aCase('the same copy again', { text: given, materials: answered(given) }, ['refresh', 'passed', 'refreshed'], valid),
  aCase(
    'a later copy that is over',
    { text: given, materials: answered(await signText(latest({ validUntil: '2026-06-12T00:00:00Z' }))) },
    ['refresh', 'passed', 'refreshed'],
    ['invalid', 'authentic', 'expired'],
  ),
  aCase(
    'an end put off by a later copy',
    {
      text: await signText(badgeWith({ ...service, validUntil: '2026-06-05T00:00:00Z' })),
      materials: answered(renewed),
    },
    ['refresh', 'passed', 'refreshed'],
    valid,
  ),
  aCase(
    'a badge changed since, whose later copy is nobody’s to ask for',
    { text: given.replace('A term abroad', 'A year abroad'), materials: answered(renewed) },
    ['refresh', 'unknown', 'not-reached'],
    ['invalid', 'altered', 'current'],
  ),
  aCase(
    'a later copy that does not answer',
    { text: given, materials: materials() },
    ['refresh', 'unknown', 'refresh-failed'],
    valid,
  ),
  kept('a later copy changed since', renewed.replace('A term abroad', 'A year abroad')),
  kept('a later copy with another id', await signText(latest({ id: 'https://issuer.example/credentials/2' }))),
  kept(
    'a later copy of another issuer',
    await signText(latest({ issuer: { id: stranger.did, type: ['Profile'] } }), stranger.ed25519),
  ),
  kept('a later copy signed by another', JSON.stringify(await sign(latest({}), stranger.ed25519))),
  kept(
    'an older copy',
    await signText(latest({ validFrom: '2026-05-01T10:00:00Z', validUntil: '2033-01-01T00:00:00Z' })),
  ),
  kept('a page', '<!doctype html>'),
];
