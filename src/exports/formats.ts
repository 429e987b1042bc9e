import { attestation } from './attestation.ts';
import { png, pngJwt, svg, svgJwt } from './baked-picture.ts';
import { cards } from './cards.ts';
import type { Format, PublicFormat } from './format.ts';
import { json, jwt } from './signed-text.ts';

/** The table: every form an award takes, one file and one line each. Page, CLI and their words iterate it. */
export const formats: readonly Format[] = [attestation, cards, png, svg, json, jwt, pngJwt, svgJwt];

/** What the page of a published badge offers. */
export const publicFormats: readonly PublicFormat[] = formats.filter((format) => format.audience === 'public');

export function findFormat(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
