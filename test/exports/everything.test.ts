import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { everything } from '../../src/exports/everything.ts';
import { findFormat } from '../../src/exports/formats.ts';
import { writeForHolder } from '../../src/exports/write.ts';
import { packPart, zipOf } from '../../src/exports/zip-file.ts';
import { Problem } from '../../src/kernel/problem.ts';
import { problemText } from '../../src/texts/problems.ts';
import { readAnything } from '../../src/verification/read.ts';
import { awardOf, making } from './made.ts';

const formatOf = (id: string) => {
  const format = findFormat(id);
  if (format === undefined) throw new Error('no such format');
  return format;
};
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();
const openAll = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(bytes);
const hasUnzip = spawnSync('unzip', ['-v']).status === 0;

/** What another tool says of an archive; the same without the tool, whose tests are then skipped by name. */
function testedBy(bytes: Uint8Array): string {
  if (!hasUnzip) return 'No errors detected';
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  writeFileSync(join(folder, 'a.zip'), bytes);
  const said = execFileSync('unzip', ['-tq', join(folder, 'a.zip')]).toString();
  rmSync(folder, { recursive: true });
  return said;
}

describe('all forms of a badge in one archive', () => {
  it('holds each that is made for its family, the signed text byte for byte, and says what each is', async () => {
    const award = awardOf();
    const bytes = await writeForHolder(formatOf('zip'), [award], making());
    const files = openAll(bytes);
    expect(testedBy(bytes)).toContain('No errors detected');
    expect(text(files['badge.json'])).toBe(award.credential.bytes);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['attestation.pdf', 'badge.png', 'badge.svg', 'badge.jwt', 'parcoursup.txt', 'clr.jwt']),
    );
    expect(Object.keys(files)).not.toContain('i-prof.txt');
    const readme = text(files['LISEZ-MOI.txt']);
    expect(readme).toMatch(/attestation\.pdf\u00a0: Attestation à imprimer \(PDF\)\r\nÀ imprimer, à montrer/);
    for (const name of ['badge-jwt.png', 'badge-jwt.svg', 'europass-cv.pdf', 'europass-cv.xml', 'europass-cv-text.txt'])
      expect(Object.keys(files)).toContain(name);
    for (const name of Object.keys(files).filter((each) => each !== 'LISEZ-MOI.txt')) expect(readme).toContain(name);
    expect(
      text(openAll(await writeForHolder(formatOf('zip'), [award], making({ language: 'en' })))['README.txt']),
    ).toContain('Printable statement');
  });

  it('leaves out what cannot be made, and says why', async () => {
    const files = openAll(await writeForHolder(formatOf('zip'), [awardOf({ holder: { familyName: '李' } })], making()));
    expect(Object.keys(files)).not.toContain('attestation.pdf');
    expect(Object.keys(files)).toContain('badge.json');
    expect(text(files['LISEZ-MOI.txt'])).toContain(
      '(absent) Attestation à imprimer (PDF)\u00a0: Une lettre de ce document ne peut pas être imprimée (李)',
    );
  });

  it.each([
    ['over', 'seal/expired'],
    ['of another issuer', 'seal/other-issuer'],
  ] as const)('leaves out what a seal that is %s cannot seal, and says why', async (_, code) => {
    const sealed = formatOf('europass-credential');
    const openSeal = () => Promise.reject(new Problem(code));
    const bytes = await writeForHolder(everything([formatOf('json'), sealed]), [awardOf()], making({ openSeal }));
    expect(Object.keys(openAll(bytes)).toSorted()).toEqual(['LISEZ-MOI.txt', 'badge.json']);
    expect(text(openAll(bytes)['LISEZ-MOI.txt'])).toContain(problemText.fr[code].title);
  });

  it('gives a folder to each badge of the person, and is of one person alone', async () => {
    const two = [awardOf(), awardOf({ publicId: 'BBBBBBBBBBBBBBBBBBBBBB', badge: 'app-pro-europe-n1' })];
    const files = openAll(await writeForHolder(formatOf('zip'), two, making()));
    const names = Object.keys(files);
    // What a form is for is told once, however many badges there are.
    expect(text(files['LISEZ-MOI.txt']).split('À publier, ou à importer dans Open Badge Passport')).toHaveLength(2);
    expect(text(files['LISEZ-MOI.txt'])).toMatch(
      /badge\.png\u00a0: Image qui[^\r]*\r\napp-pro-europe-n1 B{22}\/badge\.png\r\nÀ publier/,
    );
    expect(names).toEqual(expect.arrayContaining(['cards.pdf', 'app-pro-europe-n1 BBBBBBBBBBBBBBBBBBBBBB/badge.png']));
    const other = awardOf({ holder: { subjectId: 'urn:uuid:2' } });
    await expect(writeForHolder(formatOf('zip'), [awardOf(), other], making())).rejects.toMatchObject({
      code: 'export/one-person',
    });
  });

  it('lets through what is a fault of ours', async () => {
    const broken = making({ jwt: () => Promise.reject(new TypeError('no key')) });
    await expect(writeForHolder(formatOf('zip'), [awardOf()], broken)).rejects.toThrow('no key');
  });
});

