import { describe, expect, it } from 'vitest';
import { findFormat } from '../../src/exports/formats.ts';
import { writeForHolder } from '../../src/exports/write.ts';
import { copiedOf, tools } from './foreign-pdf.ts';
import { awardOf, making } from './made.ts';

const publicId = 'kmg0f-STCjkb2LVV7dQKNA';
const pageUrl = `https://badges-d-un-service.academie-lointaine.example/v/${publicId}`;
const papers = ['attestation', 'cards', 'career-interview', 'europass-mobility', 'europass-cv-pdf'];

describe.runIf(tools.poppler)('the address of a badge, copied from a paper', () => {
  it.each(papers)('is what leads to its page, without a sign that only broke a line: %s', async (id) => {
    const format = findFormat(id);
    if (format === undefined) throw new Error('no such format');
    const award = awardOf({ badge: 'pro-observation-comparee', publicId, pageUrl });
    const copied = copiedOf(await writeForHolder(format, [award], making()));
    expect(copied.replaceAll('\n', '')).toContain(pageUrl.slice('https://'.length));
    expect(copied).not.toMatch(/[\u200b\u2060\u00ad]/);
  });
});
