import type { Language } from '../kernel/language.ts';
import { definitionsEnglish } from './definitions-english.ts';
import { type DefinitionFaultCode, definitionsFrench, type FaultFacts, type FaultWords } from './definitions-french.ts';

/** A fault of badge-definitions/, as the reader of definitions gives it: a code without words does not compile. */
export interface FaultToWord extends FaultFacts {
  readonly code: DefinitionFaultCode;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface WordedFault {
  /** `learners/app-mobilite-vecue.yaml:12:7`, as editors and terminals open it. */
  readonly place: string;
  readonly what: string;
  readonly cure: string;
}

const words: Readonly<Record<Language, Readonly<Record<DefinitionFaultCode, FaultWords>>>> = {
  fr: definitionsFrench,
  en: definitionsEnglish,
};

export function wordDefinitionFault(fault: FaultToWord, language: Language): WordedFault {
  const [what, cure] = words[language][fault.code](fault);
  return { place: `${fault.file}:${fault.line}:${fault.column}`, what, cure };
}
