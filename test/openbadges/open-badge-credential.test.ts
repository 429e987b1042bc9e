import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { OpenBadgeCredential } from '../../src/openbadges/open-badge-credential.ts';
import { unsignedBadge } from '../proof/badge.ts';
import { hasConformance, readConformance } from '../support/conformance.ts';

const badge = unsignedBadge('did:web:badges.example');
const reads = (document: JsonObject) => OpenBadgeCredential.safeParse(document).success;

/** The badge with one part replaced; `undefined` takes it away. */
function withPart(path: readonly string[], value: Json | undefined, from: JsonObject = badge): JsonObject {
  const [key = '', ...rest] = path;
  if (rest.length > 0) return { ...from, [key]: withPart(rest, value, from[key] as JsonObject) };
  const { [key]: _, ...others } = from;
  return value === undefined ? others : { ...others, [key]: value };
}

const achievement = ['credentialSubject', 'achievement'] as const;

/** Each breaks a rule that the official schemas hold too. */
const broken: readonly (readonly [string, JsonObject])[] = [
  ['no id', withPart(['id'], undefined)],
  ['no issuer', withPart(['issuer'], undefined)],
  ['no start', withPart(['validFrom'], undefined)],
  ['a start without a zone', withPart(['validFrom'], '2026-05-04T10:00:00')],
  ['no subject', withPart(['credentialSubject'], undefined)],
  ['no achievement', withPart(achievement, undefined)],
  ['an achievement without an id', withPart([...achievement, 'id'], undefined)],
  ['an achievement without criteria', withPart([...achievement, 'criteria'], undefined)],
  ['an achievement without a description', withPart([...achievement, 'description'], undefined)],
  [
    'an alignment without a target',
    withPart([...achievement, 'alignment'], [{ type: ['Alignment'], targetName: 'x' }]),
  ],
  ['an issuer without an id', withPart(['issuer', 'id'], undefined)],
  ['an image as a bare address', withPart(['issuer', 'image'], 'https://badges.example/logo.png')],
  [
    'an identity of another shape',
    withPart(['credentialSubject', 'identifier'], [{ type: 'IdentityObject', hashed: 'yes' }]),
  ],
  [
    'a result description without a name',
    withPart([...achievement, 'resultDescription'], [{ id: 'urn:r', type: ['ResultDescription'] }]),
  ],
];

describe('a badge is read', () => {
  it('with everything ours say', () => {
    expect(reads(badge)).toBe(true);
  });

  it('with single values where others write no list, and with properties of their own', () => {
    expect(reads(withPart(['evidence'], { id: 'urn:e', type: 'Evidence' }))).toBe(true);
    expect(reads(withPart(['issuer', 'type'], 'Profile'))).toBe(true);
    expect(reads(withPart(['https://badges.example/extra'], 1))).toBe(true);
  });

  it.each(broken)('not with %s', (_, document) => {
    expect(reads(document)).toBe(false);
  });

  it.each([
    [
      'nobody as its subject',
      withPart(['credentialSubject', 'id'], undefined, withPart(['credentialSubject', 'identifier'], undefined)),
    ],
    ['criteria that say nothing', withPart([...achievement, 'criteria'], {})],
    ['an end before its start', withPart(['validUntil'], '2020-01-01T00:00:00Z')],
    ['a subject of another type', withPart(['credentialSubject', 'type'], ['Person'])],
  ])('not with %s, which the official schemas let through', (_, document) => {
    expect(reads(document)).toBe(false);
  });
});

describe.skipIf(!hasConformance('ob3'))('the official Open Badges schemas agree', () => {
  const compile = (name: string): ValidateFunction => {
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats.default(ajv);
    return ajv.compile(JSON.parse(readConformance(`ob3/${name}`)));
  };
  const schemas = [
    compile('ob_v3p0_achievementcredential_schema.json'),
    compile('ob_v3p0_achievementcredential_schema.strict.json'),
  ];

  it('on our badge', () => {
    for (const schema of schemas) expect(schema(badge) ? [] : schema.errors).toEqual([]);
  });

  it.each(broken)('on refusing %s', (_, document) => {
    expect(schemas.map((schema) => schema(document))).toContain(false);
  });
});
