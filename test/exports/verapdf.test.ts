import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cards } from '../../src/exports/cards.ts';
import { findFormat } from '../../src/exports/formats.ts';
import { writeForHolder } from '../../src/exports/write.ts';
import { askJudge, hasJudge, patience } from '../support/judges.ts';
import { making } from './made.ts';
import { makingOf, type Pair, pairs, slugOf } from './pairs.ts';

const Told = z.object({ checked: z.int().min(1), broken: z.array(z.string()) });
const Said = z.object({ claims: z.string(), archive: Told, access: Told });

const papers = ['attestation', 'europass-cv-pdf', 'europass-mobility', 'career-interview'] as const;
/** Every name of `pairs` on an attestation; on the others, one of each direction of writing and the longest. */
const few = [0, 9, 10, 12];
const fits = (kind: (typeof papers)[number], { award }: Pair, index: number): boolean => {
  if (kind === 'career-interview') return award.achievement.family === 'professionals' && few.includes(index % 15);
  return kind === 'attestation' ? index < 15 : few.includes(index);
};

/** What the engine never writes: that it is PDF/UA, and that a window be named after the title. It holds to the other rules unasked. */
const unsaid = ['5-1', '7.1-10'];

/** A paper spoilt, and the rule that veraPDF must find broken: what proves that it looks. */
const spoilt = {
  'the language of its words': ['/Lang', '/Lanx', 'access', '7.2-34'],
  'what a picture shows': ['/Alt', '/Alx', 'access', '7.3-1'],
  'what the file attached is to it': ['/AFRelationship', '/AFRelationshiq', 'archive', '6.8-3'],
  'the letters of its fonts': ['/ToUnicode', '/ToUnicodx', 'archive', '6.2.11.7.2-1'],
  'its order of reading': ['/StructTreeRoot', '/StructTreeRoox', 'archive', '6.7.3.3-1'],
} as const;

const skipped = 'skipped where scripts/judges-for-tests.mjs has not fetched veraPDF';

describe.skipIf(!hasJudge('verapdf'))(`a paper, as veraPDF validates it (${skipped})`, () => {
  let said: ReadonlyMap<string, z.infer<typeof Said>>;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'creanciale-verapdf-'));
    const keep = (name: string, pdf: Uint8Array) => writeFileSync(join(folder, name), pdf);
    for (const [index, pair] of pairs.entries()) {
      for (const kind of papers.filter((each) => fits(each, pair, index))) {
        const format = findFormat(kind);
        if (format === undefined) throw new Error('no such format');
        const pdf = await writeForHolder(format, [pair.award], makingOf(pair));
        keep(`${kind} ${slugOf(pair)}`, pdf);
        if (kind !== 'attestation' || index !== 0) continue;
        for (const [what, [word, other]] of Object.entries(spoilt)) {
          const text = Buffer.from(pdf).toString('latin1').replaceAll(word, other);
          keep(`without ${what}`, Buffer.from(text, 'latin1'));
        }
      }
    }
    const pupils = pairs.filter((_, index) => few.includes(index)).map(({ award }) => award);
    keep('cards', await cards.write(pupils, making()));
    said = await askJudge('verapdf', folder, Said);
  }, patience);

  const made = (): readonly (readonly [string, z.infer<typeof Said>])[] =>
    [...said].filter(([name]) => !name.startsWith('without '));

  it('is of each kind once at least, in every script that we print', () => {
    const kinds = made().map(([name]) => name.split(' ')[0]);
    expect(new Set(kinds)).toEqual(new Set([...papers, 'cards']));
    expect(kinds.filter((kind) => kind === 'attestation')).toHaveLength(15);
  });

  it('is PDF/A-3a, by every rule', () => {
    for (const [name, { claims, archive }] of made()) expect([name, claims, archive.broken]).toEqual([name, '3a', []]);
  });

  it('holds to PDF/UA-1 but for what it does not say of itself', () => {
    for (const [name, { access }] of made()) expect([name, access.broken]).toEqual([name, unsaid]);
  });

  it.each(Object.entries(spoilt))('is no such thing without %s', (what, [, , by, rule]) => {
    expect(said.get(`without ${what}`)?.[by].broken).toContain(rule);
  });
});
