import { type ExportRequest, mostBadges } from '../api/exports/schemas.ts';
import { Problem } from '../kernel/problem.ts';
import type { Core } from './core.ts';
import { exportForHolder } from './exporting.ts';
import { badgesOfHolders } from './holder-badges.ts';

/** What the terminal does, for the program of that key: as `badgesOfHolders` and `exportForHolder` refuse, and `request/too-large`. */
export async function exportForKey(
  core: Core,
  { badges, format, person, ...options }: ExportRequest,
  key: string,
): Promise<Uint8Array> {
  const { ids, whole } = person ? await badgesOfHolders(core, badges) : { ids: badges, whole: false };
  if (ids.length > mostBadges) throw new Problem('request/too-large', { limit: mostBadges });
  return exportForHolder(core, { door: 'api', key }, ids, format, { ...options, whole });
}
