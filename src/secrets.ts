import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SecretSource, SecretSources } from './config.ts';
import { hmacSha256, toHex } from './kernel/platform.ts';
import { isProblem, Problem } from './kernel/problem.ts';
import type { Random } from './kernel/random.ts';
import { type ConfigFaultCode, configFault } from './texts/config-faults.ts';

/** Never logged, never part of Config. */
export interface Secrets {
  /** Protects the signing keys at rest. */
  readonly keyPassphrase: string;
  /** Keys the hashes of names, e-mails and identities. */
  readonly identityKey: Uint8Array;
  /** Of the seal's file, where there is one. */
  readonly sealPassphrase?: string;
}

/** Shorter than this is no secret (characters). */
const leastLength = 16;

/** Reads the secrets; the demonstration alone writes its own at its first start, kept so that a restart finds them. */
export async function readSecrets(sources: SecretSources, demonstration: boolean, random: Random): Promise<Secrets> {
  const read = (source: SecretSource): Promise<string> => readSecret(source, demonstration, random);
  const [keyPassphrase, identity] = await both(read(sources.keyPassphrase), read(sources.identitySecret));
  const identityKey = hmacSha256(Buffer.from(identity, 'utf8'), 'creanciale identity key 1');
  if (sources.sealPassphrase === undefined) return { keyPassphrase, identityKey };
  return { keyPassphrase, identityKey, sealPassphrase: await read(sources.sealPassphrase) };
}

/** The two answers, or what is wrong with both at once. */
async function both(one: Promise<string>, other: Promise<string>): Promise<readonly [string, string]> {
  const [first, second] = await Promise.allSettled([one, other]);
  if (first.status === 'fulfilled' && second.status === 'fulfilled') return [first.value, second.value];
  const errors: readonly unknown[] = [first, second].flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  const faults = errors.map((error) => (isProblem(error, 'config/invalid') ? error.facts.faults : undefined));
  if (!faults.every(isList)) throw errors[0];
  throw new Problem('config/invalid', { faults: faults.flat() }, { cause: errors[0] });
}

/** What is wrong with the file of a secret, as the faults of a `config/invalid`; nothing where it can be used. */
export async function secretFileFaults(path: string): Promise<readonly string[]> {
  try {
    await readPrivateFile(path);
    return [];
  } catch (error) {
    const faults = isProblem(error, 'config/invalid') ? error.facts.faults : undefined;
    if (isList(faults)) return faults;
    throw error;
  }
}

function isList(fact: unknown): fact is readonly string[] {
  return Array.isArray(fact);
}

async function readSecret(source: SecretSource, demonstration: boolean, random: Random): Promise<string> {
  if (source.text !== undefined) return source.text;
  if (source.file === undefined) throw new TypeError('a secret without a source');
  if (demonstration) await writeOnce(source.file, random);
  return readPrivateFile(source.file);
}

/** Whole or not at all, and by whoever is first: two starts at once, or a crash, leave no half secret. */
async function writeOnce(path: string, random: Random): Promise<void> {
  if (await exists(path)) return;
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${toHex(random(8))}`;
  await writeFile(draft, `${Buffer.from(random(32)).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return false;
    throw error;
  }
}

async function readPrivateFile(path: string): Promise<string> {
  const fault = (what: ConfigFaultCode, cause?: unknown): Problem =>
    new Problem('config/invalid', { faults: [configFault(what, path)] }, { cause });
  let text: string;
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw fault('open-to-others');
    text = (await readFile(path, 'utf8')).trim();
  } catch (error) {
    throw error instanceof Problem ? error : fault('unreadable', error);
  }
  if (text.length < leastLength) throw fault('too-short');
  return text;
}

function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
