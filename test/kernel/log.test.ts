import { expect, test } from 'vitest';
import { z } from 'zod';
import { createLog, type LogFields } from '../../src/kernel/log.ts';
import { Problem } from '../../src/kernel/problem.ts';

function logged(level: Parameters<typeof createLog>[0]['level'] = 'info') {
  const lines: Record<string, unknown>[] = [];
  const read = z.record(z.string(), z.unknown());
  const log = createLog({ level, destination: { write: (line) => void lines.push(read.parse(JSON.parse(line))) } });
  return { log, lines };
}

test('writes one line of JSON per event, with its level and its allowed fields', () => {
  const { log, lines } = logged();
  log.info('answered', { method: 'GET', route: '/v/:publicId', status: 200, durationMs: 1.5 });
  expect(lines).toEqual([
    expect.objectContaining({
      level: 'info',
      msg: 'answered',
      method: 'GET',
      route: '/v/:publicId',
      status: 200,
      durationMs: 1.5,
    }),
  ]);
  expect(Object.keys(lines[0] ?? {})).not.toContain('hostname');
});

test('leaves out every field that is not in the list', () => {
  const { log, lines } = logged();
  const typed = { status: 200, url: '/v/abc?name=Zo%C3%A9', ip: '203.0.113.9', name: 'Zoé', email: 'z@school' };
  log.info('answered', typed satisfies LogFields);
  expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['level', 'msg', 'status', 'time']);
});

test.each([
  ['route', '/v/abc?name=Zoé'],
  ['route', '/v/Zoé Martin'],
  ['route', 'https://school/v'],
  ['code', 'a sentence with Zoé'],
  ['incident', 'zoe@school'],
] as const)('leaves out a %s that is %j', (field, value) => {
  const { log, lines } = logged();
  log.warn('odd', { [field]: value });
  expect(JSON.stringify(lines)).not.toContain(value);
  expect(lines).toHaveLength(1);
});

test('writes of a refusal its code, and of its causes their names', () => {
  const { log, lines } = logged();
  log.error(
    'failed',
    {},
    new Problem('storage/corrupt', { kind: 'person' }, { cause: new TypeError('x is not a function') }),
  );
  expect(lines[0]?.error).toMatchObject({
    name: 'Problem',
    code: 'storage/corrupt',
    cause: { name: 'TypeError', message: 'x is not a function' },
  });
  expect(JSON.stringify(lines[0])).toContain('log.test.ts');
});

test('never writes the message of a parser or a driver, which quotes what it read', () => {
  const { log, lines } = logged();
  for (const act of [() => JSON.parse('{"name": "Zoé'), () => JSON.parse('Zoé'), () => z.literal('x').parse('Zoé')]) {
    try {
      act();
    } catch (error) {
      log.error('failed', {}, error);
      log.error('failed', {}, new Error('outer', { cause: error }));
    }
  }
  const driver = Object.assign(new Error('E11000 duplicate key { f_mail: "zoe@school" }'), {
    name: 'MongoServerError',
    code: 11000,
  });
  log.error('failed', {}, driver);
  expect(lines).toHaveLength(7);
  expect(JSON.stringify(lines)).not.toMatch(/Zoé|zoe@/);
});

test.each([undefined, null, 'Zoé', 12, { name: 'Zoé' }])('survives a thrown %j', (thrown) => {
  const { log, lines } = logged();
  log.error('failed', {}, thrown);
  expect(lines).toHaveLength(1);
  expect(JSON.stringify(lines)).not.toContain('Zoé');
});

test('says nothing below its level', () => {
  const { log, lines } = logged('error');
  log.debug('a');
  log.info('b');
  log.warn('c');
  log.error('d');
  expect(lines.map((line) => line.msg)).toEqual(['d']);
  const silent = logged('silent');
  silent.log.error('e');
  expect(silent.lines).toEqual([]);
});
