/** Numbers drawn from a seed: the same at every run, so that an input is named by seed and number. */
export interface Draw {
  /** 0 to `below` − 1. */
  int(below: number): number;
  chance(of: number): boolean;
  pick<T>(items: readonly [T, ...(readonly T[])] | readonly T[]): T;
  bytes(length: number): Uint8Array;
}

/** Mulberry32 over seed and number together. */
export function drawFor(seed: number, number: number): Draw {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (of) => next() < of,
    pick(items) {
      const item = items[int(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    bytes: (length) => Uint8Array.from({ length }, () => int(256)),
  };
}
