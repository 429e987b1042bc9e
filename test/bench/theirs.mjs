// Digital Bazaar's verifier as it comes, in a thread of its own: its jsonld is not the one that we changed (src/proof/shared-terms.ts).
// `workerData`: every document that it may load, by address, and the moment to judge by. It is sent texts, and answers with what `Spent` of verify.bench.ts says.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const documents = new Map(workerData.documents);

async function documentLoader(url) {
  if (!documents.has(url)) throw new Error(`nobody gave ${url}`);
  return { contextUrl: null, documentUrl: url, document: documents.get(url) };
}

async function verify(text) {
  const { verified, error } = await verifyCredential({
    credential: JSON.parse(text),
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader,
    checkStatus: async () => ({ verified: true }),
    now: workerData.now,
  });
  if (!verified) throw error;
}

parentPort.on('message', async (texts) => {
  collect();
  const each = [];
  const before = process.cpuUsage();
  for (const text of texts) {
    const began = performance.now();
    await verify(text);
    each.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  const wall = each.reduce((sum, value) => sum + value, 0);
  parentPort.postMessage({ each, wall, cpu: (user + system) / 1000 });
});
