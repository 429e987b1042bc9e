import type { Storage } from '../../src/kernel/storage.ts';

/** What a power cut looks like from inside: the write happened or it did not, and nobody was told. */
export class PowerCut extends Error {}

type Write = 'insert' | 'insertMany' | 'replace' | 'remove' | 'next';
const writes: ReadonlySet<string> = new Set<Write>(['insert', 'insertMany', 'replace', 'remove', 'next']);

/** A storage that fails at its `nth` write (from 1), before or after doing it, and at everything that follows. */
export function interruptedStorage(storage: Storage, nth: number, when: 'before' | 'after'): Storage {
  let count = 0;
  let dead = false;
  return new Proxy(storage, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        if (dead) throw new PowerCut();
        if (!writes.has(name)) return Reflect.apply(member, target, args);
        count += 1;
        dead = count === nth;
        if (dead && when === 'before') throw new PowerCut();
        const answer: unknown = await Reflect.apply(member, target, args);
        if (dead) throw new PowerCut();
        return answer;
      };
    },
  });
}
