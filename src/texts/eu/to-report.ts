import type { EuLanguage } from '../../kernel/language.ts';
import { writeDay } from '../dates.ts';
import type { reportFrench } from '../report-french.ts';
import type { OutcomeText, ReasonSentence, ReportFacts, RequestText } from '../report-words.ts';
import { fill } from './fill.ts';
import type { EuText } from './words.ts';

type French = typeof reportFrench;
/** One question per check, one sentence per reason, as the French table lists them. */
export type ReportText = {
  readonly [Id in keyof French]: {
    readonly question: string;
    readonly reasons: { readonly [Reason in keyof French[Id]['reasons']]: ReasonSentence };
  };
};

/** The checks in words; dates in the facts are written as the language writes them. */
export function toReportText(eu: EuText, language: EuLanguage): ReportText {
  return { ...fileChecks(eu), ...signerChecks(eu, language), ...standingChecks(eu, language), ...besideChecks(eu) };
}

function fileChecks(eu: EuText): Pick<ReportText, 'format' | 'contexts' | 'types' | 'schema'> {
  const notReached = eu['check.not-reached'];
  return {
    format: {
      question: eu['format.question'],
      reasons: {
        readable: (facts) => fill(eu['format.readable'], { version: facts.version }),
        'european-credential': eu['format.european-credential'],
        'not-readable': eu['format.not-readable'],
        'too-large': eu['format.too-large'],
      },
    },
    contexts: {
      question: eu['contexts.question'],
      reasons: {
        'contexts-known': eu['contexts.contexts-known'],
        'contexts-misplaced': eu['contexts.contexts-misplaced'],
        'context-unknown': eu['contexts.context-unknown'],
        'left-to-europe': eu['check.left-to-europe'],
        'not-reached': notReached,
      },
    },
    types: {
      question: eu['types.question'],
      reasons: {
        'types-fit': eu['types.types-fit'],
        'european-credential': eu['format.european-credential'],
        'types-missing': eu['types.types-missing'],
        'not-reached': notReached,
      },
    },
    schema: {
      question: eu['schema.question'],
      reasons: {
        'schema-fits': eu['schema.schema-fits'],
        'schema-broken': eu['schema.schema-broken'],
        'schema-foreign': eu['schema.schema-foreign'],
        'left-to-europe': eu['check.left-to-europe'],
        'not-reached': notReached,
      },
    },
  };
}

function signerChecks(eu: EuText, language: EuLanguage): Pick<ReportText, 'proof' | 'key' | 'issuer'> {
  const notReached = eu['check.not-reached'];
  return {
    proof: {
      question: eu['proof.question'],
      reasons: {
        'signature-valid': eu['proof.signature-valid'],
        'signature-invalid': eu['proof.signature-invalid'],
        'proof-missing': eu['proof.proof-missing'],
        'proof-malformed': eu['proof.proof-malformed'],
        'suite-unknown': eu['proof.suite-unknown'],
        'terms-undefined': eu['proof.terms-undefined'],
        'claims-differ': eu['proof.claims-differ'],
        hosted: eu['proof.hosted'],
        'hosted-differs': eu['proof.hosted-differs'],
        'host-unreachable': eu['proof.host-unreachable'],
        'key-unresolved': eu['key.key-unresolved'],
        'not-reached': notReached,
      },
    },
    key: {
      question: eu['key.question'],
      reasons: {
        'key-authorised': eu['key.key-authorised'],
        'key-certified': ({ name = '–', stampedBy: by, stampedAt }) =>
          fill(eu['key.key-certified'], { name, by, day: stampedAt && writeDay(stampedAt, language) }),
        'key-not-authorised': eu['key.key-not-authorised'],
        'key-out-of-period': eu['key.key-out-of-period'],
        'key-unresolved': eu['key.key-unresolved'],
        'no-key': eu['key.no-key'],
        'not-reached': notReached,
      },
    },
    issuer: {
      question: eu['issuer.question'],
      reasons: {
        'issuer-controls-key': eu['issuer.issuer-controls-key'],
        'issuer-differs': eu['issuer.issuer-differs'],
        'issuer-unresolved': eu['issuer.issuer-unresolved'],
        'hosted-by-issuer': eu['issuer.hosted-by-issuer'],
        'hosted-elsewhere': eu['issuer.hosted-elsewhere'],
        'not-reached': notReached,
      },
    },
  };
}

