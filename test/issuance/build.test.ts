import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BuildInput, buildCredential } from '../../src/issuance/build.ts';
import { readMobilityEvidence } from '../../src/issuance/mobility-evidence.ts';
import { anAchievement } from '../support/cast.ts';

function input(changes: Partial<BuildInput> = {}): BuildInput {
  return {
    baseUrl: 'https://badges.example.org',
    publicId: 'AAAAAAAAAAAAAAAAAAAAAA',
    issuer: { id: 'did:web:badges.example.org', type: ['Profile'], name: 'DAREIC' },
    definition: anAchievement(),
    achievement: { id: 'https://badges.example.org/badges/a/1', type: ['Achievement'], name: 'A' },
    subjectId: 'urn:uuid:6f2c1c1e-8c55-4b0e-9d3b-0a4b6f1f2b11',
    mobility: { activityType: 'SCH-SHORT', hostCountry: 'ES', endDate: '2026-05-09', mentions: [] },
    status: { listId: 'liste', index: 77 },
    issuedAt: new Date('2026-06-01T10:00:00.789Z'),
    ...changes,
  };
}

describe('a credential', () => {
  it('has the contexts of VCDM 2.0 and OB 3.0.3 in their order, and none of our own', () => {
    expect(buildCredential(input())['@context']).toEqual([
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ]);
  });

  it('shows one month of the stay and never a day', () => {
    const text = JSON.stringify(buildCredential(input()));
    expect(text).toContain('"term":"2026-05"');
    expect(text).not.toContain('2026-05-');
  });

  it('says the kind of mobility and the country once, readable back, without the host', () => {
    const credential = buildCredential(input());
    expect(credential.evidence).toEqual([
      {
        type: ['Evidence'],
        name: 'Espagne (ES)',
        genre: 'SCH-SHORT',
        narrative: 'Mobilité individuelle courte d’élève – Espagne.',
      },
    ]);
    expect(readMobilityEvidence(credential)).toEqual({ activityType: 'SCH-SHORT', hostCountry: 'ES' });
  });

  it('reads no mobility where a credential says none, or says it otherwise', () => {
    for (const evidence of [
      undefined,
      [],
      'text',
      [{ genre: 'SCH-SHORT', name: 'Espagne' }],
      [{ genre: 'X', name: 'Espagne (ES)' }],
    ]) {
      expect(readMobilityEvidence({ evidence })).toBeUndefined();
    }
    expect(readMobilityEvidence(undefined)).toBeUndefined();
  });

  it('carries the e-mail only as SHA-256 of the e-mail and its salt', () => {
    const salt = 'ab'.repeat(16);
    const credential = buildCredential(input({ recipient: { email: 'eloise@example.org', salt } }));
    const hash = createHash('sha256').update(`eloise@example.org${salt}`).digest('hex');
    expect(credential.credentialSubject).toMatchObject({
      identifier: [
        { type: 'IdentityObject', hashed: true, identityHash: `sha256$${hash}`, identityType: 'emailAddress', salt },
      ],
    });
    expect(JSON.stringify(credential)).not.toContain('eloise');
  });

  it('has no identifier at all where there is no e-mail', () => {
    expect(buildCredential(input()).credentialSubject).not.toHaveProperty('identifier');
  });

  it('carries the mentions that the badge allows, and no other', () => {
    const mobility = { ...input().mobility, mentions: ['transport-durable', 'edd'] as const };
    const credential = buildCredential(input({ mobility: { ...mobility, mentions: [...mobility.mentions] } }));
    expect(credential.credentialSubject).toMatchObject({ result: [{ type: ['Result'], value: 'transport-durable' }] });
    expect(JSON.stringify(credential)).not.toContain('edd');
  });

  it('ends after the years its definition says, and never otherwise', () => {
    expect(buildCredential(input())).not.toHaveProperty('validUntil');
    const dated = buildCredential(input({ definition: anAchievement({ validForYears: 3 }) }));
    expect(dated.validUntil).toBe('2029-06-01T10:00:00Z');
  });

  it('has one revocation entry with its own id', () => {
    expect(buildCredential(input()).credentialStatus).toEqual({
      id: 'https://badges.example.org/status-lists/liste#77',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '77',
      statusListCredential: 'https://badges.example.org/status-lists/liste',
    });
  });
});
