import { describe, expect, it } from 'vitest';
import { buildProofFile } from '../../src/web/public/verification/proof-file.tsx';
import { readTheme } from '../../src/web/theme.ts';

const script = { path: '/assets/x.js', text: 'void 0' };
const scripts = { verifier: script, device: script, words: () => script, all: new Map() };
const held = { takenAt: '2026-06-15T09:30:00Z', contexts: {}, didDocuments: {}, statusLists: {}, trustLists: [] };
const text = '{"name":"</script><img src=x onerror=alert(1)>"}';
const proof = { text, held, language: 'fr', pageUrl: 'https://badges.example/v/x' } as const;
const file = buildProofFile({ proof, scripts, theme: readTheme(), stamp: { svg: '<svg></svg>' } });

describe('the file that verifies itself', () => {
  it('lets no text of a badge end the element it stands in, and gives it back to the letter', () => {
    expect(file).not.toContain('<img');
    const [, data = ''] = /<script type="application\/json" id="preuve">([^<]*)<\/script>/.exec(file) ?? [];
    expect(JSON.parse(data)).toMatchObject({ text });
  });

  it('says that it is damaged, until its verifier says otherwise', () => {
    const [, before = ''] = /<div id="verdict">(.*?)<\/div>/s.exec(file) ?? [];
    expect(before.replace(/<noscript>.*<\/noscript>/s, '')).toContain('Ce fichier est abîmé.');
    expect(file.indexOf(before)).toBeLessThan(file.indexOf('id="preuve"'));
  });

  it('lets nothing run but what it was made with, and nothing in from outside', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(file) ?? [];
    expect(policy).toMatch(
      /^default-src 'none'; script-src ('sha256-[\w+/=]{44}' ?){3}; style-src 'sha256-[\w+/=]{44}'; /,
    );
    expect(policy).not.toMatch(/unsafe|https?:|\*|'self'/);
    expect(file).not.toMatch(/url\("(?!data:)/);
  });
});
