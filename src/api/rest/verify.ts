import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { Problem } from '../../kernel/problem.ts';
import { toFormatReason } from '../../verification/read-fault.ts';
import { openToAll } from '../../web/send-json.ts';
import { isOneOf } from '../body-type.ts';
import { type FoundBadge, type HostedBadge, isUnreadable, type Unreadable, type Verifying } from '../verifying.ts';
import { readUpload, uploadLimits } from './upload.ts';

/** What may be sent as it is: the signed text itself. Files of other kinds go by their first bytes, whatever they call themselves. */
export const credentialTypes = [
  'application/json',
  'application/vc',
  'application/ld+json',
  'application/vc+ld+json',
  'application/vc+jwt',
  'application/jwt',
  'text/plain',
  'application/octet-stream',
] as const;

/** A credential (an object, or a VC-JWT) with the name or e-mail that its holder gave. */
export const VerifyRequest = z.strictObject({
  credential: z.union([z.record(z.string(), z.unknown()), z.string()]),
  recipient: z.string().trim().min(1).max(300).optional(),
});

const isSentAsItIs = isOneOf(credentialTypes);

interface Asked {
  readonly bytes: Uint8Array;
  readonly recipient?: string;
}

/**
 * `POST /api/verify`: one badge in, its Report out, 200 however bad the badge. Nothing sent is kept, logged or put in an address; it
 * reads its bodies itself, so it goes before the body readers of the server.
 */
export function createVerifyRoute(verifying: Verifying, limitVerifications: RequestHandler): Router {
  const router = Router({ caseSensitive: true });
  router.use('/api', (_request, response, next) => {
    openToAll(response).set('Cache-Control', 'no-store');
    next();
  });
  router.options('/api/verify', (_request, response) => {
    response.set({ 'Access-Control-Allow-Methods': 'POST', 'Access-Control-Allow-Headers': 'Content-Type' });
    response.set('Access-Control-Max-Age', '86400').status(204).end();
  });
  const readRaw = express.raw({ type: isSentAsItIs, limit: uploadLimits.fileSize });
  router.post('/api/verify', limitVerifications, readRaw, async (request, response) => {
    await answer(verifying, request, response);
  });
  return router;
}

async function answer(verifying: Verifying, request: Request, response: Response): Promise<void> {
  const { bytes, recipient } = await readAsked(request);
  const found = onlyOne(await verifying.readAll(bytes));
  const { report } = await ('address' in found
    ? verifying.judgeAddress(found.address, recipient)
    : verifying.judge(found.badge, recipient));
  const isRead = report.checks.every(({ id, outcome }) => id !== 'format' || outcome === 'passed');
  // A code may lead anywhere: what stands there and is no badge is no bad badge either.
  if (!isRead && 'inCode' in found) throw new Problem('request/invalid', { unreadable: 'code-elsewhere' });
  response.type('application/json').send(Buffer.from(JSON.stringify(report)));
}

async function readAsked(request: Request): Promise<Asked> {
  if (!isSentAsItIs(request)) return readForm(request);
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) throw new Problem('request/invalid');
  return readEnveloped(body) ?? { bytes: body };
}

async function readForm(request: Request): Promise<Asked> {
  const { files, fields } = await readUpload(request, credentialTypes);
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new Problem('request/invalid');
  const recipient = VerifyRequest.shape.recipient.safeParse(fields.get('recipient'));
  if (!recipient.success) throw new Problem('request/invalid');
  return { bytes: file.bytes, ...(recipient.data === undefined ? {} : { recipient: recipient.data }) };
}

/** `{ credential, recipient }`; a credential by itself has no such member, and its text stays as it was sent. */
function readEnveloped(body: Uint8Array): Asked | undefined {
  const value = parseJson(body);
  if (typeof value !== 'object' || value === null || !('credential' in value) || '@context' in value) return undefined;
  const asked = VerifyRequest.safeParse(value);
  if (!asked.success) throw new Problem('request/invalid');
  const { credential, recipient } = asked.data;
  const text = typeof credential === 'string' ? credential : writeJson(credential);
  return { bytes: new TextEncoder().encode(text), ...(recipient === undefined ? {} : { recipient }) };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

/** Parsing knows no depth; writing does. */
function writeJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw new Problem('request/invalid', {}, { cause });
  }
}

/** Sound, and of a kind that we do not read. */
const otherKinds: readonly Unreadable['unreadable'][] = ['unknown-file', 'password'];

function refusalOf(why: Unreadable['unreadable']): 'request/invalid' | 'request/too-large' | 'request/wrong-type' {
  if (otherKinds.includes(why)) return 'request/wrong-type';
  const isFault = why !== 'address-in-file';
  return isFault && toFormatReason(why) === 'too-large' ? 'request/too-large' : 'request/invalid';
}

/** One badge a request: an answer is one Report. */
function onlyOne([read, ...others]: readonly (FoundBadge | HostedBadge | Unreadable)[]): FoundBadge | HostedBadge {
  if (read === undefined || others.length > 0) throw new Problem('request/invalid');
  if (isUnreadable(read)) throw new Problem(refusalOf(read.unreadable), { unreadable: read.unreadable });
  return read;
}
