import type { JsonObject } from '../../kernel/json.ts';
import { type LocalText, languages } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { base64Encoding, type Code } from './codes.ts';
import { countryCode } from './country-codes.ts';

/** The small nodes that every claim is made of. Software of the EU reads a tree: what is used twice is written twice, in full. */

/** `urn:epass:note:1`, `…:2`: one identifier for each content, since two contents under one identifier would become one node. */
export type Numbering = (kind: string) => string;

export function createNumbering(): Numbering {
  const given = new Map<string, number>();
  return (kind) => {
    const next = (given.get(kind) ?? 0) + 1;
    given.set(kind, next);
    return `urn:epass:${kind}:${next}`;
  };
}

/** A language map: one value for each language. */
export function inBoth(text: LocalText): JsonObject {
  return Object.fromEntries(languages.map((language) => [language, [text[language]]]));
}

/** A name has one value in all: two languages would be two names. */
export function inOne(text: string): JsonObject {
  return { fr: [text] };
}

export function concept({ id, scheme, label }: Code): JsonObject {
  return { id, type: 'Concept', inScheme: { id: scheme, type: 'ConceptScheme' }, prefLabel: inBoth(label) };
}

export function note(number: Numbering, text: JsonObject): JsonObject {
  return { id: number('note'), type: 'Note', noteLiteral: text };
}

/** A place of which the country is known, and the town where one was given. */
export function location(number: Numbering, place: { readonly country: string; readonly town?: string | undefined }) {
  const country = countryCode(place.country);
  if (country === undefined) throw new Problem('export/country', { country: place.country });
  const address: JsonObject = { id: number('address'), type: 'Address', countryCode: concept(country) };
  const full = place.town === undefined ? {} : { fullAddress: note(number, inOne(place.town)) };
  return { id: number('location'), type: 'Location', address: [{ ...address, ...full }] };
}

/** A file within the credential, as base64. */
export function mediaObject(number: Numbering, content: Uint8Array, type: Code, title?: LocalText): JsonObject {
  return {
    ...{ id: number('mediaObject'), type: 'MediaObject' },
    ...(title === undefined ? {} : { title: inBoth(title) }),
    content: Buffer.from(content).toString('base64'),
    ...{ contentEncoding: concept(base64Encoding), contentType: concept(type) },
  };
}
