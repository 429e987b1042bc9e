import type { PublicAward } from '../../src/exports/award.ts';
import { buildPaperCredential, type PaperSize } from '../../src/issuance/build-paper.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { encodeCborLd } from '../../src/proof/cbor-ld-encode.ts';
import { createDataIntegrity } from '../../src/proof/data-integrity.ts';
import { toVerificationMethod } from '../../src/proof/did.ts';
import { createSigner, type PrivateJwk, publicKeyOf } from '../../src/proof/keys.ts';
import { writePaperCode } from '../../src/proof/paper-code.ts';
import { loadContexts } from '../support/contexts.ts';
import { issuerDid } from '../web/fixture.ts';

/** Codes for paper with a key of their own, as the service makes them from the one it keeps. */
const loader = loadContexts();
const proofs = createDataIntegrity(loader);
/** RFC 8037, appendix A: the same key and so the same code each time. */
const privateJwk: PrivateJwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
};
const publicKey = publicKeyOf(privateJwk);
const signer = createSigner(privateJwk, toVerificationMethod(issuerDid, publicKey));

export async function signForPaper({ credential }: PublicAward, size: PaperSize): Promise<JsonObject> {
  const unsigned = buildPaperCredential(credential.parsed, size);
  const { proof = null, ...signed } = await proofs.addProof(unsigned, { signer, created: '2026-06-15T09:30:00Z' });
  return { ...signed, proof: [proof] };
}

export async function paperCodeOf(award: PublicAward, size: PaperSize): Promise<string> {
  return writePaperCode(await encodeCborLd(await signForPaper(award, size), loader));
}
