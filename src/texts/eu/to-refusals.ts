import type { ProblemCode } from '../../kernel/problem.ts';
import type { ProblemWords } from '../problem-words.ts';
import { fill } from './fill.ts';
import type { EuVerifyText } from './verify/words.ts';

/** What the pages that verify refuse, in a language beside French and English. A code that is not here is for the two alone. */
export interface ReaderRefusals {
  readonly words: Readonly<Partial<Record<ProblemCode, ProblemWords>>>;
  readonly incident: (id: string) => string;
  readonly back: string;
}

export function toRefusals(own: EuVerifyText): ReaderRefusals {
  const say = (name: 'tooLarge' | 'tooMany' | 'invalid' | 'unknown' | 'internal'): ProblemWords => ({
    title: own[`refusal.${name}`],
    line: own[`refusal.${name}Line`],
  });
  return {
    words: {
      'request/too-large': say('tooLarge'),
      'request/too-many': say('tooMany'),
      'request/invalid': say('invalid'),
      'request/wrong-type': say('invalid'),
      'credential/unknown': say('unknown'),
      internal: say('internal'),
      'storage/unavailable': say('internal'),
    },
    incident: (id) => fill(own['refusal.incident'], { id }),
    back: own['verify.another'],
  };
}
