import { bitstringStatusList, statusList2021 } from './bit-lists.ts';
import { revocationList } from './revocation-list.ts';
import type { StatusType } from './status-type.ts';

/** Every kind of status that is read; another is one we do not know, and leaves the standing unchecked. */
export const statusTypes: ReadonlyMap<string, StatusType> = new Map(
  [bitstringStatusList, statusList2021, revocationList].map((each) => [each.type, each] as const),
);
