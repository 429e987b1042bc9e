import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { settingNames } from '../../src/settings.ts';

const dockerfile = readFileSync('Dockerfile', 'utf8');
const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) =>
  sources.split(' '),
);

test('the image copies what exists, and what .dockerignore lets through', () => {
  expect(copied.length).toBeGreaterThan(5);
  const open = readFileSync('.dockerignore', 'utf8').split('\n');
  for (const path of copied) expect([path, existsSync(path), open.includes(`!${path}`)]).toEqual([path, true, true]);
});

test('the image runs as nobody special, says it is an image, and is asked for its health', () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/CREANCIALE_IMAGE=1/);
  expect(last).toMatch(/^HEALTHCHECK [\s\S]+\/healthz/m);
  expect(dockerfile).not.toMatch(/PASSPHRASE|SECRET|--mount=type=secret/);
});

const Compose = z.object({
  services: z.object({
    creanciale: z.object({
      read_only: z.literal(true),
      environment: z.record(z.string(), z.string()),
      secrets: z.array(z.string()),
    }),
    mongo: z.object({ environment: z.record(z.string(), z.string()) }),
  }),
});

test('compose sets only what the service reads, and no secret has a default', () => {
  const text = readFileSync('compose.yaml', 'utf8');
  const { services } = Compose.parse(parse(text));
  const known: readonly string[] = settingNames();
  expect(Object.keys(services.creanciale.environment).filter((name) => !known.includes(name))).toEqual([]);
  const secrets = [...text.matchAll(/\$\{(\w*(?:PASSWORD|PASSPHRASE|SECRET|KEY)\w*)(:[?-])/g)];
  expect(secrets.length).toBeGreaterThanOrEqual(5);
  expect(secrets.filter(([, , how]) => how !== ':?')).toEqual([]);
});
