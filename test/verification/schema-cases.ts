import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { aCase, altered, type Case, valid } from './case.ts';
import {
  badge,
  badgeWith,
  forgeJwt,
  issuer,
  materials,
  signedAt,
  signJwt,
  signText,
  without,
} from './foreign-issuer.ts';

const subject = badge.credentialSubject as JsonObject;
const achievement = subject.achievement as JsonObject;
const extended = [...(badge['@context'] as Json[]), 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'];
const ofType = '1EdTechJsonSchemaValidator2019';
const official = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
const withSchemas = (...ids: string[]) =>
  signText(badgeWith({ '@context': extended, credentialSchema: ids.map((id) => ({ id, type: ofType })) }));

const withSubject = (changes: Readonly<Record<string, Json | undefined>>) =>
  signJwt(badgeWith({ credentialSubject: without({ ...subject, ...changes }) }));
const withAchievement = (changes: JsonObject) => withSubject({ achievement: { ...achievement, ...changes } });
const withIssuer = (changes: JsonObject) =>
  signJwt(badgeWith({ issuer: { ...(badge.issuer as JsonObject), ...changes } }));
const breaks = async (title: string, text: Promise<string>) =>
  aCase(title, await text, ['schema', 'failed', 'schema-broken'], altered);
const fits = async (title: string, text: Promise<string>) =>
  aCase(title, await text, ['schema', 'passed', 'schema-fits'], valid);

const state = { id: 'urn:r', type: ['ResultDescription'], name: 'State', resultType: 'Status' };
const resultOf = (result: JsonObject, described: JsonObject = state) =>
  withSubject({ achievement: { ...achievement, resultDescription: [described] }, result: [result] });

/** VCDM 1.1, as badges were written before. */
const signJwtOf = (credential: JsonObject): Promise<string> => {
  const claims = { iss: issuer.did, jti: String(badge.id), nbf: Date.parse(signedAt) / 1000, sub: String(subject.id) };
  return forgeJwt({ alg: 'ES256', kid: issuer.p256.verificationMethod, typ: 'JWT' }, { ...claims, vc: credential });
};
const { validFrom, validUntil, ...undated } = badge;
const elder = {
  ...undated,
  '@context': ['https://www.w3.org/2018/credentials/v1', ...(badge['@context'] as Json[]).slice(1)],
  issuanceDate: validFrom ?? null,
  expirationDate: validUntil ?? null,
};

/** The rules of the profile, one by one. */
export const schemaCases: readonly Case[] = [
  aCase('the official schema, named', await withSchemas(official), ['schema', 'passed', 'schema-fits'], valid),
  aCase(
    'the official schema for both data models, in the other folder',
    await withSchemas(official.replace('/json/', '/json-ld/').replace('_achievement', '_anyachievement')),
    ['schema', 'passed', 'schema-fits'],
    valid,
  ),
  aCase(
    'a schema of its own beside the official one',
    await withSchemas(official, 'https://issuer.example/schema.json'),
    ['schema', 'unknown', 'schema-foreign'],
    valid,
  ),
  aCase(
    'a schema that only looks official',
    await withSchemas(`${official}?x`),
    ['schema', 'unknown', 'schema-foreign'],
    valid,
  ),
  await fits('a state that is told', resultOf({ type: ['Result'], resultDescription: 'urn:r', status: 'Completed' })),
  await fits('a state told in words', resultOf({ type: ['Result'], resultDescription: 'urn:r', value: 'yes' })),
  await breaks('a state of no list', resultOf({ type: ['Result'], resultDescription: 'urn:r', status: 'Done' })),
  await fits('a kind of result of its own', resultOf({ type: 'Result' }, { ...state, resultType: 'ext:Stars' })),
  await breaks('a kind of result of no list', resultOf({ type: 'Result' }, { ...state, resultType: 'Stars' })),
  await breaks('a result of another type', resultOf({ type: ['Outcome'] })),
  await breaks('evidence of another type', signJwt(badgeWith({ evidence: [{ type: ['Photo'] }] }))),
  await breaks('an issuer of another type', withIssuer({ type: ['Organization'] })),
  await breaks(
    'an issuer whose parent is of another type',
    withIssuer({ parentOrg: { id: 'urn:p', type: ['Group'] } }),
  ),
  await breaks(
    'another id of the issuer of no type',
    withIssuer({ otherIdentifier: [{ identifier: '1', identifierType: 'identifier' }] }),
  ),
  await breaks('a source of another type', withSubject({ source: { id: 'urn:s', type: 'InvalidProfile' } })),
  await breaks('criteria that say nothing', withAchievement({ criteria: {} })),
  await breaks(
    'an endorsement of another type',
    withAchievement({ endorsement: [{ type: ['VerifiableCredential'] }] }),
  ),
  await breaks('an endorsement that is no JWT', withAchievement({ endorsementJwt: ['well done'] })),
  await breaks(
    'a status of no type',
    signJwt(badgeWith({ credentialStatus: undefined, refreshService: { id: 'urn:x' } })),
  ),
  await breaks('a schema without an address', signJwt(badgeWith({ credentialSchema: [{ type: ofType }] }))),
  await breaks(
    'something sealed without a digest',
    signJwt(badgeWith({ relatedResource: [{ id: 'https://issuer.example/a' }] })),
  ),
  await breaks(
    'something sealed twice',
    signJwt(
      badgeWith({ relatedResource: [1, 2].map(() => ({ id: 'https://issuer.example/a', digestSRI: 'sha256-AAAA' })) }),
    ),
  ),
  await fits('the data model of before', signJwtOf(elder)),
  aCase(
    'the data model of before without its date',
    await signJwtOf(without({ ...elder, issuanceDate: undefined })),
    ['schema', 'failed', 'schema-broken'],
    ['invalid', 'altered', 'unchecked'],
  ),
  await breaks(
    'the data model of before with an issuer’s address alone',
    signJwtOf({ ...elder, issuer: 'did:web:issuer.example' }),
  ),
  aCase(
    'a badge of the data model of before that is over',
    { text: await signJwtOf(elder), materials: materials({ now: new Date('2031-06-02T10:00:00Z') }) },
    ['dates', 'failed', 'expired'],
    ['invalid', 'authentic', 'expired'],
  ),
];
