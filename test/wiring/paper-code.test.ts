import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import type { PaperSize } from '../../src/issuance/build-paper.ts';
import { paperCredentials } from '../../src/issuance/credential.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { rotateKeys } from '../../src/issuers/ensure-issuer.ts';
import { createCheck } from '../../src/offline/check.ts';
import { readAnything } from '../../src/verification/read.ts';
import type { Report } from '../../src/verification/report.ts';
import { createLoneVerifier } from '../../src/wiring/badge-verifier.ts';
import { issuerId } from '../../src/wiring/core.ts';
import { holdAll } from '../../src/wiring/holding.ts';
import { createVerifying } from '../../src/wiring/judging.ts';
import { paperCodeOf } from '../../src/wiring/paper-code.ts';
import { parseSigned } from '../../src/wiring/stored-badge.ts';
import { issueOne, openApp, publicEnvironment } from '../support/opened-app.ts';

let app: App;
let id: string;
beforeEach(async () => {
  app = await openApp(publicEnvironment);
  id = await issueOne(app);
});
afterEach(() => app[Symbol.asyncDispose]());

const sizes = ['sheet', 'card'] as const;
async function codeOf(size: PaperSize): Promise<string> {
  const { bytes } = await credentialRecord(app.core.storage, id);
  return paperCodeOf(app.core, { publicId: id, credential: { bytes, parsed: parseSigned(bytes) } }, size);
}
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** As the service verifies what it is handed. */
async function judge(text: string, recipient?: string) {
  const verifying = createVerifying(app.core);
  const [found, ...rest] = await verifying.readAll(bytesOf(text));
  if (found === undefined || !('badge' in found) || rest.length > 0) throw new Error('not one badge');
  return verifying.judge(found.badge, recipient);
}

/** As a browser does with what was handed over and no network. */
async function judgeHeld(text: string, held: Awaited<ReturnType<typeof holdAll>>): Promise<Report> {
  const given = { kind: 'pasted', bytes: bytesOf(text) } as const;
  const [result] = await createCheck(held)([given], { now: app.core.clock() });
  if (result === undefined || !('judged' in result)) throw new Error(JSON.stringify(result));
  return result.judged.report;
}

