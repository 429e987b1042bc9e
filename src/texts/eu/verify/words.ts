import type { FaultWord, OtherWord, Remedy } from '../../unreadable-words.ts';

/** What /verify says of itself in a language beside French and English: one that is missing does not compile. */
export const euVerifyKeys = [
  'verify.title',
  'verify.intro',
  'verify.pasteLabel',
  'verify.pasteHint',
  'verify.filesLabel',
  'verify.filesHint',
  'verify.photoLabel',
  'verify.photoHint',
  'camera.open',
  'camera.looking',
  'camera.stop',
  'camera.refused',
  'verify.recipientLabel',
  'verify.recipientHint',
  'verify.recipientWrong',
  'verify.privacy',
  'verify.errorHeading',
  'verify.nothing',
  'verify.tooMany',
  'verify.resultOne',
  'verify.resultMany',
  'verify.print',
  'verify.caption',
  'verify.given',
  'verify.badge',
  'verify.verdict',
  'verify.pasted',
  'verify.unnamed',
  'verify.checks',
  'verify.ownPage',
  'verify.elsewhere',
  'verify.takenFrom',
  'verify.another',
  'verify.unread',
  'refusal.tooLarge',
  'refusal.tooLargeLine',
  'refusal.tooMany',
  'refusal.tooManyLine',
  'refusal.invalid',
  'refusal.invalidLine',
  'refusal.unknown',
  'refusal.unknownLine',
  'refusal.internal',
  'refusal.internalLine',
  'refusal.incident',
] as const;

export type EuVerifyKey = (typeof euVerifyKeys)[number];

/** Its sentences, and those on what cannot be read; `{name}` is filled in. */
export type EuVerifyText = Readonly<
  Record<EuVerifyKey | `fault.${FaultWord}` | `remedy.${Remedy}` | `unreadable.${OtherWord}`, string>
>;
