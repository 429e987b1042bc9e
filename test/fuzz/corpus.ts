import { readdirSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import type { App } from '../../src/app.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import type { Json } from '../../src/kernel/json.ts';
import { readAnything } from '../../src/verification/read.ts';
import { createPublicSite } from '../../src/wiring/public-site.ts';
import { issueOne } from '../support/opened-app.ts';
import type { Corpus } from './mutate.ts';

const vectors = new URL('../vectors/', import.meta.url);
/** What participants lists and badge definitions are read from: no verifier sees those. */
const elsewhere = /(^|\/)(imports|definitions)\//;
/** Bombs are tried as they stand by the tests of reading; mutated they only slow the rest down. */
const longest = 60_000;

/** Every vector, and two badges of ours in both their forms, as files, as JSON values and as tokens. */
export async function openCorpus(app: App): Promise<Corpus> {
  const found = readdirSync(vectors, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((path) => !elsewhere.test(path) && !path.endsWith('.md') && !path.endsWith('.mjs') && !path.endsWith('.py'))
    .sort()
    .map((path) => new Uint8Array(readFileSync(path)))
    .filter(({ length }) => length <= longest);
  const files = [...found, ...(await ownFiles(app))];
  const envelopes = files.flatMap((file) => readAnything(file));
  const documents = envelopes.flatMap((envelope): readonly Json[] => {
    if (envelope.form === 'open-badges-2') return [envelope.assertion];
    return envelope.form === 'data-integrity' ? [envelope.credential] : [];
  });
  const tokens = envelopes.flatMap((envelope): readonly string[] => {
    if (envelope.form === 'vc-jwt') return [envelope.jwt];
    return envelope.form === 'open-badges-2' && envelope.jws !== undefined ? [envelope.jws] : [];
  });
  const png = new Uint8Array(PNG.sync.write(new PNG({ width: 4, height: 4, fill: true })));
  return { files, documents, tokens, png, svg: '<svg xmlns="http://www.w3.org/2000/svg"><title>é</title></svg>' };
}

async function ownFiles(app: App): Promise<readonly Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const achievement of ['app-mobilite-vecue-n2', 'app-langues-en-action-n2']) {
    const publicId = await issueOne(app, { award: { achievement } });
    await app.share(publicId, 'published');
    const { bytes } = await credentialRecord(app.core.storage, publicId);
    const jwt = await createPublicSite(app.core).publishedJwt(publicId);
    files.push(new TextEncoder().encode(bytes), new TextEncoder().encode(jwt));
  }
  return files;
}
