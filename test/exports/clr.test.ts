import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { clr, toClr } from '../../src/exports/clr.ts';
import { writeForHolder } from '../../src/exports/write.ts';
import { ClrCredential } from '../../src/openbadges/clr-credential.ts';
import { hasConformance, readConformance } from '../support/conformance.ts';
import { awardOf, catalogue, making } from './made.ts';

const idOf = (index: number): string => String(index).padStart(22, 'Q');
const all = catalogue.achievements.map(({ slug }, index) =>
  awardOf({
    ...{ badge: slug, publicId: idOf(index), issuedAt: `2026-06-15T09:${String(59 - index).padStart(2, '0')}:00Z` },
    holder: { subjectId: 'urn:uuid:0b0e1f60-0000-4000-8000-000000000001' },
  }),
);
const schema = 'clr2/clr_v2p0_clrcredential_schema.json';

describe('the record of several badges', () => {
  it('holds each badge as it was signed, oldest first, of the one subject they share, and names nobody', () => {
    const record = toClr(all, making());
    expect(ClrCredential.safeParse(record).error).toBeUndefined();
    expect(record).toMatchObject({ credentialSubject: { id: all[0]?.holder.subjectId, type: ['ClrSubject'] } });
    const { verifiableCredential: inner } = record.credentialSubject as unknown as { verifiableCredential: unknown };
    expect(inner).toEqual(all.map(({ credential }) => credential.parsed).toReversed());
    expect(JSON.stringify(record)).not.toMatch(/Zoé|Lefèvre/);
  });

  it('says whether it is all that is known of the person', () => {
    expect(toClr(all, making()).partial).toBe(true);
    expect(toClr(all, making({ whole: true })).partial).toBe(false);
    expect(toClr(all, making({ language: 'en' })).name).toBe(`Record of ${all.length} digital badges`);
  });

  it('is of one person alone, and never of nobody', async () => {
    const other = awardOf({ holder: { subjectId: 'urn:uuid:0b0e1f60-0000-4000-8000-000000000002' } });
    const [one] = all;
    if (one === undefined) throw new Error('no badge');
    await expect(writeForHolder(clr, [one, other], making())).rejects.toMatchObject({ code: 'export/one-person' });
    await expect(writeForHolder(clr, [], making())).rejects.toMatchObject({ code: 'credential/unknown' });
  });
});

describe.runIf(hasConformance(schema))('the record, under the official schema (CLR 2.0)', () => {
  const ajv = addFormats.default(new Ajv2019({ strict: false, allErrors: true }));
  const check = ajv.compile(JSON.parse(hasConformance(schema) ? readConformance(schema) : '{}'));

  it('is valid with every badge of the catalogue, and with one', () => {
    for (const chosen of [all, all.slice(0, 1)]) {
      check(toClr(chosen, making()));
      expect(check.errors).toBeNull();
    }
  });

  it('would not be without its subject’s badges, its name or its contexts', () => {
    const { name: _, ...nameless } = toClr(all, making());
    expect(check(nameless)).toBe(false);
    expect(check({ ...toClr(all, making()), '@context': ['https://www.w3.org/ns/credentials/v2'] })).toBe(false);
    expect(check({ ...toClr(all, making()), credentialSubject: { type: ['ClrSubject'] } })).toBe(false);
  });
});
