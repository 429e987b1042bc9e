import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDataIntegrity } from '../../src/proof/data-integrity.ts';
import { readAnything } from '../../src/verification/read.ts';
import type { Report } from '../../src/verification/report.ts';
import { verifyCredential } from '../../src/verification/verify.ts';
import { loadContexts } from '../support/contexts.ts';

/** What others sealed, signed, baked, attached and packed (test/vectors/verdicts/README.md), each named `kind--case`. */
const folder = (name: string): URL => new URL(`../vectors/verdicts/${name}/`, import.meta.url);
const loader = loadContexts();
const dataIntegrity = createDataIntegrity(loader);

const kinds = [
  ...['badge', 'jwt', 'enveloped', 'png', 'png-compressed', 'svg', 'pdf', 'zip', 'presentation', 'clr'],
  ...['vcdm-1-1', 'jwt-vc-claim', 'endorsement'],
] as const;

type Answer = Pick<Report, 'verdict' | 'authenticity' | 'standing' | 'trust'>;
const trust = { list: 'Known issuers', name: 'A neighbouring academy' };
const answers: Readonly<Record<string, Answer>> = {
  valid: { verdict: 'valid', authenticity: 'authentic', standing: 'current', trust },
  altered: { verdict: 'invalid', authenticity: 'altered', standing: 'current', trust },
  expired: { verdict: 'invalid', authenticity: 'authentic', standing: 'expired', trust },
  revoked: { verdict: 'invalid', authenticity: 'authentic', standing: 'revoked', trust },
  'unknown-issuer': { verdict: 'valid', authenticity: 'authentic', standing: 'current', trust: null },
  unreachable: { verdict: 'undetermined', authenticity: 'authentic', standing: 'unchecked', trust },
};

/** Where their documents and lists would be. */
const elsewhere: ReadonlyMap<string, Uint8Array> = new Map(
  readdirSync(folder('elsewhere')).map((name) => {
    const [, who = '', what = '', list = ''] = /^(\w+)-(did|list)-?(\w+)?\./.exec(name) ?? [];
    const path = what === 'did' ? '.well-known/did.json' : `lists/${list}`;
    return [`https://${who}.example/${path}`, new Uint8Array(readFileSync(new URL(name, folder('elsewhere'))))];
  }),
);

async function verify(text: string): Promise<Report> {
  return verifyCredential(text, {
    now: new Date('2026-06-15T09:30:00Z'),
    proofs: dataIntegrity,
    didDocuments: new Map(),
    knownContexts: loader.urls,
    statusList: async () => undefined,
    async reach(url) {
      const body = elsewhere.get(url);
      return body === undefined ? { outcome: 'unreachable' } : { outcome: 'reached', url, body };
    },
    trustLists: [
      {
        name: trust.list,
        entries: [{ id: 'did:web:issuer.example', name: trust.name, from: '2020-01-01T00:00:00Z' }],
      },
    ],
  });
}

/** The badge of a file; of a CLR, the one within it. */
async function judge(name: string): Promise<readonly Report[]> {
  const found = readAnything(new Uint8Array(readFileSync(new URL(name, folder('files')))));
  const texts = found.flatMap((envelope) => ('text' in envelope ? [envelope.text] : []));
  expect(texts).toHaveLength(found.length);
  return Promise.all(texts.map(verify));
}

const files = readdirSync(folder('files'));

describe('a badge from elsewhere', () => {
  it('is there in every kind and every case', () => {
    const wanted = kinds.flatMap((kind) => Object.keys(answers).map((name) => `${kind}--${name}`));
    expect(files.map((name) => name.replace(/\.\w+$/, '')).sort()).toEqual(wanted.sort());
  });

  it.each(files)('is answered for what it is: %s', async (name) => {
    const [, kind, which = ''] = /^(.+)--(.+)\.\w+$/.exec(name) ?? [];
    const reports = await judge(name);
    expect(reports).toHaveLength(kind === 'clr' ? 2 : 1);
    const { verdict, authenticity, standing, trust } = reports.at(-1) ?? {};
    expect({ verdict, authenticity, standing, trust }).toEqual(answers[which]);
  });
});