function standingChecks(
  eu: EuText,
  language: EuLanguage,
): Pick<ReportText, 'trust' | 'status' | 'dates' | 'recipient'> {
  const notReached = eu['check.not-reached'];
  const dated = (sentence: string, fact: string) => (facts: ReportFacts) => {
    const iso = facts[fact];
    return fill(sentence, { day: iso === undefined ? undefined : writeDay(iso, language) });
  };
  return {
    trust: {
      question: eu['trust.question'],
      reasons: {
        'on-list': (facts) => fill(eu['trust.on-list'], { list: facts.list }),
        'not-on-list': eu['trust.not-on-list'],
        'off-list-period': eu['trust.off-list-period'],
        'list-out-of-date': (facts) => fill(eu['trust.list-out-of-date'], { list: facts.list }),
        'other-key': eu['trust.other-key'],
        'no-list': eu['trust.no-list'],
        'not-reached': notReached,
      },
    },
    status: {
      question: eu['status.question'],
      reasons: {
        'not-revoked': eu['status.not-revoked'],
        'still-hosted': eu['status.still-hosted'],
        revoked: dated(eu['status.revoked'], 'on'),
        suspended: dated(eu['status.suspended'], 'since'),
        'no-status': eu['status.no-status'],
        'status-unsupported': eu['status.status-unsupported'],
        'list-unreachable': eu['status.list-unreachable'],
        'list-invalid': eu['status.list-invalid'],
        'not-reached': notReached,
      },
    },
    dates: {
      question: eu['dates.question'],
      reasons: {
        'in-force': dated(eu['dates.in-force'], 'until'),
        'no-end': eu['dates.no-end'],
        'not-yet': dated(eu['dates.not-yet'], 'from'),
        expired: dated(eu['dates.expired'], 'until'),
        'not-reached': notReached,
      },
    },
    recipient: {
      question: eu['recipient.question'],
      reasons: {
        'not-asked': eu['recipient.not-asked'],
        'recipient-matches': eu['recipient.recipient-matches'],
        'recipient-differs': eu['recipient.recipient-differs'],
        'no-recipient': eu['recipient.no-recipient'],
        'not-reached': notReached,
      },
    },
  };
}

function besideChecks(eu: EuText): Pick<ReportText, 'images' | 'endorsements' | 'refresh'> {
  const notReached = eu['check.not-reached'];
  const counted = (sentence: string) => (facts: ReportFacts) => fill(sentence, facts);
  return {
    images: {
      question: eu['images.question'],
      reasons: {
        'no-image': eu['images.no-image'],
        'images-fit': eu['images.images-fit'],
        'images-elsewhere': eu['images.images-elsewhere'],
        'image-unsound': eu['images.image-unsound'],
        'resource-differs': eu['images.resource-differs'],
        'resource-unreachable': eu['images.resource-unreachable'],
        'not-reached': notReached,
      },
    },
    endorsements: {
      question: eu['endorsements.question'],
      reasons: {
        'no-endorsement': eu['endorsements.no-endorsement'],
        'endorsements-hold': counted(eu['endorsements.endorsements-hold']),
        'endorsement-broken': counted(eu['endorsements.endorsement-broken']),
        'endorsement-unchecked': counted(eu['endorsements.endorsement-unchecked']),
        'not-reached': notReached,
      },
    },
    refresh: {
      question: eu['refresh.question'],
      reasons: {
        'no-refresh': eu['refresh.no-refresh'],
        refreshed: eu['refresh.refreshed'],
        'refresh-failed': eu['refresh.refresh-failed'],
        'not-reached': notReached,
      },
    },
  };
}

/** What was asked of others. */
export function toRequestText(eu: EuText): RequestText {
  return {
    heading: eu['requests.heading'],
    answers: {
      fetched: eu['requests.fetched'],
      cached: eu['requests.cached'],
      gone: eu['requests.gone'],
      unreachable: eu['requests.unreachable'],
      refused: eu['requests.refused'],
      'over-budget': eu['requests.over-budget'],
      'out-of-time': eu['requests.out-of-time'],
    },
  };
}

/** How an outcome is said, beside its check. */
export function toOutcomeText(eu: EuText): OutcomeText {
  return {
    passed: eu['outcome.passed'],
    failed: eu['outcome.failed'],
    unknown: eu['outcome.unknown'],
    'not-applicable': eu['outcome.not-applicable'],
    unlisted: eu['outcome.unlisted'],
  };
}
