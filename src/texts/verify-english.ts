import { unreadableEnglish } from './unreadable-english.ts';
import type { VerifyText } from './verify-words.ts';

export const verifyEnglish: VerifyText = {
  title: 'Check a badge',
  description: 'Drop the badges you were given: each gets a clear verdict, and none is kept.',
  intro: 'Drop whatever you were given, one badge or several. Each gets its own verdict.',
  paste: {
    label: 'Paste a badge or its address',
    hint: 'An address (the one in the QR code will do), the text of a JSON file, or a JWT. Several addresses: one a line.',
  },
  files: {
    label: 'Choose or drop files',
    hint: (count, megabytes) =>
      `Signed file (JSON, JWT), PNG or SVG picture of the badge, PDF or ZIP archive that holds it. Up to ${count} at a time, ${megabytes} MB each.`,
  },
  photo: {
    label: 'Photograph the QR code',
    hint: 'A JPEG or PNG photo of the code, on paper or on a screen. A phone opens its camera.',
  },
  camera: {
    open: 'Read the QR code with the camera',
    looking: 'Hold the QR code in front of the camera. The picture does not leave this device.',
    stop: 'Stop the camera',
    refused: 'We have no access to a camera. Choose a photo of the code, or paste its address.',
  },
  recipient: {
    label: 'The holder’s name or e-mail address (optional)',
    hint: 'To know whether the badge was really issued to the person who gave you this name or address.',
    wrong: 'Type a name or a whole e-mail address, or leave this field empty.',
  },
  button: 'Check',
  privacy: 'Nothing is kept: neither the files, nor what you type, nor the result.',
  errorHeading: 'Something needs correcting',
  nothing: 'Paste a badge or its address, or choose a file.',
  tooMany: (count) => `Send at most ${count} badges at a time.`,
  results: {
    title: (count) => (count === 1 ? 'Result of the check' : `Results for ${count} items`),
    checkedAt: (moment) => `Checked on ${moment}.`,
    print: 'To keep a record, print this page: it is not stored anywhere.',
    caption: 'In short',
    given: 'Received',
    badge: 'Title',
    issuer: 'Issuer',
    verdict: 'Verdict',
    pasted: 'Pasted text',
    nth: (number) => `no. ${number}`,
    unnamed: 'Not shown',
    unknownIssuer: 'This issuer is not on our list: we do not know who is behind this identifier.',
    issuerOnList: (list) => `Named on the list “${list}”.`,
    checks: 'See every check',
    ownPage: 'Open the page of this badge',
    elsewhere: 'This document is on another site: we give the verdict without repeating what it says.',
    takenFrom: (carriers) => `Taken out of: ${carriers}`,
    another: 'Check something else',
    unread: 'Not readable',
  },
  unreadable: unreadableEnglish,
};
