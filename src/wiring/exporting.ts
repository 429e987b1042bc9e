import { z } from 'zod';
import { type Asker, recordExports } from '../audit/export-record.ts';
import { awards } from '../awards/award.ts';
import { Mention } from '../definitions/definition.ts';
import type { HolderAward, PublicAward } from '../exports/award.ts';
import type { Making, PublicFormat } from '../exports/format.ts';
import { findFormat } from '../exports/formats.ts';
import { checkFamily, checkStanding, type Standing, writeForHolder } from '../exports/write.ts';
import type { CredentialRecord } from '../issuance/credential.ts';
import { readMobilityEvidence } from '../issuance/mobility-evidence.ts';
import { credentialRecord } from '../issuance/revoke.ts';
import { jwtOf } from '../issuance/share.ts';
import { openSealFile } from '../issuers/seal-file.ts';
import { createTimeStamper } from '../issuers/time-stamper.ts';
import { newUuid } from '../kernel/ids.ts';
import type { Language } from '../kernel/language.ts';
import { Problem } from '../kernel/problem.ts';
import { mobilities } from '../mobilities/mobility.ts';
import { people } from '../people/person.ts';
import { readStatus } from '../status/set-status.ts';
import type { Core } from './core.ts';
import { eachBadge } from './each-badge.ts';
import { paperCodeOf, signAnew } from './paper-code.ts';
import { achievementOf, parseSigned, signJwt } from './stored-badge.ts';
import { placeOf } from './withdrawing.ts';

export interface ExportOptions {
  readonly language: Language;
  readonly exactStay?: boolean;
  /** All the badges of a person, as `badgesOfHolders` found them. */
  readonly whole?: boolean;
  /** As `Making` says. */
  readonly leftOut?: Making['leftOut'];
}

/**
 * One document of some badges, made for their holder, and recorded before it is handed over: `export/unknown-format`, `credential/unknown`,
 * and as `checkStanding` and `writeForHolder` refuse, each badge that does not do named. The same badge given twice counts once.
 */
export async function exportForHolder(
  core: Core,
  asker: Asker,
  publicIds: readonly string[],
  formatId: string,
  options: ExportOptions,
): Promise<Uint8Array> {
  const format = findFormat(formatId);
  if (format === undefined) throw new Problem('export/unknown-format');
  const making = toMaking(core, options);
  const chosen = await eachBadge(publicIds, async (publicId) => {
    const award = await readHolderAward(core, publicId, making.now);
    checkFamily(format, award);
    return award;
  });
  const document = await writeForHolder(format, chosen, making);
  const badges = chosen.map(({ publicId }) => publicId);
  await recordExports(core, badges, { ...asker, formats: [format.id], exactStay: making.exactStay });
  return document;
}

/** A file for whoever reads the page of a badge that its holder published. No name is read for it. */
export async function exportPublished(
  core: Core,
  publicId: string,
  format: PublicFormat,
  language: Language,
): Promise<Uint8Array> {
  const record = await credentialRecord(core.storage, publicId);
  if (record.visibility !== 'published') throw new Problem('credential/not-published');
  const making = toMaking(core, { language });
  const award = await readPublicAward(core, record, making.now);
  checkFamily(format, award);
  return format.write(award, making);
}

/** Opened anew for each document, so that a renewed file is used at once. */
function sealOf({ config: { sealFile, sealEdition }, secrets: { sealPassphrase } }: Core): Making['openSeal'] {
  if (sealFile === undefined || sealPassphrase === undefined) return undefined;
  return async () => ({ ...(await openSealFile(sealFile, sealPassphrase)), edition: sealEdition });
}

function stampOf({ askTimeStamp, random }: Core): Making['stamp'] {
  return askTimeStamp === undefined ? undefined : createTimeStamper(askTimeStamp, random);
}

