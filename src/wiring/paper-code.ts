import type { PublicAward } from '../exports/award.ts';
import type { PaperSize } from '../issuance/build-paper.ts';
import { paperOf } from '../issuance/paper.ts';
import { toDateTimeZ } from '../kernel/clock.ts';
import { isJsonObject, type JsonObject } from '../kernel/json.ts';
import { Problem } from '../kernel/problem.ts';
import { encodeCborLd } from '../proof/cbor-ld-encode.ts';
import { writePaperCode } from '../proof/paper-code.ts';
import type { Path } from '../proof/shared-parts.ts';
import { issuerIdOf } from '../proof/verify-proofs.ts';
import type { Core } from './core.ts';
import { parseSigned } from './stored-badge.ts';

/** The text of the code that holds a badge itself (docs/adr/0019). The slim credential is kept; its code is written from it each time. */
export async function paperCodeOf(
  core: Core,
  { publicId, credential }: Pick<PublicAward, 'publicId' | 'credential'>,
  size: PaperSize,
): Promise<string> {
  const badge = { publicId, credential: credential.parsed, size };
  const bytes = await paperOf(core.storage, badge, (unsigned) =>
    signAnew(core, withSharedAchievement(core, unsigned), [achievementPath]),
  );
  return writePaperCode(await encodeCborLd(parseSigned(bytes), core.loader));
}

const achievementPath = ['credentialSubject', 'achievement'] as const;

/** What all papers of a badge say alike is expanded once (docs/adr/0009). */
function withSharedAchievement({ samePart }: Core, unsigned: JsonObject): JsonObject {
  const { credentialSubject } = unsigned;
  if (!isJsonObject(credentialSubject) || !isJsonObject(credentialSubject.achievement)) return unsigned;
  return {
    ...unsigned,
    credentialSubject: { ...credentialSubject, achievement: samePart(credentialSubject.achievement) },
  };
}

/** With the key of today, in the name the badge was issued under. The proof as a list: the strict schema of Open Badges wants one. */
export async function signAnew(
  { keyring, dataIntegrity, clock }: Core,
  unsigned: JsonObject,
  shared: readonly Path[] = [],
): Promise<JsonObject> {
  const did = issuerIdOf(unsigned);
  if (did === undefined) throw new Problem('storage/corrupt', { kind: 'credential' });
  const signer = await keyring.signerFor('Ed25519', did);
  const { proof, ...signed } = await dataIntegrity.addProof(unsigned, {
    signer,
    created: toDateTimeZ(clock()),
    shared,
  });
  return { ...signed, ...(proof === undefined ? {} : { proof: [proof] }) };
}
