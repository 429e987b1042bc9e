import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEnvelope } from '../../src/verification/envelope.ts';
import { badge, signJwt, signText, verify } from './foreign-issuer.ts';

const folder = new URL('../vectors/credentials/hostile/', import.meta.url);

describe('what is no credential', () => {
  it.each(readdirSync(folder))('is answered, never thrown: %s', async (name) => {
    const report = await verify(readFileSync(new URL(name, folder), 'utf8'));
    expect(report).toMatchObject({ verdict: 'invalid', authenticity: 'altered', standing: 'unchecked', trust: null });
    expect(report.checks[0]).toMatchObject({ id: 'format', outcome: 'failed', reason: 'not-readable' });
    expect(report.checks.slice(1).map(({ outcome }) => outcome)).toEqual(Array.from({ length: 13 }, () => 'unknown'));
  });

  it.each([
    '{}',
    '{"__proto__":{"type":["VerifiableCredential"]}}',
    '{"constructor":{"prototype":{"x":1}},"@context":["a","b"],"type":null,"issuer":[],"proof":{"type":1}}',
    '{"@context":null,"type":{},"issuer":{"id":{}},"credentialSubject":[],"credentialStatus":null,"proof":[[]]}',
    '{"@context":[[[]]],"validFrom":1e400,"validUntil":"never","credentialSubject":"me","credentialStatus":[]}',
    `{"@context":["https://www.w3.org/ns/credentials/v2"],"proof":{"type":"DataIntegrityProof","cryptosuite":"toString","verificationMethod":"","proofPurpose":"assertionMethod","proofValue":"z"}}`,
    `{"@context":["https://www.w3.org/ns/credentials/v2"],"proof":${JSON.stringify(Array.from({ length: 400 }, () => ({})))}}`,
  ])('is refused without a crash where it is JSON of some other kind: %s', async (text) => {
    const report = await verify(text, { recipient: 'a@example.com' });
    expect(report).toMatchObject({ verdict: 'invalid', authenticity: 'altered' });
    expect(report.checks).toHaveLength(14);
  });
});

describe('a credential', () => {
  it('is told from its JWT by its shape alone, spaces around it or not', async () => {
    const [text, jwt] = [await signText(badge), await signJwt()];
    expect(readEnvelope(`\n${text}\n`)).toMatchObject({ form: 'data-integrity', credential: { id: badge.id } });
    expect(readEnvelope(` ${jwt} `)).toMatchObject({ form: 'vc-jwt', jwt, credential: { id: badge.id } });
  });

  it('is shown without the claims of its JWT', async () => {
    expect(readEnvelope(await signJwt())).toMatchObject({ form: 'vc-jwt', credential: badge });
  });

  it.each([
    [65, 'data-integrity'],
    [66, 'none'],
    [5_000, 'none'],
  ])('may hold no more than 64 levels within itself, itself not counted: %i', (levels, form) => {
    const text = `${'{"a":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;
    expect(readEnvelope(text).form).toBe(form);
  });

  it.each([
    [1_000_000, 'data-integrity'],
    [1_000_001, 'none'],
  ])('may hold no more than a million characters: %i', (length, form) => {
    expect(readEnvelope(`{"a":"${'x'.repeat(length - 8)}"}`).form).toBe(form);
  });
});