export function toMaking(core: Core, { language, exactStay = false, whole = false, leftOut }: ExportOptions): Making {
  return {
    ...{ language, exactStay, whole, leftOut, now: core.clock(), press: core.press, legal: core.legal },
    newUuid: () => newUuid(core.random),
    signJson: (credential) => signAnew(core, credential),
    signJwt: (credential) => signJwt(core, JSON.stringify(credential)),
    paperCode: (award, size) => paperCodeOf(core, award, size),
    ...{ openSeal: sealOf(core), stamp: stampOf(core) },
    jwt: ({ publicId, credential }) => jwtOf(core.storage, publicId, credential.bytes, (bytes) => signJwt(core, bytes)),
  };
}

/** What the signed text says of the stay, and not what the records say since. */
const Signed = z.looseObject({
  validUntil: z.string().optional(),
  credentialSubject: z.looseObject({
    term: z.string().regex(/^\d{4}-\d{2}$/),
    result: z.array(z.looseObject({ value: z.unknown() })).optional(),
  }),
});

/** An award as it was signed, and its standing, not yet judged. */
type Unchecked<T> = T & { readonly standing: Pick<Standing, 'revoked' | 'suspended'> };

async function readPublicAward(core: Core, record: CredentialRecord, now: Date): Promise<PublicAward> {
  return checked(await readShown(core, record), now);
}

function checked<T extends PublicAward>(found: Unchecked<T>, now: Date): T {
  const { publicId: id, validUntil, standing } = found;
  checkStanding({ id, ...standing, ...(validUntil === undefined ? {} : { validUntil }) }, now);
  return found;
}

async function readShown(core: Core, record: CredentialRecord): Promise<Unchecked<PublicAward>> {
  const parsed = parseSigned(record.bytes);
  const signed = Signed.safeParse(parsed).data;
  const place = readMobilityEvidence(parsed);
  if (signed === undefined || place === undefined) throw new Problem('storage/corrupt', { kind: 'credential' });
  const { revoked, suspended } = await readStatus(core.storage, placeOf(record));
  const validity = signed.validUntil === undefined ? {} : { validUntil: signed.validUntil };
  const achievement = achievementOf(core, record);
  const { did, profile } = await core.keyring.issuer();
  const { term, result = [] } = signed.credentialSubject;
  return {
    standing: { revoked: revoked !== undefined, suspended: suspended !== undefined },
    publicId: record.id,
    pageUrl: `${record.baseUrl}/v/${record.id}`,
    credential: { bytes: record.bytes, parsed },
    achievement,
    levels: core.catalogue.achievements.filter(({ badge }) => badge === achievement.badge).length,
    mobility: {
      ...place,
      month: term,
      mentions: result.flatMap(({ value }) => Mention.safeParse(value).data ?? []),
      funded: record.funded,
    },
    issuedAt: record.issuedAt,
    ...validity,
    issuer: {
      ...{ did, name: profile.name.fr, url: profile.url },
      ...(profile.email === undefined ? {} : { email: profile.email }),
    },
  };
}

export async function readHolderAward(core: Core, publicId: string, now: Date): Promise<HolderAward> {
  return checked(await readUncheckedAward(core, publicId), now);
}

/** Whatever its standing: for a table that tells it. */
export async function readUncheckedAward(core: Core, publicId: string): Promise<Unchecked<HolderAward>> {
  const { storage } = core;
  const record = await credentialRecord(storage, publicId);
  const shown = await readShown(core, record);
  const award = (await storage.get(awards, record.awardId))?.value;
  const person = award === undefined ? undefined : (await storage.get(people, award.personId))?.value;
  const mobility = award === undefined ? undefined : (await storage.get(mobilities, award.mobilityId))?.value;
  if (award === undefined || person === undefined || mobility === undefined)
    throw new Problem('storage/corrupt', { kind: 'award' });
  const { key: _key, id: _id, homonymKey: _homonym, ...holder } = person;
  const { startDate, endDate, hostOrganisation, hostOid, projectCode, activityId } = mobility;
  return {
    ...shown,
    holder,
    stay: { startDate, endDate, hostOrganisation, hostOid, projectCode, activityId },
    decision: award.decision,
    words: award.words,
  };
}
