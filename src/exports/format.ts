import type { Family } from '../definitions/definition.ts';
import type { PaperSize } from '../issuance/build-paper.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Language, LocalText } from '../kernel/language.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Seal, TimeStamper } from '../proof/jades.ts';
import type { HolderAward, PublicAward } from './award.ts';
import type { LegalBody, Mandate } from './european-digital-credential/parties.ts';
import type { Press } from './press.ts';

/** What making a document needs beside its awards. */
export interface Making {
  /** Of a document in one language, and of file names; a bilingual one ignores it. */
  readonly language: Language;
  /** The holder asks for the exact dates and the host's name. */
  readonly exactStay: boolean;
  readonly now: Date;
  readonly press: Press;
  /** Who answers before the law for a European Digital Credential: the issuer where it is known, and the schools it seals for, by UAI. */
  readonly legal: { readonly issuer?: LegalBody; readonly mandates: ReadonlyMap<string, Mandate> };
  /** The seal of that body, where one is configured. */
  readonly openSeal?: (() => Promise<Seal>) | undefined;
  /** Has each seal stamped, where a time-stamp service is configured. */
  readonly stamp?: TimeStamper | undefined;
  /** The VC-JWT of an award's credential, the same bytes ever after. */
  jwt(award: PublicAward): Promise<string>;
  /** As a VC-JWT, in the name of the issuer it says. */
  signJwt(credential: JsonObject): Promise<string>;
  /** With an embedded proof, likewise. */
  signJson(credential: JsonObject): Promise<JsonObject>;
  /** RFC 9562, version 4. */
  newUuid(): string;
  /** These are all the badges of the person that we know of. */
  readonly whole: boolean;
  /** Told of each form that an archive of all forms goes without, by its label. */
  readonly leftOut?: ((label: string, problem: Problem) => void) | undefined;
  /** The text of a code that holds the badge itself, slim enough for paper; the same ever after. */
  paperCode(award: PublicAward, size: PaperSize): Promise<string>;
}

interface Face {
  /** As `export --format` and the address of a published file name it. */
  readonly id: string;
  readonly mediaType: string;
  /** Without a dot. */
  readonly extension: string;
  /** What it is, in a few words, as on a button. */
  readonly label: LocalText;
  /** To whom it is of use and what to do with it, in a sentence or three. Terminal, archives and guide print it. */
  readonly use: LocalText;
  /** Made only of badges of this family; of both unless told. */
  readonly family?: Family;
  /** Said on the screen of whoever makes it: what the file is not. */
  readonly notice?: LocalText;
  /** Made in the terminal alone, by whoever the holder asked: no program gets it. */
  readonly byHand?: true;
}

/** Says nothing more than the verification page: offered there where the holder published the badge. */
export interface PublicFormat extends Face {
  readonly audience: 'public';
  /** The words of the page that offer it, in every language of the page; without them it is for the CLI and the API alone. */
  readonly page?: 'json' | 'jwt' | 'picture' | 'zip';
  readonly takes: 'one';
  write(award: PublicAward, making: Making): Promise<Uint8Array>;
}

/** Bears the holder's name: made for the holder, never on a public page, written for its owner alone. */
export interface HolderFormat extends Face {
  readonly audience: 'holder';
  readonly takes: 'one';
  write(award: HolderAward, making: Making): Promise<Uint8Array>;
}

/** Several badges in one document: `many` of anybody, or `many-of-one` person. The list is never empty. */
export interface CollectedFormat extends Face {
  readonly audience: 'holder';
  readonly takes: 'many' | 'many-of-one';
  write(awards: readonly HolderAward[], making: Making): Promise<Uint8Array>;
}

/**
 * A line of the table in `formats.ts`. `write` is pure but for what `Making` hands it, and throws only Problems: a document is correct
 * or refused, never broken. That the badge may be exported (`checkStanding`) and how many there are is checked before it.
 */
export type Format = PublicFormat | HolderFormat | CollectedFormat;
