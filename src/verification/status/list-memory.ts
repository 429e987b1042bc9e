import type { KeyResolution, KeyResolver } from '../../proof/key-resolver.ts';
import { toMultikey } from '../../proof/multikey.ts';

/** A list that was verified: what it says of itself, its bits, and the answers about keys that its signature was verified with. */
export interface VerifiedList {
  readonly said: SaidOfList;
  readonly bits: Uint8Array;
  readonly keys: readonly AskedKey[];
}

export interface SaidOfList {
  readonly id: string;
  readonly types: readonly string[];
  readonly subjectType: string;
  readonly purposes: readonly string[];
  readonly issuer: string | undefined;
  /** Milliseconds: in force from the latest beginning that is written until the earliest end. */
  readonly from: number;
  readonly until: number;
}

interface AskedKey {
  readonly question: Parameters<KeyResolver>;
  readonly answer: string;
}

/** Lists that were verified lately, by the digest of their bytes. Only what held is in it: a failure is never remembered. */
export interface ListMemory {
  find(digest: string): VerifiedList | undefined;
  keep(digest: string, list: VerifiedList): void;
}

const room = { lists: 64, bytes: 16_777_216 } as const;

/** Bounded: the oldest give way. */
export function createListMemory(): ListMemory {
  const lists = new Map<string, VerifiedList>();
  return {
    find: (digest) => lists.get(digest),
    keep(digest, list) {
      lists.delete(digest);
      lists.set(digest, list);
      let bytes = [...lists.values()].reduce((sum, { bits }) => sum + bits.length, 0);
      for (const [oldest, { bits }] of lists) {
        if (lists.size <= room.lists && bytes <= room.bytes) return;
        lists.delete(oldest);
        bytes -= bits.length;
      }
    },
  };
}

/** The resolver, and every question that was put to it with its answer. */
export function recordKeys(resolveKey: KeyResolver): { readonly resolveKey: KeyResolver; readonly keys: AskedKey[] } {
  const keys: AskedKey[] = [];
  return {
    keys,
    resolveKey: async (...question) => {
      const found = await resolveKey(...question);
      keys.push({ question, answer: write(found) });
      return found;
    },
  };
}

/** The same questions have the same answers today: the same keys, whose they are, until when they may sign. */
export async function stillAnswered(keys: readonly AskedKey[], resolveKey: KeyResolver): Promise<boolean> {
  for (const { question, answer } of keys) if (write(await resolveKey(...question)) !== answer) return false;
  return true;
}

function write(resolution: KeyResolution): string {
  if (resolution.status !== 'found') return resolution.status;
  const { key, ...about } = resolution;
  return JSON.stringify({ ...about, key: toMultikey(key) });
}
