import type { BadgeText, Judged, Unreadable, Verifying } from '../api/verifying.ts';
import { credentials } from '../issuance/credential.ts';
import { didsOf } from '../issuers/issuer.ts';
import { publicIdPattern } from '../kernel/ids.ts';
import type { JsonObject } from '../kernel/json.ts';
import { issuerIdOf } from '../proof/verify-proofs.ts';
import { readStatus } from '../status/set-status.ts';
import { readEnvelope } from '../verification/envelope.ts';
import { readAnything } from '../verification/read.ts';
import type { Check, Report } from '../verification/report.ts';
import { namesOf } from '../web/public/verify/named.ts';
import { unreadWord } from '../web/public/verify/unread.ts';
import type { Core } from './core.ts';
import { fetchBadge, ownBaseUrls, verify } from './verifying.ts';
import { placeOf } from './withdrawing.ts';

/** Verifying for whoever asks, on the page or through the API. */
export function createVerifying(core: Core): Verifying {
  return {
    readAll,
    judge: (text, recipient) => judge(core, text, recipient),
    judgeAddress: (url, recipient) => judgeAddress(core, url, recipient),
  };
}

/** Whatever was sent: JSON, VC-JWT, baked pictures, PDF, archives, presentations. An address in a file is not followed. */
function readAll(bytes: Uint8Array): readonly (BadgeText | Unreadable)[] {
  return readAnything(bytes).map((envelope) => {
    if (envelope.form === 'data-integrity' || envelope.form === 'vc-jwt') return { text: envelope.text };
    return { unreadable: unreadWord(envelope) };
  });
}

/** What our own records say of a badge that names us comes with it, as on its page. */
async function judge(core: Core, text: string, recipient?: string): Promise<Judged> {
  const envelope = readEnvelope(text);
  const credential = envelope.form === 'none' ? undefined : envelope.credential;
  const own = credential === undefined ? undefined : await ownRecords(core, credential);
  const report = await verify(core, text, {
    ...(own?.suspension === undefined ? {} : { suspendedSince: own.suspension.since }),
    ...(recipient === undefined ? {} : { recipient }),
  });
  return { report, ...own, ...(credential === undefined ? {} : namesOf(credential)) };
}

async function judgeAddress(core: Core, url: string, recipient?: string): Promise<Judged> {
  const address = await toOwnAddress(core, url);
  const judged = await judge(core, await fetchBadge(core, address ?? url), recipient);
  return address === undefined ? onlyVerdict(judged, url) : judged;
}

/** An address of ours in any of its forms (`?lang=en`, `.json`, `/qr.png`), or the public id by itself: the address of the badge. */
async function toOwnAddress(core: Core, typed: string): Promise<string | undefined> {
  if (publicIdPattern.test(typed)) return `${core.config.baseUrl}/v/${typed}`;
  const [, base = '', id = ''] = /^(.+)\/v\/([A-Za-z0-9_-]{22})(?:[/?#.].*)?$/.exec(typed) ?? [];
  return (await ownBaseUrls(core)).includes(base) ? `${base}/v/${id}` : undefined;
}

/** Facts that are ours or were read as dates; every other word of a fetched document stays behind. */
const ownFacts: readonly Check['id'][] = ['trust', 'dates'];

/** Of what was asked, the address that the visitor gave: those within the document are its own business. */
function onlyVerdict({ report, revocation, suspension }: Judged, given: string): Judged {
  const checks = report.checks.map(({ id, outcome, reason, facts }): Check => {
    return { id, outcome, reason, ...(facts !== undefined && ownFacts.includes(id) ? { facts } : {}) };
  });
  const requests = report.requests.filter(({ url }) => url === given);
  const bare: Report = { ...report, checks, requests };
  return { report: bare, ...(revocation && { revocation }), ...(suspension && { suspension }) };
}

type OwnRecords = Pick<Judged, 'publicId' | 'revocation' | 'suspension'>;

async function ownRecords(core: Core, credential: JsonObject): Promise<OwnRecords | undefined> {
  const issuerId = issuerIdOf(credential);
  if (issuerId === undefined || !didsOf(await core.keyring.issuer()).includes(issuerId)) return undefined;
  const [, publicId = ''] = /\/v\/([A-Za-z0-9_-]{22})$/.exec(String(credential.id)) ?? [];
  const record = (await core.storage.get(credentials, publicId))?.value;
  if (record === undefined || `${record.baseUrl}/v/${publicId}` !== credential.id) return undefined;
  const { revoked, suspended } = await readStatus(core.storage, placeOf(record));
  return { publicId, ...(revoked && { revocation: revoked }), ...(suspended && { suspension: suspended }) };
}