describe('the public forms in one archive', () => {
  it('bear no name, no day and no host', async () => {
    const bytes = await writeForHolder(formatOf('zip-public'), [awardOf()], making());
    const files = openAll(bytes);
    expect(testedBy(bytes)).toContain('No errors detected');
    expect(Object.keys(files)).not.toEqual(expect.arrayContaining(['attestation.pdf']));
    expect(Object.keys(files).filter((name) => /attestation|cards|clr|europass|interview/.test(name))).toEqual([]);
    for (const content of Object.values(files)) expect(text(content)).not.toMatch(/Zoé|Lefèvre|Martínez/);
  });

  it('are read by our own verifier, each form of the badge', async () => {
    const found = readAnything(await writeForHolder(formatOf('zip-public'), [awardOf()], making()));
    const texts = found.flatMap((envelope) => (envelope.form === 'data-integrity' ? [envelope.text] : []));
    expect(new Set(texts)).toEqual(new Set([awardOf().credential.bytes]));
    expect(texts).toHaveLength(3);
  });
});

describe('an archive', () => {
  const now = new Date('2026-06-15T09:30:00Z');
  const parts = [
    { name: 'Élodie – « 1 »/é.txt', bytes: Buffer.from('à'.repeat(1000)) },
    { name: 'b.png', bytes: Buffer.alloc(0) },
  ];

  it('is the same bytes each time, and gives back the same files', () => {
    expect(zipOf(parts, now)).toEqual(zipOf(parts, now));
    expect(Object.entries(unzipSync(zipOf(parts, now))).map(([name, bytes]) => [name, bytes.length])).toEqual([
      ['Élodie – « 1 »/é.txt', 2000],
      ['b.png', 0],
    ]);
  });

  it('refuses to grow past what its format holds', () => {
    const part = { name: 'a.png', bytes: Buffer.alloc(10) };
    expect(() => packPart(part, 0xf000_0000, now)).toThrow('export/too-large');
    const many = Array.from({ length: 0xfff1 }, (_, index) => ({ name: `${index}.png`, bytes: Buffer.alloc(0) }));
    expect(() => zipOf(many, now)).toThrow('export/too-large');
  });

  it.runIf(hasUnzip)('is sound for another tool, and unpacks for its owner alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zip-'));
    writeFileSync(join(folder, 'a.zip'), zipOf(parts, now));
    expect(execFileSync('unzip', ['-t', join(folder, 'a.zip')]).toString()).toContain('No errors detected');
    execFileSync('unzip', ['-q', join(folder, 'a.zip'), 'b.png', '-d', folder]);
    expect(statSync(join(folder, 'b.png')).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});
