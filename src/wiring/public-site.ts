import { toAchievement } from '../definitions/achievement.ts';
import { renderPng } from '../definitions/artwork/png.ts';
import type { CredentialRecord } from '../issuance/credential.ts';
import { credentialRecord } from '../issuance/revoke.ts';
import { publishedBytes, publishedJwt } from '../issuance/share.ts';
import { issuerProfile } from '../issuers/documents.ts';
import { type Issuer, keysUnder } from '../issuers/issuer.ts';
import { isProblem } from '../kernel/problem.ts';
import { csvTemplate, xlsxTemplate } from '../mobilities/template.ts';
import { isHolder, typedHashes } from '../people/holder-match.ts';
import { readStatus } from '../status/set-status.ts';
import type { PublicSite, VerifiedCredential } from '../web/site.ts';
import type { Core } from './core.ts';
import { exportPublished } from './exporting.ts';
import { holdAll, holdProof } from './holding.ts';
import { creatorOf } from './issuing.ts';
import { achievementOf, parseSigned, signJwt } from './stored-badge.ts';
import { verify } from './verifying.ts';
import { placeOf } from './withdrawing.ts';

/** The public pages' view of the rest. */
export function createPublicSite(core: Core): PublicSite {
  const { config, catalogue, storage, keyring, artwork } = core;
  const { demonstration, baseUrl } = config;
  return {
    baseUrl,
    demonstration,
    catalogue,
    publisher: {
      ...config.publisher,
      ...(config.issuer.email === undefined ? {} : { contactEmail: config.issuer.email }),
    },
    knows: async (publicId) => (await recordOf(core, publicId)) !== undefined,
    verified: (publicId) => verified(core, publicId),
    async holderMatches(publicId, typed) {
      const { holderHashes } = await credentialRecord(storage, publicId);
      return isHolder(typedHashes(typed, core.secrets.identityKey), holderHashes);
    },
    publishedJson: (publicId) => publishedBytes(storage, publicId),
    publishedJwt: (publicId) => publishedJwt(storage, publicId, (bytes) => signJwt(core, bytes)),
    published: (publicId, format, language) => exportPublished(core, publicId, format, language),
    known: () => holdAll(core),
    proof: (publicId) => holdProof(core, publicId),
    issuers: async () => [toView(await keyring.issuer())],
    async achievementJson(achievement, language) {
      const creator = creatorOf(issuerProfile(await keyring.issuer(), 'fr'));
      return toAchievement(achievement, { baseUrl, creator, language });
    },
    stampSvg: (achievement, options) => artwork.stampSvg(achievement, options),
    stampPng: (achievement, width) =>
      renderPng(artwork.stampSvg(achievement, { paper: true, misregistered: true }), width),
    template: async (format) => (format === 'csv' ? csvTemplate('fr') : xlsxTemplate('fr')),
  };
}

async function verified(core: Core, publicId: string): Promise<VerifiedCredential | undefined> {
  const record = await recordOf(core, publicId);
  if (record === undefined) return undefined;
  const { revoked, suspended } = await readStatus(core.storage, placeOf(record));
  const report = await verify(core, record.bytes, suspended === undefined ? {} : { suspendedSince: suspended.since });
  return {
    publicId,
    credential: parseSigned(record.bytes),
    report,
    published: record.visibility === 'published',
    funded: record.funded,
    ...(revoked === undefined ? {} : { revocation: revoked }),
    ...(suspended === undefined ? {} : { suspension: suspended }),
    achievement: achievementOf(core, record),
  };
}

async function recordOf({ storage }: Core, publicId: string): Promise<CredentialRecord | undefined> {
  try {
    return await credentialRecord(storage, publicId);
  } catch (error) {
    if (isProblem(error, 'credential/unknown')) return undefined;
    throw error;
  }
}

function toView(issuer: Issuer): Awaited<ReturnType<PublicSite['issuers']>>[number] {
  return {
    ...{ id: issuer.id, did: issuer.did, name: issuer.profile.name.fr, url: issuer.profile.url },
    profile: issuerProfile(issuer, 'fr'),
    keys: keysUnder(issuer, issuer.did).map(({ kid, algorithm, from, until }) => ({
      ...{ id: kid, algorithm, from },
      ...(until === undefined ? {} : { until }),
    })),
  };
}
