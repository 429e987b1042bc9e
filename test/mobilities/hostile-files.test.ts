import { describe, expect, it } from 'vitest';
import { isProblem } from '../../src/kernel/problem.ts';
import { readRows } from '../../src/mobilities/import-rows.ts';
import { readImportFile } from '../../src/mobilities/read-file.ts';
import { catalogueOf } from '../support/cast.ts';
import { fc } from '../support/drawn.ts';
import { importVectors } from './import-vectors.ts';

/** Read, or refused with a code: anything else is a fault of ours, and reaches whoever sent the file as an incident. */
async function isHandled(bytes: Uint8Array): Promise<boolean> {
  try {
    readRows(await readImportFile(bytes), catalogueOf(), '2026-11-22');
    return true;
  } catch (error) {
    if (isProblem(error) && error.code.startsWith('import/')) return true;
    throw error;
  }
}

it('is refused without a word of what it holds, in the error or in its cause', async () => {
  for (const { bytes } of importVectors('files')) {
    const error: unknown = await readImportFile(bytes).catch((caught: unknown) => caught);
    if (!isProblem(error)) throw new Error('read');
    const said = JSON.stringify([error.message, error.facts, String(error.cause), { ...Object(error.cause) }]);
    expect(said).not.toMatch(/Lefèvre|Zoë|zoe@|abc|Los Olivos/);
  }
});

describe('a damaged or hostile file', () => {
  const good = importVectors('good');

  it('is read or refused, whichever bytes of a sound file are changed', async () => {
    const change = fc.record({ at: fc.nat(), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...good),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async ({ bytes }, changes) => {
          const damaged = Uint8Array.from(bytes);
          for (const { at, byte } of changes) damaged[at % damaged.length] = byte;
          expect(await isHandled(damaged)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is read or refused wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...good), fc.nat(), async ({ bytes }, at) => {
        expect(await isHandled(bytes.subarray(0, at % bytes.length))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is read or refused when made of nothing but noise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await isHandled(bytes)).toBe(true);
        expect(await isHandled(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes, 0x50, 0x4b, 5, 6, ...bytes]))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is read or refused when its cells are any text at all', async () => {
    const cell = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `"${text.replaceAll('"', '""')}"`);
    const titles = 'Nom;Prénom;Type;Début;Fin;UAI;E-mail;Pays;Badges;Validé par;Validé le;Mentions';
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 12, maxLength: 12 }), async (cells) => {
        const bytes = new TextEncoder().encode(`${titles}\n${cells.join(';')}`);
        expect(await isHandled(bytes)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
