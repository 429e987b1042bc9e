import type { Fetched } from '../kernel/fetch.ts';
import { digest, toHex } from '../kernel/platform.ts';
import type { GuardedPost } from '../kernel/post.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import type { Random } from '../kernel/random.ts';
import { toDer } from '../proof/ber.ts';
import { child, childrenOf, DerFault, derTags, readDer, writeDer } from '../proof/der.ts';
import type { TimeStamper } from '../proof/jades.ts';
import { verifyTimeStamp } from '../proof/time-stamp.ts';

/** How a time-stamp service is spoken to over HTTP (RFC 3161 §3.4). */
export const timeStampMedia = {
  contentType: 'application/timestamp-query',
  accept: 'application/timestamp-reply',
} as const;

/**
 * Asks a time-stamp service for a token, and keeps it only where it is the one that was asked for: of these bytes, with this nonce, signed
 * by a certificate of a time-stamp service. Nothing but a hash leaves.
 * @throws Problem `seal/no-stamp` (no answer: fact `status` of HTTP; or a refusal: fact `refusal`, its PKIStatus in hexadecimal), `seal/wrong-stamp` (an answer, but not to this question).
 */
export function createTimeStamper(post: GuardedPost, random: Random): TimeStamper {
  return async (bytes) => {
    const nonce = newNonce(random);
    const token = tokenOf(await answerOf(post, requestFor(bytes, nonce)));
    const stamp = await verifyTimeStamp(token, bytes);
    if (stamp.outcome !== 'stamped' || stamp.nonce !== toHex(nonce)) throw new Problem('seal/wrong-stamp');
    return token;
  };
}

/** 16 bytes that make a positive number in their shortest form, as DER wants it: the first has its second bit set and its first not. */
function newNonce(random: Random): Uint8Array {
  const [first = 0, ...rest] = random(16);
  return Uint8Array.of((first & 0x3f) | 0x40, ...rest);
}

const sha256Id = Uint8Array.of(0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01);

/** TimeStampReq (RFC 3161 §2.4.1): version 1, a SHA-256 hash, the nonce, and the wish to have the certificate in the answer. */
function requestFor(bytes: Uint8Array, nonce: Uint8Array): Uint8Array {
  const { sequence, integer, octets, oid, none, boolean } = derTags;
  const algorithm = writeDer(sequence, writeDer(oid, sha256Id), writeDer(none));
  return writeDer(
    sequence,
    writeDer(integer, Uint8Array.of(1)),
    writeDer(sequence, algorithm, writeDer(octets, digest('SHA-256', bytes))),
    writeDer(integer, nonce),
    writeDer(boolean, Uint8Array.of(0xff)),
  );
}

async function answerOf(post: GuardedPost, request: Uint8Array): Promise<Fetched> {
  try {
    return await post(request);
  } catch (cause) {
    const status = isProblem(cause) ? cause.facts.status : undefined;
    throw new Problem('seal/no-stamp', status === undefined ? {} : { status }, { cause });
  }
}

/** TimeStampResp (RFC 3161 §2.4.2): granted, with or without changes, and the token; any other status is a refusal. */
function tokenOf({ body }: Fetched): Uint8Array {
  try {
    const response = readDer(toDer(body));
    const status = child(child(response, 0, derTags.sequence), 0, derTags.integer).content;
    const granted = status.length === 1 && (status[0] === 0 || status[0] === 1);
    if (!granted) throw new Problem('seal/no-stamp', { refusal: toHex(status) });
    const [, token] = childrenOf(response);
    if (token === undefined) throw new DerFault('no token');
    return Uint8Array.from(token.whole);
  } catch (cause) {
    throw isProblem(cause) ? cause : new Problem('seal/wrong-stamp', {}, { cause });
  }
}
