import { Problem } from '../kernel/problem.ts';

/** The Latin, Greek and Cyrillic letters of the face that sets what is marked (Noto Sans). */
export const lettersToMark: string = String.raw`A-Za-z\u00c0-\u02af\u0370-\u03e1\u03f0-\u052f\u1e00-\u1fff\u2c60-\u2c7f\ua722-\ua787`;
/** What stands over, under or through letters of those scripts: Combining Diacritical Marks and their four further blocks. */
const marks = String.raw`\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f`;

/** A letter that Unicode has no single sign for, as names of many languages have: `ɛ́`, `m̄`. */
const markedLetter = new RegExp(`[${lettersToMark}]\\p{M}`, 'u');
const strayMark = new RegExp(`[^${lettersToMark}\\p{M}\\u0020-\\u00bf\\u2010-\\u2027]\\p{M}*[${marks}]`, 'u');

/**
 * Letters that the face of texts (Atkinson Hyperlegible Next) and the one of names (Literata) put together from two signs: each would be
 * copied out twice, « Nguyễễn ». Noto Sans has all of them as one.
 */
export const putTogether = {
  plain:
    'ĈĉĔĕĜĝĤĥĨĩĬĭĴĵŌōŎŏŖŗŜŝŨũŬŭǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǢǣǦǧǨǩǪǫǬǭǰǴǵǸǹǺǻǼǽǾǿȞȟȦȧȨȩȪȫȬȭȮȯȰȱȲȳΏḂḃḈḉḊḋḐḑḔḕḖ' +
    'ḗḜḝḞḟḠḡḢḣḦḧḨḩḮḯḰḱḾḿṀṁṄṅṌṍṎṏṐṑṒṓṔṕṖṗṘṙṠṡṤṥṦṧṪṫṸṹṺṻṼṽẆẇẊẋẌẍẎẏẐẑẗẘẙẤấẦầẪẫẮắẰằẴẵẼẽẾếỀềỄễỐốỒồỖỗỸỹῺΏ',
  display:
    'ǞǟǠǡǢǣǨǩǬǭǰǴǵǸǹȞȟȦȧȨȩȮȯЀѐӁӂӐӑӒӓӖӗӚӛӜӝӞӟӢӣӤӥӦӧӪӫӬӭӮӯӰӱӲӳӴӵӸӹḂḃḄḅḆḇḊḋḐḑḞḟḢḣḦḧḨḩḰḱḲḳḴḵḾḿṀṁṔṕṖṗṘṙṪṫ' +
    'ṲṳṼṽṾṿẆẇẈẉẊẋẌẍẐẑẔẕẖẘẙ',
} as const;
const apart = {
  plain: new RegExp(`[${putTogether.plain}]`, 'gu'),
  display: new RegExp(`[${putTogether.display}]`, 'gu'),
};

/** All that the above can be about: a document without any is looked through once. `œ` is not among them. */
const beyondFrench = /[\u20d0-\uffff\u0100-\u0151\u0154-\u1fff]/;

/** What `typeset/house.typ` sets in a face of its own. */
export interface Marks {
  /** Some letter has a mark that Unicode has no single sign with. */
  readonly marked: boolean;
  /** Letters of the text that a face would put together, each once. */
  readonly plain: string;
  readonly display: string;
}

/**
 * What of `text` must be set whole. The engine takes a letter and its mark from two faces where none has both, and then loses the letter
 * without a word: it is refused here, `export/letter`, where no alphabet of ours writes it so.
 */
export function readMarks(text: string): Marks {
  if (!beyondFrench.test(text)) return { marked: false, plain: '', display: '' };
  const near = text.replace(unmarked, '');
  const [stray] = strayMark.exec(near) ?? [];
  if (stray !== undefined) throw new Problem('export/letter', { letter: stray });
  const found = (letters: RegExp): string => [...new Set(near.match(letters) ?? [])].join('');
  return { marked: markedLetter.test(near), plain: found(apart.plain), display: found(apart.display) };
}

/** Of each run of such letters all but the last, which alone can bear a mark: the drawings of a document are 50,000 of them. */
const unmarked = /[ -~]+(?=[ -~])/g;

/** Not meant to be seen: a reader is told the number instead. */
const unseen = /[\p{C}\p{Z}\p{M}]/u;

/** A letter as a refusal names it: itself, or `U+0007`. */
export function nameLetter(letter: string): string {
  if (!unseen.test(letter)) return letter;
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
