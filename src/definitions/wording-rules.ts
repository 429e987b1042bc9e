import type { FaultCode } from './fault.ts';

/** What a definition may not say, and how French is set. */
export interface WordingFault {
  readonly code: FaultCode;
  /** The characters at fault, as they stand in the text. */
  readonly snippet: string;
}

const word = (alternatives: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, flags);

/**
 * Inclusion criteria of the national list (BO of 22 April 2021), priority schemes and pupils' tracks: a badge that names one says
 * something about whoever holds it that must not be known.
 */
const acronyms = word(
  'ULIS|SEGPA|UPE2A|EREA|ITEP|MLDS|ZRR|QPV|JAMO|EBEP|MDPH|RQTH|PACEA|SMV|TAPAJ|STMG|STI2D|ST2S|E2C',
);
/** Those that are also words, or parts of names, in lower case. */
const capitals = word('REP|IME|CAF|SMA|CAP|BEP|BMA', 'u');
const expressions = word(
  [
    'handicap\\p{L}*|disab\\p{L}*|longue maladie|long(?:-term)? illness|maladies? chroniques?',
    'boursi(?:er|ère)s?|bourses?|scholarships?|quotient familial|means-tested',
    "moins d['’]opportunités|fewer opportunit(?:y|ies)|special needs|besoins (?:éducatifs )?particuliers|inclusion support",
    "décroch(?:eur|euse|age)\\p{L}*|drop-?outs?|garantie jeunes|demandeu(?:r|rs|se|ses) d['’]emploi|job-?seekers?",
    'publics? prioritaires?|éducation prioritaire|quartiers? prioritaires?|priority (?:education|area|public)s?|zones? rurales?|rural areas?',
    'allophones?|milieux? défavorisés?|disadvantaged',
    'voie (?:professionnelle|générale|technologique)|bac(?:calauréat)? (?:pro|professionnel|général|techno|technologique)|lycées? professionnels?',
  ].join('|'),
);
/** A badge is a « badge numérique »: these words promise what only the State, or a trade, can grant. */
const diploma = word('diplômes?|certifications?|certifié(?:e|s|es)?|habilitations?|diplomas?|certified');

export function reservedWord(text: string): WordingFault | undefined {
  const found = acronyms.exec(text) ?? capitals.exec(text) ?? expressions.exec(text);
  return found === null ? undefined : { code: 'reserved-word', snippet: found[0] };
}

export function diplomaWord(text: string): WordingFault | undefined {
  const found = diploma.exec(text);
  return found === null ? undefined : { code: 'diploma-word', snippet: found[0] };
}

/** French: a non-breaking space (U+00A0 or U+202F) before : ; ? ! » and after «, no straight quotation mark. */
export function frenchTypography(text: string): WordingFault | undefined {
  const found =
    /[^\u00a0\u202f]?[;»]/u.exec(hideSet(text)) ??
    /[^\u00a0\u202f?!]?[?!]/u.exec(hideSet(text)) ??
    /[^\u00a0\u202f]?:/u.exec(hideSet(text)) ??
    /«[^\u00a0\u202f]?/u.exec(hideSet(text)) ??
    /"/u.exec(text);
  return found === null ? undefined : { code: 'typography', snippet: found[0] };
}

/** Blanks what is rightly set (and addresses and hours), character for character, so that what is left is at fault. */
function hideSet(text: string): string {
  return text.replace(/[\u00a0\u202f][?!]+|[\u00a0\u202f][:;»]|«[\u00a0\u202f]|https?:\/\/\S+|\d:\d/gu, (set) =>
    'x'.repeat(set.length),
  );
}
