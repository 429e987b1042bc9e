import type { UnreadableText } from '../unreadable-words.ts';
import type { VerifyText } from '../verify-words.ts';
import { fill } from './fill.ts';
import type { EuVerifyText } from './verify/words.ts';
import type { EuText } from './words.ts';

/** What /verify says, from the two tables of a language: what it shares with the page of a badge is said in the same words. */
export function toVerifyText(eu: EuText, own: EuVerifyText): VerifyText {
  return {
    title: own['verify.title'],
    description: own['verify.intro'],
    intro: own['verify.intro'],
    paste: { label: own['verify.pasteLabel'], hint: own['verify.pasteHint'] },
    files: {
      label: own['verify.filesLabel'],
      hint: (count, megabytes) => fill(own['verify.filesHint'], { count: String(count), megabytes: String(megabytes) }),
    },
    photo: { label: own['verify.photoLabel'], hint: own['verify.photoHint'] },
    camera: {
      open: own['camera.open'],
      looking: own['camera.looking'],
      stop: own['camera.stop'],
      refused: own['camera.refused'],
    },
    recipient: {
      label: own['verify.recipientLabel'],
      hint: own['verify.recipientHint'],
      wrong: own['verify.recipientWrong'],
    },
    button: eu['holder.button'],
    privacy: own['verify.privacy'],
    errorHeading: own['verify.errorHeading'],
    nothing: own['verify.nothing'],
    tooMany: (count) => fill(own['verify.tooMany'], { count: String(count) }),
    results: results(eu, own),
    unreadable: toUnreadableText(own),
  };
}

function results(eu: EuText, own: EuVerifyText): VerifyText['results'] {
  return {
    title: (count) =>
      count === 1 ? own['verify.resultOne'] : fill(own['verify.resultMany'], { count: String(count) }),
    checkedAt: (moment) => fill(eu['page.checkedAt'], { moment }),
    print: own['verify.print'],
    caption: own['verify.caption'],
    given: own['verify.given'],
    badge: own['verify.badge'],
    issuer: eu['page.issuer'],
    verdict: own['verify.verdict'],
    pasted: own['verify.pasted'],
    nth: (number) => String(number),
    unnamed: own['verify.unnamed'],
    unknownIssuer: eu['page.issuerUnknown'],
    issuerOnList: (list) => fill(eu['page.issuerKnown'], { list }),
    checks: own['verify.checks'],
    ownPage: own['verify.ownPage'],
    elsewhere: own['verify.elsewhere'],
    takenFrom: (carriers) => fill(own['verify.takenFrom'], { carriers }),
    another: own['verify.another'],
    unread: own['verify.unread'],
  };
}

function toUnreadableText(own: EuVerifyText): UnreadableText {
  return {
    faults: {
      truncated: own['fault.truncated'],
      checksum: own['fault.checksum'],
      'malformed-image': own['fault.malformed-image'],
      'not-utf-8': own['fault.not-utf-8'],
      'no-credential': own['fault.no-credential'],
      'two-credentials': own['fault.two-credentials'],
      'document-type': own['fault.document-type'],
      'too-large': own['fault.too-large'],
      empty: own['fault.empty'],
      'unknown-file': own['fault.unknown-file'],
      'not-json': own['fault.not-json'],
      'too-deep': own['fault.too-deep'],
      'too-many-values': own['fault.too-many-values'],
      'duplicate-key': own['fault.duplicate-key'],
      'prototype-key': own['fault.prototype-key'],
      'number-too-large': own['fault.number-too-large'],
      'not-unicode': own['fault.not-unicode'],
      'malformed-jwt': own['fault.malformed-jwt'],
      'not-a-credential': own['fault.not-a-credential'],
      'not-sealed': own['fault.not-sealed'],
      'no-code': own['fault.no-code'],
      'code-elsewhere': own['fault.code-elsewhere'],
      'code-damaged': own['fault.code-damaged'],
      'picture-too-heavy': own['fault.picture-too-heavy'],
      'picture-unsearched': own['fault.picture-unsearched'],
      password: own['fault.password'],
      'too-many-files': own['fault.too-many-files'],
      damaged: own['fault.damaged'],
    },
    remedies: {
      original: own['remedy.original'],
      issuer: own['remedy.issuer'],
      whole: own['remedy.whole'],
      apart: own['remedy.apart'],
      kinds: own['remedy.kinds'],
      closer: own['remedy.closer'],
      unlock: own['remedy.unlock'],
    },
    others: {
      'address-in-file': own['unreadable.address-in-file'],
      'address-refused': own['unreadable.address-refused'],
      'address-unknown': own['unreadable.address-unknown'],
      'address-failed': own['unreadable.address-failed'],
      'address-not-a-badge': own['unreadable.address-not-a-badge'],
    },
  };
}