describe('the code of a badge on paper', () => {
  it.each(sizes)('is verified like the badge itself: %s', async (size) => {
    const { report, publicId } = await judge(await codeOf(size));
    expect(report).toMatchObject({ verdict: 'valid', authenticity: 'authentic', standing: 'current' });
    expect(report.checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')).toEqual([]);
    expect(report.requests).toEqual([]);
    expect(publicId).toBe(id);
  });

  it.each(sizes)('is verified by whoever has no network, by what was handed over: %s', async (size) => {
    const report = await judgeHeld(await codeOf(size), await holdAll(app.core));
    expect(report).toMatchObject({ verdict: 'valid', standing: 'current', trust: expect.anything() });
  });

  it('proves the holder by the e-mail, on the sheet', async () => {
    const [own, other] = await Promise.all(
      ['zoe.lefevre@example.org', 'x@example.org'].map(async (mail) => judge(await codeOf('sheet'), mail)),
    );
    expect(own?.report.checks.find(({ id: check }) => check === 'recipient')?.outcome).toBe('passed');
    expect(other?.report.checks.find(({ id: check }) => check === 'recipient')?.outcome).toBe('failed');
  });

  it('says nothing that the badge does not say, and no name', async () => {
    const { bytes } = await credentialRecord(app.core.storage, id);
    for (const size of sizes) {
      await codeOf(size);
      const kept = await app.core.storage.get(paperCredentials, `${id}#${size}`);
      const { id: paperId, proof: _, ...said } = JSON.parse(kept?.value.bytes ?? '{}');
      expect(paperId).toBe(`https://badges.example.org/v/${id}#${size}`);
      expect(JSON.stringify(said)).not.toMatch(/Lefèvre|Zoë/);
      const whole = JSON.parse(bytes);
      expect(said.credentialStatus).toEqual(whole.credentialStatus);
      expect(said.validFrom).toBe(whole.validFrom);
      expect(said.credentialSubject.id).toBe(whole.credentialSubject.id);
    }
  });

  it('is the same ever after, whoever asks at once, and with another key meanwhile', async () => {
    const all = await Promise.all([codeOf('sheet'), codeOf('sheet'), codeOf('sheet')]);
    expect(new Set(all).size).toBe(1);
    const { storage, clock, random } = app.core;
    await rotateKeys({ storage, clock, random, id: issuerId, keySecret: app.core.secrets.keyPassphrase });
    expect(await codeOf('sheet')).toBe(all[0]);
    expect((await judge(await codeOf('sheet'))).report.verdict).toBe('valid');
    expect((await judge(await codeOf('card'))).report.verdict).toBe('valid');
  });
});

describe('a badge that ended', () => {
  it.each(sizes)('ends its paper with it, with the reason that we know: %s', async (size) => {
    const code = await codeOf(size);
    await app.revoke(id, 'error');
    const { report, revocation } = await judge(code);
    expect(report).toMatchObject({ verdict: 'invalid', standing: 'revoked' });
    expect(revocation?.reason).toBe('error');
  });

  it('is told by a list of today, and not by one from before', async () => {
    const code = await codeOf('card');
    const before = await holdAll(app.core);
    await app.revoke(id, 'error');
    expect(await judgeHeld(code, await holdAll(app.core))).toMatchObject({ verdict: 'invalid', standing: 'revoked' });
    expect(await judgeHeld(code, before)).toMatchObject({ verdict: 'valid' });
  });

  it('is not vouched for by whoever has no list at all: that is unknown, never valid', async () => {
    const code = await codeOf('card');
    const held = await holdAll(app.core);
    const report = await judgeHeld(code, { ...held, statusLists: {} });
    expect(report).toMatchObject({ verdict: 'undetermined', authenticity: 'authentic', standing: 'unchecked' });
  });

  it('is told to be held back', async () => {
    const code = await codeOf('sheet');
    await app.suspend(id, true);
    expect((await judge(code)).report).toMatchObject({ verdict: 'invalid', standing: 'suspended' });
  });
});

describe('a machine that knows nobody', () => {
  it('reads the code, and says what it could not check', async () => {
    const lone = await createLoneVerifier(app.core, { offline: true, trustLists: [] });
    const [found] = await lone.readPaper(readAnything(bytesOf(await codeOf('card'))));
    if (found === undefined || found.form === 'none' || found.form === 'address') throw new Error('no badge');
    expect(await lone.verify(found)).toMatchObject({ verdict: 'undetermined', standing: 'unchecked' });
  });
});

describe('one letter changed', () => {
  it.each(sizes)('is never accepted: %s', async (size) => {
    const code = await codeOf(size);
    const held = await holdAll(app.core);
    const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
    const check = createCheck(held);
    const outcomes = new Map<string, number>();
    for (let place = 0; place < code.length; place += 11) {
      const at = letters.indexOf(code[place] ?? '');
      const changed = code.slice(0, place) + letters[(at + 1 + (place % 43)) % 45] + code.slice(place + 1);
      expect(changed).not.toBe(code);
      const [result] = await check([{ kind: 'pasted', bytes: bytesOf(changed) }], { now: app.core.clock() });
      const word =
        result === undefined ? 'nothing' : 'judged' in result ? result.judged.report.verdict : result.unreadable;
      outcomes.set(word, (outcomes.get(word) ?? 0) + 1);
    }
    expect(outcomes.get('valid')).toBeUndefined();
    expect(outcomes.get('code-damaged')).toBeGreaterThan(10);
    expect(outcomes.get('invalid')).toBeGreaterThan(10);
  });
});
