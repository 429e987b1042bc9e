import type { Baked } from '../../baking/baked.ts';
import { unbakePng } from '../../baking/png.ts';
import { unbakeSvg } from '../../baking/svg.ts';
import type { ReadFault } from '../read-fault.ts';
import type { Part, Room } from './part.ts';

export function readPng(bytes: Uint8Array, room: Room): readonly Part[] | ReadFault {
  return toParts(unbakePng(bytes, room.limits.characters), 'png', room);
}

export function readSvg(text: string, room: Room): readonly Part[] | ReadFault {
  return toParts(unbakeSvg(text, room.limits.characters), 'svg', room);
}

function toParts(baked: readonly Baked[] | ReadFault, carrier: 'png' | 'svg', room: Room): readonly Part[] | ReadFault {
  // What was unpacked before the fault showed is not told: as much as may be is charged.
  if (baked === 'too-large' || baked === 'malformed-image') room.unpacked += room.limits.characters;
  if (typeof baked === 'string') return baked;
  room.unpacked += baked.reduce((length, { text }) => length + text.length, 0);
  return baked.map(({ text }) => ({ content: text, carrier }));
}
