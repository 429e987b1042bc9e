import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isJsonObject, type Json, type JsonObject } from '../../src/kernel/json.ts';
import type { ElderEnvelope } from '../../src/verification/envelope.ts';
import type { Report } from '../../src/verification/report.ts';
import { verifyEnvelope } from '../../src/verification/verify.ts';
import { elderMaterials } from './elder-cases.ts';
import { altered, everyPlace, valueAt } from './tree.ts';

const folder = new URL('../vectors/open-badges-2/', import.meta.url);
const load = (name: string): JsonObject => {
  const value: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  if (!isJsonObject(value)) throw new TypeError(name);
  return value;
};
const whole = load('sent/hosted-with-badge-embedded.json');
const site = load('web.json');

function verify(assertion: JsonObject, web: JsonObject = {}): Promise<Report> {
  const envelope: ElderEnvelope = { form: 'open-badges-2', assertion, carriers: [] };
  const answers = Object.entries(web).map(([url, json]) => [url, { json }] as const);
  return verifyEnvelope(envelope, elderMaterials({ web: Object.fromEntries(answers) }));
}

/** How a badge is written, where that says nothing: its vocabulary, and types that the rules read by themselves. */
const silent = /^(badge\.)?(issuer\.)?(@context|type)/;
const odd: readonly Json[] = [
  null,
  7,
  true,
  '',
  'x',
  [],
  {},
  [[]],
  { id: 7 },
  { '@value': {} },
  ['https://a.example/'],
];

describe('a hosted badge as it was sent', () => {
  it('is valid untouched', async () => {
    expect(await verify(whole)).toMatchObject({ verdict: 'valid', authenticity: 'authentic' });
  });

  it.each([...everyPlace(whole)].map((place) => [place.join('.'), place] as const))(
    'is never authentic once another word stands at %s',
    async (name, place) => {
      const before = valueAt(whole, place);
      const edited = altered(whole, place, () => (typeof before === 'string' ? `${before}x` : 'x'));
      const { authenticity } = await verify(edited);
      if (!silent.test(name)) expect(authenticity).not.toBe('authentic');
      expect(['authentic', 'altered', 'unchecked']).toContain(authenticity);
    },
  );

  it('is never authentic once something is added to it', async () => {
    for (const key of ['narrative', 'image', 'evidence2', 'extensions:x', 'constructor', 'toString']) {
      expect((await verify({ ...whole, [key]: 'https://issuer.example/x' })).authenticity).not.toBe('authentic');
    }
  });
});

describe('whatever its host answers', () => {
  const places = Object.entries(site).flatMap(([url, answer]) => {
    const node = isJsonObject(answer) && isJsonObject(answer.json) ? answer.json : {};
    return [...everyPlace(node)].map((place) => [`${url} ${place.join('.')}`, url, node, place] as const);
  });

  it.each(places)('an odd value is an answer, never an exception: %s', async (_, url, node, place) => {
    for (const value of odd) {
      const { verdict, checks } = await verify(whole, { [url]: altered(node, place, () => value) });
      expect(['valid', 'invalid', 'undetermined']).toContain(verdict);
      expect(checks).toHaveLength(11);
    }
  });

  it('a document that is no object at all leaves it unchecked or refused, never valid', async () => {
    for (const url of [
      'https://issuer.example/assertions/1',
      'https://issuer.example/badges/1',
      'https://issuer.example/issuer',
    ]) {
      for (const value of odd) expect((await verify(whole, { [url]: value })).verdict).not.toBe('valid');
    }
  });
});
