import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019.ts';
import { ecdsaSd2023 } from './ecdsa-sd-2023.ts';
import { ed25519Signature2020 } from './ed25519-signature-2020.ts';
import { eddsa2022 } from './eddsa-2022.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';
import type { Suite } from './suite.ts';

/** The table: a new suite is a file and a line here. */
const table: readonly Suite[] = [eddsaRdfc2022, eddsa2022, ed25519Signature2020, ecdsaRdfc2019, ecdsaSd2023];

export const suites: ReadonlyMap<string, Suite> = new Map(table.map((suite) => [suite.name, suite]));
