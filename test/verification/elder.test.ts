import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPublicJwk } from '../../src/proof/jwk.ts';
import { toMultikey } from '../../src/proof/multikey.ts';
import { verifyEnvelope } from '../../src/verification/verify.ts';
import {
  type ElderCase,
  elderCases,
  elderFiles,
  elderIssuer,
  elderMaterials,
  elderSite,
  envelopeOf,
} from './elder-cases.ts';

async function reportOf(one: ElderCase) {
  const envelope = envelopeOf(one);
  if (envelope === undefined || envelope.form !== 'open-badges-2') throw new Error(`${one.file} is no elder badge`);
  return verifyEnvelope(envelope, elderMaterials(one));
}

describe('verifying a badge of Open Badges 2.0 or before', () => {
  it.each(elderCases.map((one) => [one.file, one.rule ?? 'no rule objects', one] as const))(
    '%s: %s',
    async (...row) => {
      const [, , one] = row;
      const report = await reportOf(one);
      const [id, outcome, reason] = one.check;
      const check = report.checks.find((each) => each.id === id);
      expect(check).toMatchObject({ outcome, reason });
      expect([report.verdict, report.authenticity, report.standing]).toEqual(one.answer);
      expect(check?.facts?.rule).toBe(one.rule);
      if (one.version !== undefined) expect(report.checks[0]?.facts?.version).toBe(one.version);
      expect(report.requests.length).toBeLessThanOrEqual(7);
    },
  );

  it('has a case for every file sent', () => {
    expect(elderCases.map(({ file }) => file).sort()).toEqual([...elderFiles].sort());
  });
});

describe('an issuer that a list knows by its keys', () => {
  const signedFile = 'signed-sound.jws';
  const anotherKey = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
  const trustOf = async (file: string, key: string) => {
    const one = elderCases.find((each) => each.file === file);
    const envelope = one === undefined ? undefined : envelopeOf(one);
    if (one === undefined || envelope?.form !== 'open-badges-2') throw new Error(`${file} is no elder badge`);
    const entry = { id: elderIssuer, name: 'The issuer', from: '2010-01-01T00:00:00Z', keys: [key] };
    const materials = { ...elderMaterials(one), trustLists: [{ name: 'Known by keys', entries: [entry] }] };
    const { checks, trust, verdict } = await verifyEnvelope(envelope, materials);
    return [verdict, checks.find(({ id }) => id === 'trust')?.reason, trust?.list];
  };
  const { publicKeyPem } = z
    .object({ json: z.object({ publicKeyPem: z.string() }) })
    .parse(elderSite['https://issuer.example/keys/1']).json;
  const ownKey = toMultikey(
    z
      .custom<NonNullable<ReturnType<typeof readPublicJwk>>>((key) => key !== undefined)
      .parse(readPublicJwk(createPublicKey(publicKeyPem).export({ format: 'jwk' }))),
  );

  it('is known for a badge that it signed with one of them', async () => {
    expect(await trustOf(signedFile, ownKey)).toEqual(['valid', 'on-list', 'Known by keys']);
  });

  it('is not known for a badge signed with another, which stays valid', async () => {
    expect(await trustOf(signedFile, anotherKey)).toEqual(['valid', 'other-key', undefined]);
  });

  it('is known for a badge that it hosts, which no key signed', async () => {
    expect(await trustOf('hosted-sound.json', anotherKey)).toEqual(['valid', 'on-list', 'Known by keys']);
  });
});
