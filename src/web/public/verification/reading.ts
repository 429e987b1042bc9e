import { z } from 'zod';
import { type Achievement, Mention } from '../../../definitions/definition.ts';
import { readMobilityEvidence } from '../../../issuance/mobility-evidence.ts';
import type { Language, ReaderLanguage } from '../../../kernel/language.ts';
import { mentionName } from './mobility-words.ts';

/** The door: what a page may show of a signed OpenBadgeCredential (OB 3.0 §B.1), and nothing it does not hold. */
const Description = z.looseObject({ id: z.string(), name: z.string() });
const Result = z.looseObject({ resultDescription: z.string().optional(), value: z.string().optional() });
const SignedBadge = z.looseObject({
  issuer: z.looseObject({ id: z.string(), name: z.string().optional() }),
  validUntil: z.iso.datetime({ offset: true }).optional(),
  credentialSubject: z.looseObject({
    term: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional(),
    achievement: z.looseObject({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      criteria: z.looseObject({ narrative: z.string().optional() }),
      resultDescription: z.array(Description).optional(),
    }),
    result: z.array(Result).optional(),
  }),
});
type SignedBadge = z.infer<typeof SignedBadge>;

/** A text with the language it is in, where that is not the page's. */
export interface Phrase {
  readonly words: string;
  readonly lang?: Language;
}

/** What the page shows of the badge, in the reader's language where the catalogue holds the translation of the very text signed. */
export interface ShownBadge {
  readonly name: Phrase;
  readonly description: Phrase;
  readonly criteria: readonly Phrase[];
  readonly notes: readonly Phrase[];
  readonly mentions: readonly Phrase[];
  /** `2026-05` */
  readonly month?: string;
  readonly mobility?: ReturnType<typeof readMobilityEvidence>;
  readonly validUntil?: string;
  readonly issuerId: string;
  /** 'signed': the text as signed; 'translated': all of it ours; 'partly': some of it stayed in French. */
  readonly wording: 'signed' | 'translated' | 'partly';
}

/** `undefined` where the signed text is no badge that we can show. */
export function readShownBadge(
  credential: unknown,
  achievement: Achievement,
  language: ReaderLanguage,
): ShownBadge | undefined {
  const signed = SignedBadge.safeParse(credential).data;
  if (signed === undefined) return undefined;
  const { credentialSubject: subject, validUntil, issuer } = signed;
  const say = translator(achievement, language);
  const narrative = readNarrative(subject.achievement.criteria.narrative ?? '');
  const mobility = readMobilityEvidence(credential);
  const phrases = {
    name: say(subject.achievement.name),
    description: say(subject.achievement.description),
    criteria: narrative.items.map(say),
    notes: narrative.notes.map(say),
    mentions: readMentions(signed, language),
  };
  return {
    ...phrases,
    ...(subject.term === undefined ? {} : { month: subject.term }),
    ...(mobility === undefined ? {} : { mobility }),
    ...(validUntil === undefined ? {} : { validUntil }),
    issuerId: issuer.id,
    wording: wordingOf(Object.values(phrases).flat(), language),
  };
}

/** A translation is shown only beside the very French that was signed: whatever differs stays as it was signed. */
function translator(achievement: Achievement, language: ReaderLanguage): (words: string) => Phrase {
  if (language === 'fr') return (words) => ({ words });
  const { fullName, description, criteria, notices } = achievement;
  const known = new Map([fullName, description, ...criteria, ...notices].map((text) => [text.fr, text.en]));
  return (words) => {
    const translated = known.get(words);
    return translated === undefined ? { words, lang: 'fr' } : inEnglish(translated, language);
  };
}

/** Said to be English where the page is in neither of the two languages of the catalogue. */
function inEnglish(words: string, language: ReaderLanguage): Phrase {
  return language === 'en' ? { words } : { words, lang: 'en' };
}

function wordingOf(phrases: readonly Phrase[], language: ReaderLanguage): ShownBadge['wording'] {
  if (language === 'fr') return 'signed';
  return phrases.some(({ lang }) => lang === 'fr') ? 'partly' : 'translated';
}

function readMentions({ credentialSubject: subject }: SignedBadge, language: ReaderLanguage): readonly Phrase[] {
  const descriptions = subject.achievement.resultDescription ?? [];
  return (subject.result ?? []).flatMap(({ resultDescription, value }): readonly Phrase[] => {
    const code = Mention.safeParse(value).data;
    if (code !== undefined) {
      return [{ words: mentionName(code, language) }];
    }
    const named = descriptions.find(({ id }) => id === resultDescription)?.name ?? value;
    return named === undefined ? [] : [language === 'fr' ? { words: named } : { words: named, lang: 'fr' }];
  });
}

/** The Markdown that definitions/ writes: a list of criteria, then paragraphs; headings are left to the page. */
export function readNarrative(markdown: string): {
  readonly items: readonly string[];
  readonly notes: readonly string[];
} {
  const lines = markdown
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(\*\*.*\*\*|#+ .*)$/.test(line));
  const bullet = /^(?:[-*]|\d+[.)])\s+/;
  return {
    items: lines.filter((line) => bullet.test(line)).map((line) => line.replace(bullet, '')),
    notes: lines.filter((line) => !bullet.test(line)),
  };
}
