import type { JsonObject } from '../../kernel/json.ts';
import type { Examination } from '../materials.ts';
import type { Check } from '../report.ts';

/** What one entry of `credentialStatus` turned out to say. `apart`: something that is no matter of standing, such as a message. */
export interface StatusAnswer {
  readonly said:
    | 'clear'
    | 'revoked'
    | 'suspended'
    | 'apart'
    | 'status-unsupported'
    | 'list-unreachable'
    | 'list-invalid';
  readonly source?: string;
  readonly facts?: NonNullable<Check['facts']>;
}

/** One kind of `credentialStatus`, by its `type`: a file here and a line in status-types.ts. */
export interface StatusType {
  readonly type: string;
  /** Never throws for what others wrote or did not answer. */
  read(entry: JsonObject, examination: Examination): Promise<StatusAnswer>;
}

export const unsupported: StatusAnswer = { said: 'status-unsupported', source: 'document' };
