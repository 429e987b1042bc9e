import type { DefinitionFaultCode, FaultWords } from './definitions-french.ts';

/** What is wrong in a definition, and the cure. */
export const definitionsEnglish: Readonly<Record<DefinitionFaultCode, FaultWords>> = {
  'folder-missing': ({ expected }) => [
    `The folder ${expected} is missing or empty.`,
    'Create it and put at least one definition in it.',
  ],
  'file-misplaced': ({ expected }) => [
    'This file is outside the family folders.',
    `Move it into one of them: ${expected}.`,
  ],
  'file-extension': ({ expected }) => [
    'This file is not a definition.',
    `Give it the extension ${expected}, or take it out of the folder.`,
  ],
  'file-too-large': ({ expected }) => ['This file is too big for a definition.', `Stay under ${expected}.`],
  'file-not-utf8': () => ['This file is not UTF-8 text.', 'Save it again with the UTF-8 encoding.'],
  'yaml-syntax': ({ value }) => [
    `The YAML cannot be read here (${value}).`,
    'Check the indents, dashes and quotes of this line; a text that holds “: ” goes between quotes.',
  ],
  'yaml-duplicate-key': ({ value }) => [`The key “${value}” is written twice.`, 'Keep one of them.'],
  'yaml-alias': ({ value }) => [
    `A YAML anchor or alias (“${value}”) is used.`,
    'Write the text in full, where it is read.',
  ],
  'yaml-tag': ({ value }) => [
    `A YAML tag (“${value}”) is used.`,
    'Remove it; put the value between quotes if need be.',
  ],
  'yaml-not-a-mapping': () => [
    'The file is not a set of keys and values.',
    'Start from an existing definition and adapt it.',
  ],
  missing: ({ path }) => [`The key “${path}” is missing.`, 'Add it; definition.schema.json says what it holds.'],
  'unknown-key': ({ value }) => [
    `The key “${value}” does not exist here.`,
    'Correct its name or remove it; the keys allowed are in definition.schema.json.',
  ],
  'wrong-type': ({ path, value, expected }) => [
    `The value of “${path}” is not of the right type: ${value}`,
    `Type expected: ${expected}. A number or a date meant as text goes between quotes.`,
  ],
  'not-in-list': ({ path, value, expected }) => [`“${value}” will not do for “${path}”.`, `Choose among: ${expected}.`],
  'wrong-form': ({ path, value, expected }) => [
    `“${value}” is not written as “${path}” should be.`,
    `A right example: ${expected}`,
  ],
  empty: ({ path, expected }) => [`“${path}” is empty or too short.`, `At least ${expected} is needed.`],
  'out-of-range': ({ path, value, expected }) => [
    `The value of “${path}” is out of range: ${value}`,
    `Value expected: ${expected}.`,
  ],
  'slug-file': ({ value, expected }) => [
    `The slug “${value}” is not the name of the file.`,
    `Rename the file to ${expected}, or correct the slug.`,
  ],
  'slug-prefix': ({ value, expected }) => [
    `The slug “${value}” does not have the prefix of its family.`,
    `Make it begin with “${expected}”.`,
  ],
  'slug-taken': ({ value, expected }) => [`The slug “${value}” already belongs to ${expected}.`, 'Choose another.'],
  'family-folder': ({ value, expected }) => [
    `The family “${value}” is not that of the folder.`,
    `Write “${expected}”, or move the file.`,
  ],
  'glyph-family': ({ value, expected }) => [
    `The glyph “${value}” is not one of the family.`,
    `Take one that begins with ${expected}.`,
  ],
  'glyph-taken': ({ value, expected }) => [
    `The glyph “${value}” is already that of ${expected}.`,
    'Choose another: one stamp, one badge.',
  ],
  'levels-order': ({ value, expected }) => [
    `The level “${value}” is out of place.`,
    `Here comes ${expected}: levels follow each other from n1.`,
  ],
  'level-triggers': ({ value, expected }) => [
    `“${value}” is not among the activities of the badge.`,
    `Add it to the badge’s “triggers”, or choose among: ${expected}.`,
  ],
  'level-unknown': ({ value, expected }) => [
    `The level “${value}” does not exist in this badge.`,
    `Choose among the badge’s levels (${expected}), or remove “levels”.`,
  ],
  'criteria-none': () => [
    'Nothing to observe: no criterion here or in the badge.',
    'Write at least one criterion that someone can witness.',
  ],
  twice: ({ value }) => [`“${value}” is there twice.`, 'Remove the second one.'],
  'mention-unfit': ({ value }) => [
    `The mention “${value}” does not fit this badge.`,
    'Remove it: “intercategoriel” is for professionals, “transport-durable” needs an activity with a journey.',
  ],
  'framework-unknown': ({ value, expected }) => [`The framework “${value}” is unknown.`, `Choose among: ${expected}.`],
  'alignment-host': ({ value, expected }) => [
    `The address ${value} is not one of the framework’s.`,
    `Take an official address, on: ${expected}.`,
  ],
  'alignment-esco': ({ value }) => [
    `The address ${value} is not that of an ESCO skill.`,
    'Copy the URI from the ESCO site; it ends with an identifier of 36 characters.',
  ],
  'alignment-code': ({ value, expected }) => [
    `The code “${value}” does not go with this framework.`,
    `An example of a right code: ${expected}`,
  ],
  'alignment-no-code': ({ value }) => [
    'This framework has no codes.',
    `Remove “targetCode”: “${value}” names nothing in it.`,
  ],
  'alignment-type': ({ value, expected }) => [
    `The type “${value}” does not go with this framework.`,
    `Write ${expected}.`,
  ],
  'reserved-word': ({ value }) => [
    `“${value}” would reveal the situation or the track of whoever holds the badge.`,
    'Say it without this word: a badge names no scheme, no priority public, no track.',
  ],
  'diploma-word': ({ value }) => [
    `“${value}” promises more than a digital badge.`,
    'Say “badge”, or move the sentence to “notices” if it says what the badge is not.',
  ],
  typography: ({ value }) => [
    `The typography needs mending: “${value}”.`,
    'In French: a non-breaking space (U+00A0) before : ; ? ! and inside « »; no straight quotation marks.',
  ],
  'schema-stale': () => [
    'The published schema is no longer that of the definitions.',
    'Make it anew: npm run -s cli -- definitions schema',
  ],
};
