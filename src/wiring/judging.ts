import type { FoundBadge, HostedBadge, Judged, Unreadable, Verifying } from '../api/verifying.ts';
import { withoutPaper } from '../issuance/build-paper.ts';
import { credentials } from '../issuance/credential.ts';
import { didsOf } from '../issuers/issuer.ts';
import { publicIdPattern } from '../kernel/ids.ts';
import type { JsonObject } from '../kernel/json.ts';
import { issuerIdOf } from '../proof/verify-proofs.ts';
import { readStatus } from '../status/set-status.ts';
import { type ReadCodes, readPictures } from '../verification/codes.ts';
import type { BadgeEnvelope } from '../verification/envelope.ts';
import { readPaper } from '../verification/paper.ts';
import type { Request } from '../verification/reach.ts';
import { readAnything } from '../verification/read.ts';
import type { Check, Report } from '../verification/report.ts';
import { namesOfBadge } from '../web/public/verify/named.ts';
import { nameOf, unreadWord } from '../web/public/verify/unread.ts';
import type { Core } from './core.ts';
import { fetchBadge, isBadge, isBakedAddress } from './fetched-badge.ts';
import { createReadCodes } from './read-codes.ts';
import { ownBaseUrls, verify } from './verifying.ts';
import { placeOf } from './withdrawing.ts';

/** Verifying for whoever asks, on the page or through the API. */
export function createVerifying(core: Core, readCodes: ReadCodes = createReadCodes()): Verifying {
  return {
    readAll: (bytes) => readAll(core, bytes, readCodes),
    judge: (badge, recipient) => judge(core, badge, recipient),
    judgeAddress: (url, recipient) => judgeAddress(core, url, recipient),
  };
}

/** Whatever was sent: JSON, VC-JWT, pictures, PDF, archives, presentations. Of addresses, only the one a picture has or shows for its badge. */
async function readAll(
  core: Core,
  bytes: Uint8Array,
  readCodes: ReadCodes,
): Promise<readonly (FoundBadge | HostedBadge | Unreadable)[]> {
  const envelopes = await readPaper(await readPictures(readAnything(bytes), readCodes), core.loader);
  return envelopes.map((envelope) => {
    if (isBadge(envelope)) return { badge: envelope };
    const name = nameOf(envelope);
    if (envelope.form === 'none') return { unreadable: unreadWord(envelope), ...name };
    if (envelope.carriers.at(-1) === 'code') return { address: envelope.url, inCode: true, ...name };
    return isBakedAddress(envelope) ? { address: envelope.url, ...name } : { unreadable: 'address-in-file', ...name };
  });
}

/** What our own records say of a badge that names us comes with it, as on its page. */
async function judge(
  core: Core,
  badge: BadgeEnvelope,
  recipient?: string,
  asked?: readonly Request[],
): Promise<Judged> {
  const own = badge.form === 'open-badges-2' ? undefined : await ownRecords(core, badge.credential);
  const report = await verify(core, badge, {
    ...(own?.suspension === undefined ? {} : { suspendedSince: own.suspension.since }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(asked === undefined ? {} : { asked }),
  });
  return { report, ...own, ...namesOfBadge(badge) };
}

async function judgeAddress(core: Core, url: string, recipient?: string): Promise<Judged> {
  const address = await toOwnAddress(core, url);
  const fetched = await fetchBadge(core, address ?? url);
  // Ours was asked of nobody.
  const asked = address === undefined ? fetched.asked : [];
  const { badge } = fetched;
  const judged =
    badge.form === 'none'
      ? { report: await verify(core, badge, { asked }) }
      : await judge(core, badge, recipient, asked);
  return address === undefined ? onlyVerdict(judged, url) : judged;
}

/** An address of ours in any of its forms (`?lang=en`, `.json`, `/qr.png`), or the public id by itself: the address of the badge. */
async function toOwnAddress(core: Core, typed: string): Promise<string | undefined> {
  if (publicIdPattern.test(typed)) return `${core.config.baseUrl}/v/${typed}`;
  const [, base = '', id = ''] = /^(.+)\/v\/([A-Za-z0-9_-]{22})(?:[/?#.].*)?$/.exec(typed) ?? [];
  return (await ownBaseUrls(core)).includes(base) ? `${base}/v/${id}` : undefined;
}

/** Facts that are ours or were read as dates; every other word of a fetched document stays behind. */
const ownFacts: readonly string[] = ['list', 'name', 'from', 'until', 'rule', 'version'];

/** Of what was asked, the address that the visitor gave: those within the document are its own business. */
function onlyVerdict({ report, revocation, suspension }: Judged, given: string): Judged {
  const checks = report.checks.map(({ id, outcome, reason, facts }): Check => {
    const kept = Object.entries(facts ?? {}).filter(([name]) => ownFacts.includes(name));
    return { id, outcome, reason, ...(kept.length === 0 ? {} : { facts: Object.fromEntries(kept) }) };
  });
  const requests = report.requests.filter(({ url }) => url === given);
  const bare: Report = { ...report, checks, requests };
  return { report: bare, ...(revocation && { revocation }), ...(suspension && { suspension }) };
}

type OwnRecords = Pick<Judged, 'publicId' | 'revocation' | 'suspension'>;

async function ownRecords(core: Core, credential: JsonObject): Promise<OwnRecords | undefined> {
  const issuerId = issuerIdOf(credential);
  if (issuerId === undefined || !didsOf(await core.keyring.issuer()).includes(issuerId)) return undefined;
  const id = withoutPaper(String(credential.id));
  const [, publicId = ''] = /\/v\/([A-Za-z0-9_-]{22})$/.exec(id) ?? [];
  const record = (await core.storage.get(credentials, publicId))?.value;
  if (record === undefined || `${record.baseUrl}/v/${publicId}` !== id) return undefined;
  const { revoked, suspended } = await readStatus(core.storage, placeOf(record));
  return { publicId, ...(revoked && { revocation: revoked }), ...(suspended && { suspension: suspended }) };
}
