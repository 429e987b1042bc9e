import { afterAll, describe, expect, it } from 'vitest';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { createPublicSite } from '../../src/wiring/public-site.ts';
import { issueOne, openApp, publicEnvironment } from '../support/opened-app.ts';

const app = await openApp(publicEnvironment);
afterAll(() => app[Symbol.asyncDispose]());
const publicId = await issueOne(app);
await app.share(publicId, 'published');
const { bytes } = await credentialRecord(app.core.storage, publicId);
const credential = JSON.parse(bytes) as JsonObject;
const [proof] = credential.proof as readonly JsonObject[];
const proofValue = String(proof?.proofValue);
const jwt = await createPublicSite(app.core).publishedJwt(publicId);

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function withValue(value: string): string {
  return JSON.stringify({ ...credential, proof: [{ ...proof, proofValue: value }] });
}

/** At each place: the next letter of the alphabet, one of no alphabet, a letter less and a letter more. */
function* oneLetterOff(text: string, alphabet: string): Generator<string> {
  for (const [at, letter] of [...text].entries()) {
    const next = alphabet[(alphabet.indexOf(letter) + 1) % alphabet.length] ?? '';
    for (const other of [next, '!', '', letter + next]) yield text.slice(0, at) + other + text.slice(at + 1);
  }
}

/** Those among them that a reader would still call valid or authentic. */
async function survivors(texts: Iterable<string>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const text of texts) {
    const { verdict, authenticity } = await app.verify(text);
    if (verdict === 'valid' || authenticity === 'authentic') found.push(text);
  }
  return found;
}

describe('the signature of a badge we issued', () => {
  it('holds as it stands, in both forms', async () => {
    expect((await app.verify(withValue(proofValue))).verdict).toBe('valid');
    expect((await app.verify(jwt)).verdict).toBe('valid');
  });

  it('is caught at every single letter of its proof that is another, missing or too many', async () => {
    const others = [...new Set(oneLetterOff(proofValue, base58))];
    expect(others.length).toBeGreaterThan(300);
    expect(await survivors(others.map(withValue))).toEqual([]);
  });

  it.each(['header', 'payload', 'signature'])('is caught at every single letter of its JWT’s %s', async (segment) => {
    const parts = jwt.split('.');
    const index = ['header', 'payload', 'signature'].indexOf(segment);
    // The payload has thousands of letters, of which those of every seventh place stand for all.
    const step = segment === 'payload' ? 7 : 1;
    const others = [...oneLetterOff(parts[index] ?? '', base64url)].filter((_, at) => at % (4 * step) < 4);
    const texts = others.map((other) => parts.map((part, at) => (at === index ? other : part)).join('.'));
    expect(await survivors(texts.filter((text) => text !== jwt))).toEqual([]);
  });

  it('has one spelling: no other letter of its JWT’s last place decodes to the same', async () => {
    const others = [...base64url].map((letter) => jwt.slice(0, -1) + letter).filter((text) => text !== jwt);
    expect(await survivors(others)).toEqual([]);
  });

  it('has one spelling: neither ones before it, nor spaces, nor another multibase', async () => {
    const digits = [...proofValue.slice(1)].reduce((sum, letter) => sum * 58n + BigInt(base58.indexOf(letter)), 0n);
    const raw = Buffer.from(digits.toString(16).padStart(128, '0'), 'hex');
    const others = [
      `z1${proofValue.slice(1)}`,
      ` ${proofValue}`,
      `${proofValue}\n`,
      `${proofValue}\u200b`,
      `Z${proofValue.slice(1)}`,
      proofValue.slice(1),
      `u${raw.toString('base64url')}`,
      `m${raw.toString('base64')}`,
      `f${raw.toString('hex')}`,
    ];
    expect(await survivors(others.map(withValue))).toEqual([]);
  });

  it('does not carry over to the same person’s other badge', async () => {
    const other = await credentialRecord(app.core.storage, await issueOne(app));
    const theirs = JSON.parse(other.bytes) as JsonObject;
    expect(await survivors([JSON.stringify({ ...theirs, proof: credential.proof })])).toEqual([]);
  });
});
