import { writeDay } from './dates.ts';
import type { CheckText, ReportFacts } from './report-words.ts';

const day = (facts: ReportFacts, name: string, before: string): string =>
  facts[name] === undefined ? '' : `${before} ${writeDay(facts[name], 'en')}`;

/** How many endorsements hold, of how many, and whose they are. */
const told = (facts: ReportFacts, count: (held: string, all: string) => string): string => {
  const { held, count: all, by } = facts;
  return `${held === undefined || all === undefined ? '' : count(held, all)}${by === undefined ? '' : ` (${by})`}`;
};

/** Who stamped the seal, and when it was there at the latest. */
const stamped = ({ stampedBy: by, stampedAt }: ReportFacts): string =>
  by === undefined || stampedAt === undefined
    ? ''
    : ` A time-stamp by ${by} shows that it was there on ${writeDay(stampedAt, 'en')}.`;

const leftToEurope = 'The European Union’s own tools check this; we did not.';
const european = 'The file is a European Digital Credential, sealed.';
const notReached = 'An earlier step failed, so this one could not be carried out.';

export const reportEnglish = {
  format: {
    question: 'Can the file be read?',
    reasons: {
      readable: (facts) =>
        facts.version === undefined
          ? 'The file is a badge in the Open Badges format.'
          : `The file is a badge in the Open Badges ${facts.version} format.`,
      'european-credential': european,
      'not-readable': 'The file cannot be read as a badge.',
      'too-large': 'The file is too big to be a badge.',
    },
  },
  contexts: {
    question: 'Is its vocabulary known?',
    reasons: {
      'contexts-known': 'The badge uses official vocabularies only, of which we keep a checked copy.',
      'contexts-misplaced': 'The vocabularies are not declared where the standard wants them.',
      'context-unknown': 'The badge points to a vocabulary that we do not know.',
      'left-to-europe': leftToEurope,
      'not-reached': notReached,
    },
  },
  types: {
    question: 'Does the file say what it is?',
    reasons: {
      'types-fit': 'The file declares itself as a verifiable digital badge.',
      'european-credential': european,
      'types-missing': 'The file does not say so in the way the standard asks for.',
      'not-reached': notReached,
    },
  },
  schema: {
    question: 'Is everything the standard asks for there?',
    reasons: {
      'schema-fits': 'Every required part is present and well formed.',
      'schema-foreign':
        'Every required part is there. The badge also names a schema of its own, which we do not apply.',
      'schema-broken': 'A part is missing, or does not have the form the standard asks for.',
      'left-to-europe': leftToEurope,
      'not-reached': notReached,
    },
  },
  proof: {
    question: 'Is the file intact since it was signed?',
    reasons: {
      'signature-valid': 'The signature was computed again: not one character has changed.',
      'signature-invalid': 'The signature does not fit the content: the file was changed.',
      'proof-missing': 'The file carries no signature.',
      'proof-malformed': 'The signature does not have the form the standard asks for.',
      'suite-unknown': 'The signature uses a method that we cannot check.',
      'terms-undefined': 'The file holds words that the signature does not cover.',
      'claims-differ': 'The signed envelope and the content do not say the same thing.',
      hosted: 'The address of the badge gives this very badge.',
      'hosted-differs': 'The address of the badge says something else: the file was changed.',
      'host-unreachable': 'The address where the badge is kept does not answer.',
      'key-unresolved': 'The issuer’s key could not be read: the signature was not checked.',
      'not-reached': notReached,
    },
  },
  key: {
    question: 'Was the key allowed to sign?',
    reasons: {
      'key-certified': (facts) =>
        `The electronic seal is that of a certificate in the name of ${facts.name ?? '–'}.${stamped(facts)} Whether that certificate is legally qualified was not checked.`,
      'key-authorised': 'The issuer publishes this key to sign its badges.',
      'key-not-authorised': 'The issuer does not recognise this key for signing its badges.',
      'key-out-of-period': 'The signature was made outside the period in which the key was in use.',
      'key-unresolved': 'The issuer’s key could not be read.',
      'no-key': 'This badge carries no signature: its address answers for it.',
      'not-reached': notReached,
    },
  },
  issuer: {
    question: 'Does the key belong to the issuer named?',
    reasons: {
      'issuer-controls-key': 'The key belongs to the issuer that the file names.',
      'issuer-differs': 'The key does not belong to the issuer that the file names.',
      'issuer-unresolved': 'The identity of the issuer could not be read.',
      'hosted-by-issuer': 'The address of the badge belongs to the issuer that the badge names.',
      'hosted-elsewhere': 'The address of the badge does not belong to the issuer that the badge names.',
      'not-reached': notReached,
    },
  },
  trust: {
    question: 'Do we know this issuer?',
    reasons: {
      'on-list': (facts) =>
        facts.list === undefined
          ? 'The issuer is on our trust list.'
          : `The issuer is on the trust list “${facts.list}”.`,
      'not-on-list': 'The issuer is on none of our lists. That does not mean that it is a forgery.',
      'off-list-period': 'The issuer was on our list, but not on the date of this badge.',
      'list-out-of-date': (facts) =>
        facts.list === undefined
          ? 'A trust list names this issuer, but it is out of date: we do not rely on it.'
          : `The trust list “${facts.list}” names this issuer, but it is out of date: we do not rely on it.`,
      'other-key': 'Our list knows this issuer, but by other keys than the one that signed this badge.',
      'no-list': 'No trust list was consulted.',
      'not-reached': notReached,
    },
  },
  status: {
    question: 'Has the badge been withdrawn?',
    reasons: {
      'not-revoked': 'The badge is not on the issuer’s list of withdrawals.',
      'still-hosted': 'The badge is still at its address, with no mention of a withdrawal.',
      revoked: (facts) => `The issuer withdrew this badge${day(facts, 'on', ' on')}.`,
      suspended: (facts) => `The issuer suspended this badge${day(facts, 'since', ' on')}.`,
      'no-status': 'No list of withdrawals is named.',
      'status-unsupported': 'The list named is of a kind that we cannot read.',
      'list-unreachable': 'The list of withdrawals does not answer.',
      'list-invalid': 'The list of withdrawals is not properly signed: we did not believe it.',
      'not-reached': notReached,
    },
  },
  dates: {
    question: 'Is the badge in force?',
    reasons: {
      'in-force': (facts) => `The badge is in force${day(facts, 'until', ' until')}.`,
      'no-end': 'The badge is valid without limit of time.',
      'not-yet': (facts) => `The badge is not valid yet${day(facts, 'from', ': it will be on')}.`,
      expired: (facts) => `The badge is no longer valid${day(facts, 'until', ' since')}.`,
      'not-reached': notReached,
    },
  },
  images: {
    question: 'Are its pictures and sealed files intact?',
    reasons: {
      'no-image': 'The badge holds no picture.',
      'images-fit': 'The pictures and files sealed in the badge are intact.',
      'images-elsewhere': 'The pictures are kept elsewhere and are no part of what was signed.',
      'image-unsound': 'A picture in the badge is not of the kind it says.',
      'resource-differs': 'A picture or a file that the issuer sealed was changed.',
      'resource-unreachable': 'A picture or a file that the issuer sealed could not be checked.',
      'not-reached': notReached,
    },
  },
  recipient: {
    question: 'Is the holder the right person?',
    reasons: {
      'not-asked': 'This is checked only if you ask, by giving the name that the person told you.',
      'recipient-matches': 'The identity given fits the holder of the badge.',
      'recipient-differs': 'The identity given does not fit the holder of the badge.',
      'no-recipient': 'The badge holds nothing by which to recognise its holder.',
      'not-reached': notReached,
    },
  },
  endorsements: {
    question: 'Do others vouch for this badge?',
    reasons: {
      'no-endorsement': 'The file holds no endorsement by others.',
      'endorsements-hold': (facts) => `All endorsements by others hold${told(facts, (_, all) => `: ${all}`)}.`,
      'endorsement-broken': (facts) =>
        `Not all endorsements by others hold${told(facts, (held, all) => `: ${held} of ${all}`)}. The badge itself is not affected.`,
      'endorsement-unchecked': (facts) =>
        `Not all endorsements by others could be checked${told(facts, (held, all) => `: ${held} of ${all} hold`)}.`,
      'not-reached': notReached,
    },
  },
  refresh: {
    question: 'Is there a more recent copy?',
    reasons: {
      'no-refresh': 'The badge announces no more recent copy.',
      refreshed: 'The issuer gave its most recent copy: that is the one checked.',
      'refresh-failed': 'The most recent copy could not be had, or does not hold: the file given was checked.',
      'not-reached': notReached,
    },
  },
} as const satisfies Readonly<Record<string, CheckText>>;
