import type { RevocationWord, VerificationText } from './verification-words.ts';

const revocationReasons: Readonly<Record<RevocationWord, { readonly word: string; readonly line: string }>> = {
  error: { word: 'error', line: 'It held a mistake. Do not take it into account any more.' },
  fraud: { word: 'fraud', line: 'It had been obtained improperly. Do not take it into account.' },
  replaced: { word: 'replaced', line: 'Another badge replaces it. Ask the person who showed you this one.' },
  withdrawn: { word: 'issuer’s decision', line: 'Do not take it into account any more. The issuer can tell you more.' },
};

export const verificationEnglish: VerificationText = {
  title: (badge) => `Check of a badge: ${badge}`,
  titleWithoutBadge: 'Check of a badge',
  description: 'The result of checking a badge, done just now.',
  verdict: {
    valid: (issuer) => ({
      word: 'Valid',
      headline: 'This badge is authentic and valid.',
      line: `Issued by ${issuer}, it has been neither altered nor withdrawn.`,
    }),
    unknownIssuer: {
      word: 'Unknown issuer',
      headline: 'This badge has not been altered, but we do not know who issued it.',
      line: 'Ask the person who showed it to you which organisation issued it.',
    },
    altered: {
      word: 'Altered',
      headline: 'This file was changed after it was signed. Do not rely on it.',
      line: 'Ask the person for the original file, or write to us.',
    },
    invalid: {
      word: 'Not valid',
      headline: 'This badge is not valid. Do not rely on it.',
      line: 'The list of checks below tells what is wrong.',
    },
    revoked: (reason, month) => ({
      word: 'Withdrawn',
      headline: `This badge was withdrawn by its issuer${month === undefined ? '' : ` in ${month}`}${
        reason === undefined ? '' : ` (${revocationReasons[reason].word})`
      }.`,
      line: reason === undefined ? 'Do not take it into account any more.' : revocationReasons[reason].line,
    }),
    expired: (day) => ({
      word: 'Expired',
      headline: `This badge is no longer valid${day === undefined ? '' : ` since ${day}`}.`,
      line: 'It is authentic: it tells what was true until that date. It may have been renewed since.',
    }),
    notYet: (day) => ({
      word: 'Not valid yet',
      headline: `This badge is not valid yet${day === undefined ? '' : `: it will be on ${day}`}.`,
      line: 'It is authentic. Come back on that date.',
    }),
    suspended: (day) => ({
      word: 'Suspended',
      headline: `This badge has been suspended by its issuer${day === undefined ? '' : ` since ${day}`}.`,
      line: 'The issuer is looking into something. Come back in a few days before you decide.',
    }),
    undetermined: (causes) => ({
      word: 'Not checked',
      headline: `We could not check everything: ${causes.join(', ')}.`,
      line: 'Try again in a few minutes. Until then, nothing is confirmed or denied.',
    }),
  },
  unchecked: {
    'list-unreachable': 'the list of withdrawals does not answer',
    'list-invalid': 'the list of withdrawals is not properly signed',
    'status-unsupported': 'we cannot read its list of withdrawals',
    'key-unresolved': 'the issuer’s key cannot be found',
    'host-unreachable': 'the address where it is kept does not answer',
    'issuer-unresolved': 'the issuer’s identity does not answer',
    'suite-unknown': 'its signature uses a method that we do not know',
    'context-unknown': 'its vocabulary is unknown to us',
    other: 'one step did not come to an end',
  },
  checkedAt: (moment) => `Checked on ${moment}, Paris time`,
  checkAgain: 'Check again',
  stamp: (name) => `Stamp of the badge “${name}”`,
  didHeading: 'What this person did',
  translation: 'Translated from French, the language in which the badge is signed.',
  untranslated: 'This badge is written in French.',
  issuer: 'Issuer',
  issuerKnown: (list) => `So named by the list “${list}”`,
  issuerUnknown: 'On none of our lists: we do not repeat the name it gives itself.',
  when: 'When',
  where: 'Where',
  activity: 'Experience',
  validity: 'Validity',
  noEnd: 'No limit of time',
  until: (day) => `Until ${day}`,
  contentHidden: 'We do not show the content of a file whose signature is false.',
  holder: {
    heading: 'Check the holder',
    intro: 'This page names nobody. Type the name or address that the person gave you: we only tell whether it fits.',
    label: 'First and last name, or e-mail address',
    hint: 'For example: Chloé Martin, or chloe.martin@example.com. Accents and capitals do not matter.',
    button: 'Check',
    empty: 'Type a first and last name, or an e-mail address.',
    tooLong: 'This text is too long to be a name. Type 200 characters at most.',
    errorHeading: 'Something is missing',
    match: 'Yes, this badge was issued to that person.',
    noMatch: 'No, this does not fit the holder. Check the spelling with the person, then try again.',
  },
  criteriaHeading: 'What was observed',
  mentionsHeading: 'Mentions',
  moreAboutBadge: 'More about this badge',
  checksHeading: 'The checks',
  checksIntro: 'They have just been done, one by one, on the signed file. Open a line to read its result.',
  checksCount: ({ passed, failed, unknown, total }) =>
    [
      `${passed} passed out of ${total}`,
      ...(failed === 0 ? [] : [`${failed} failed`]),
      ...(unknown === 0 ? [] : [`${unknown} not checked`]),
    ].join(', '),
  source: 'Source',
  sources: { document: 'the file itself', 'trust list': 'our trust list' },
  elsewhere: {
    heading: 'Check elsewhere or offline',
    published:
      'The holder chose to publish the signed file. Any tool that reads Open Badges 3.0 can check it without us.',
    json: 'Download the signed file (JSON)',
    jwt: 'Download the signed token (JWT)',
    picture: (type) => `Download the picture that carries the badge (${type})`,
    zip: 'Download all forms (ZIP)',
    notPublished:
      'The holder has not published the signed file. Ask for it: any tool that reads Open Badges 3.0 can check it without us.',
    tools: 'For example, on another site:',
    offlineHeading: 'Offline',
    offline:
      'The signature can be checked offline, with the file and the issuer’s public key. Only a withdrawal takes a connection to be known.',
    qrHeading: 'Find this page again',
    qrAlt: 'QR code of this page',
    qrImage: 'Picture of the QR code',
    address: 'Address of this page',
  },
  problem: {
    heading: 'Report a problem',
    intro: 'A doubt, a mistake, a misuse? Tell us what you saw.',
    mail: 'Write to the issuer',
    subject: (publicId) => `Report: badge ${publicId}`,
    noMail: 'Turn to the organisation that issued it and give it the address of this page.',
  },
  funding: {
    statement: 'Co-funded by the European Union',
    programme: 'Erasmus+ programme',
    disclaimer:
      'Co-funded by the European Union. Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the European Union or the granting authority. Neither the European Union nor the granting authority can be held responsible for them.',
  },
  privacy: 'Search engines do not list this page, and it holds no name.',
  printedFrom: 'Printed page. The result may have changed: check it at this address.',
};
