import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTimeStamper, timeStampMedia } from '../../src/issuers/time-stamper.ts';
import type { GuardedPost } from '../../src/kernel/post.ts';
import { createPost } from '../../src/kernel/post.ts';
import type { TimeStamper } from '../../src/proof/jades.ts';
import { verifyTimeStamp } from '../../src/proof/time-stamp.ts';
import { serve } from '../kernel/loopback.ts';
import { hasOpenssl } from '../support/certificates.ts';
import { type MadeService, makeService } from '../support/time-stamping.ts';

const signature = new TextEncoder().encode('c2lnbmF0dXJl');
const random = (length: number): Uint8Array => randomBytes(length);

async function stamperAt(handler: RequestListener): Promise<TimeStamper> {
  const url = `http://127.0.0.1:${await serve(handler)}/tsr`;
  return createTimeStamper(createPost({ url, ...timeStampMedia }, { allowHosts: [], allowLoopbackHttp: true }), random);
}

describe.skipIf(!hasOpenssl)('a time-stamp service of openssl (skipped without it)', () => {
  let service: MadeService;
  beforeAll(() => {
    service = makeService();
  });
  /** What a service answers that changes the question, or its answer to it. */
  const answering =
    (change: (query: Buffer) => Uint8Array): GuardedPost =>
    async (query) => ({ url: 'https://tsa.example/', body: change(Buffer.from(query)) });
  const refused = (post: GuardedPost) => expect(createTimeStamper(post, random)(signature)).rejects;

  it('gives a token for what was sent, which is a hash and nothing else', async () => {
    const sent: Buffer[] = [];
    const stamp = await stamperAt((question, response) => {
      question.on('data', (chunk: Buffer) => sent.push(chunk));
      service.handler(question, response);
    });
    const token = await stamp(signature);
    expect(await verifyTimeStamp(token, signature)).toMatchObject({ outcome: 'stamped' });
    expect(Buffer.concat(sent).includes(Buffer.from(signature))).toBe(false);
    expect(Buffer.concat(sent)).toHaveLength(77);
  });

  it('is asked with another nonce each time, whatever bytes are drawn', async () => {
    for (const byte of [0x00, 0x7f, 0x80, 0xff]) {
      const stamp = createTimeStamper(answering(service.reply), (length) => new Uint8Array(length).fill(byte));
      expect(await stamp(signature)).toBeInstanceOf(Uint8Array);
    }
  });

  it('is understood where it writes in BER, its lengths left open', async () => {
    const inBer = answering((query) => {
      // What stands before the token: the answer's own header, and that it is granted.
      const token = service.reply(query).subarray(9);
      const open = service.sign(service.infoOf(token), ['-stream']);
      expect(open.subarray(0, 2).toString('hex')).toBe('3080');
      return Buffer.concat([Buffer.from('30803003020100', 'hex'), open, Buffer.from('0000', 'hex')]);
    });
    const kept = await createTimeStamper(inBer, random)(signature);
    expect(await verifyTimeStamp(kept, signature)).toMatchObject({ outcome: 'stamped' });
  });

  it('is not believed with the answer to an earlier question', async () => {
    let first: Uint8Array | undefined;
    const replaying = answering((query) => {
      first ??= service.reply(query);
      return first;
    });
    const stamp = createTimeStamper(replaying, random);
    await stamp(signature);
    await expect(stamp(signature)).rejects.toMatchObject({ code: 'seal/wrong-stamp' });
  });

  it.each<[string, (query: Buffer) => Uint8Array]>([
    ['of another hash', (query) => service.reply(flip(query, 30))],
    ['without the nonce', (query) => service.reply(withoutNonce(query))],
    ['that was changed', (query) => flip(service.reply(query), -200)],
    ['that is no answer', () => Buffer.from('<html>')],
    ['that is cut short', (query) => service.reply(query).subarray(0, 400)],
    ['that is granted without a token', () => Buffer.from('30053003020100', 'hex')],
  ])('is not believed with a token %s', async (_, change) => {
    await refused(answering(change)).toMatchObject({ code: 'seal/wrong-stamp' });
  });

  it('is said to give none where it refuses: a hash that it does not take', async () => {
    const strict = makeService({ digests: 'sha512' });
    await refused(answering(strict.reply)).toMatchObject({ code: 'seal/no-stamp', facts: { refusal: '02' } });
  });

  it('is said to give none where it does not answer', async () => {
    const stamp = await stamperAt((question, response) => {
      question.resume();
      response.writeHead(503).end();
    });
    await expect(stamp(signature)).rejects.toMatchObject({ code: 'seal/no-stamp', facts: { status: 503 } });
    await refused(() => Promise.reject(new Error('no'))).toMatchObject({ code: 'seal/no-stamp', facts: {} });
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  const place = at < 0 ? bytes.length + at : at;
  changed[place] = (changed[place] ?? 0) ^ 1;
  return changed;
}

/** The question as it was, but for its nonce (18 bytes before the last 3, which ask for the certificate). */
function withoutNonce(query: Buffer): Buffer {
  const rest = Buffer.concat([query.subarray(2, -21), query.subarray(-3)]);
  return Buffer.concat([Buffer.from([0x30, rest.length]), rest]);
}
