import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Express } from 'express';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { openApp, publicEnvironment } from '../support/opened-app.ts';
import { openCorpus } from './corpus.ts';
import { drawFor } from './draw.ts';
import { makeInput } from './mutate.ts';
import { openTrial } from './trial.ts';

const app = await openApp({ ...publicEnvironment, TRUST_PROXY: '1' });
afterAll(() => app[Symbol.asyncDispose]());
const corpus = await openCorpus(app);
const sound = corpus.files.at(-2) ?? new Uint8Array();

async function whatIsWrong(changed: App, number: number): Promise<string | undefined> {
  const { trial, close } = await openTrial(changed, corpus);
  const { wrong } = await trial(() => ({ input: sound, draw: drawFor(1, number) }), number);
  close();
  return wrong;
}

const answering = (status: number): App => ({
  ...app,
  createHandler: () =>
    ((_: unknown, response: { writeHead(code: number): { end(): void } }) =>
      response.writeHead(status).end()) as unknown as Express,
});

describe('the mutated inputs', () => {
  afterEach(() => void vi.useRealTimers());

  it('are the same for the same seed and number, whatever came before and at any hour, and others for another', () => {
    const make = (seed: number, number: number) =>
      createHash('sha256')
        .update(makeInput(corpus, drawFor(seed, number)))
        .digest('hex');
    const first = Array.from({ length: 200 }, (_, number) => make(7, number));
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
    const again = Array.from({ length: 200 }, (_, number) => make(7, 199 - number)).reverse();
    expect(again).toEqual(first);
    expect(new Set([...first, ...Array.from({ length: 200 }, (_, number) => make(8, number))]).size).toBeGreaterThan(
      380,
    );
  });

  it('come of every kind of file, document and token that is read', () => {
    const names = corpus.files.map((file) => String.fromCharCode(...file.subarray(0, 8)));
    for (const start of ['\u0089PNG', '<svg', '%PDF', 'PK', '\u001f\u008b', 'eyJ', '{', 'data:', 'http']) {
      expect(
        names.some((name) => name.startsWith(start)),
        start,
      ).toBe(true);
    }
    expect(corpus.documents.length).toBeGreaterThan(10);
    expect(corpus.tokens.length).toBeGreaterThan(4);
  });
});

describe('a trial', () => {
  it('finds nothing wrong with a sound badge at any of its doors', async () => {
    for (const number of [0, 1, 5, 15]) expect(await whatIsWrong(app, number)).toBeUndefined();
  });

  const judging = (verifyProof: App['core']['dataIntegrity']['verifyProof']): App => ({
    ...app,
    core: { ...app.core, dataIntegrity: { ...app.core.dataIntegrity, verifyProof } },
  });
  /** The first `times` proofs take so much longer. */
  const slow = (milliseconds: number, times: number): App => {
    let left = times;
    return judging(async (document, resolveKey) => {
      const { user } = process.cpuUsage();
      while (left > 0 && process.cpuUsage().user - user < milliseconds * 1_000) JSON.stringify(corpus.documents);
      left -= 1;
      return app.core.dataIntegrity.verifyProof(document, resolveKey);
    });
  };

  it('tells of what was thrown', async () => {
    const throwing = judging(() => Promise.reject(new TypeError('never say this')));
    expect(await whatIsWrong(throwing, 1)).toContain('threw TypeError: never say this');
  });

  it('tells of what takes longer than two seconds of processor each time, and not of what did so once', async () => {
    await whatIsWrong(app, 1);
    expect(await whatIsWrong(slow(2_100, Number.POSITIVE_INFINITY), 1)).toMatch(/^took \d{4} ms of processor/);
    expect(await whatIsWrong(slow(2_100, 1), 1)).toBeUndefined();
  });

  it.each([500, 503, 404, 429])('tells of an answer %i of the API and of the page', async (status) => {
    expect(await whatIsWrong(answering(status), 0)).toContain(`/api/verify answered ${status}`);
    expect(await whatIsWrong(answering(status), 5)).toContain(`/verify answered ${status}`);
  });
});

describe('a run', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', './test/support/typescript.mjs', 'test/fuzz/main.ts', ...args], {
      encoding: 'utf8',
    });

  it('says its seed, and ends with its count', () => {
    const { stdout, status } = run('--seed', '7', '--inputs', '40');
    expect(stdout).toMatch(/^seed 7: /);
    expect(stdout).toMatch(/40 inputs of seed 7;.*\nfuzz: 1 passed, 0 failed\n$/);
    expect(status).toBe(0);
  });
});
