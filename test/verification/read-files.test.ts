import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Envelope } from '../../src/verification/envelope.ts';
import { readAnything } from '../../src/verification/read.ts';

const folder = (name: string): URL => new URL(`../vectors/files/${name}/`, import.meta.url);
const files = (name: string) =>
  readdirSync(folder(name)).map((file) => [file, new Uint8Array(readFileSync(new URL(file, folder(name))))] as const);

/** Form, what it is and what carried it, as the names of the files say them. */
function nameOf(envelope: Envelope | undefined): string {
  const carriers = envelope?.carriers.join('+') || 'none';
  if (envelope === undefined || envelope.form === 'none') return `none.${envelope?.why}.${carriers}`;
  if (envelope.form === 'address') return `address.link.${carriers}`;
  if (envelope.form === 'open-badges-2') {
    return `open-badges-2.${envelope.jws === undefined ? 'hosted' : 'signed'}.${carriers}`;
  }
  if (envelope.form === 'sealed') return `sealed.european-credential.${carriers}`;
  return `${envelope.form}.${envelope.contents}.${carriers}`;
}

describe('a file', () => {
  test.each(files('read'))('is read for what it is: %s', (name, bytes) => {
    const found = readAnything(bytes);
    expect(found).toHaveLength(1);
    expect(nameOf(found[0])).toBe(name.split('--')[0]);
  });

  test.each(files('refused'))('is refused with its reason: %s', (name, bytes) => {
    const began = process.cpuUsage();
    const found = readAnything(bytes);
    const { user, system } = process.cpuUsage(began);
    expect(user + system).toBeLessThan(2_000_000);
    expect(found.map((each) => (each.form === 'none' ? each.why : each.form))).toEqual([name.split('--')[0]]);
  });

  test.each(files('read').filter(([name]) => name.startsWith('data-integrity.open-badge')))(
    'keeps every accent of what it carries: %s',
    (_, bytes) => {
      const [found] = readAnything(bytes);
      expect(found).toMatchObject({
        credential: { credentialSubject: { achievement: { name: 'Élève à l’étranger' } } },
        text: expect.stringContaining('🎓'),
      });
    },
  );
});
