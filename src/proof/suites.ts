import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';
import type { Suite } from './suite.ts';

/** The table: a new suite is a file and a line here. */
export const suites: ReadonlyMap<string, Suite> = new Map([eddsaRdfc2022].map((suite) => [suite.cryptosuite, suite]));
