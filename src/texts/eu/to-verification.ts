import type { VerdictWords, VerificationText } from '../verification-words.ts';
import { type Facts, fill } from './fill.ts';
import type { EuText } from './words.ts';

type VerdictName = 'valid' | 'unknownIssuer' | 'altered' | 'invalid' | 'expired' | 'notYet' | 'suspended';

/** What the page says, from the table of a language. */
export function toVerificationText(eu: EuText): VerificationText {
  return {
    title: (badge) => fill(eu['page.title'], { badge }),
    titleWithoutBadge: eu['page.titleWithoutBadge'],
    description: eu['page.titleWithoutBadge'],
    verdict: verdicts(eu),
    unchecked: {
      'list-unreachable': eu['status.list-unreachable'],
      'list-invalid': eu['status.list-invalid'],
      'status-unsupported': eu['status.status-unsupported'],
      'key-unresolved': eu['key.key-unresolved'],
      'host-unreachable': eu['proof.host-unreachable'],
      'issuer-unresolved': eu['issuer.issuer-unresolved'],
      'suite-unknown': eu['proof.suite-unknown'],
      'context-unknown': eu['contexts.context-unknown'],
      other: '',
    },
    ...labels(eu),
    holder: holder(eu),
    checksCount: ({ passed, failed, unknown, total }) =>
      [
        `${eu['outcome.passed']}: ${passed}/${total}`,
        ...(failed === 0 ? [] : [`${eu['outcome.failed']}: ${failed}`]),
        ...(unknown === 0 ? [] : [`${eu['outcome.unknown']}: ${unknown}`]),
      ].join('; '),
    elsewhere: elsewhere(eu),
    problem: {
      heading: eu['problem.heading'],
      intro: eu['problem.intro'],
      mail: eu['problem.mail'],
      subject: (badge) => fill(eu['problem.subject'], { badge }),
      noMail: eu['problem.noMail'],
    },
    funding: {
      statement: eu['funding.statement'],
      programme: eu['funding.programme'],
      disclaimer: eu['funding.disclaimer'],
    },
  };
}

function verdicts(eu: EuText): VerificationText['verdict'] {
  const say = (name: VerdictName, facts: Facts = {}): VerdictWords => ({
    word: eu[`${name}.word`],
    headline: fill(eu[`${name}.headline`], facts),
    line: fill(eu[`${name}.line`], facts),
  });
  return {
    valid: (issuer) => say('valid', { issuer }),
    unknownIssuer: say('unknownIssuer'),
    altered: say('altered'),
    invalid: say('invalid'),
    revoked: (reason, month) => {
      const known = [month, reason && eu[`revoked.${reason}`]].filter((part) => part !== undefined);
      return {
        word: eu['revoked.word'],
        headline: fill(eu['revoked.headline'], { detail: known.length === 0 ? undefined : known.join(', ') }),
        line: reason === undefined ? eu['revoked.line'] : eu[`revoked.${reason}Line`],
      };
    },
    expired: (day) => say('expired', { day }),
    notYet: (day) => say('notYet', { day }),
    suspended: (day) => say('suspended', { day }),
    undetermined: (causes) => ({
      word: eu['undetermined.word'],
      headline: eu['undetermined.headline'],
      line: [...causes, eu['undetermined.line']].filter((part) => part !== '').join(' '),
    }),
  };
}

type Labels = Omit<
  VerificationText,
  | 'title'
  | 'titleWithoutBadge'
  | 'description'
  | 'verdict'
  | 'unchecked'
  | 'holder'
  | 'checksCount'
  | 'elsewhere'
  | 'problem'
  | 'funding'
>;

function labels(eu: EuText): Labels {
  return {
    checkedAt: (moment) => fill(eu['page.checkedAt'], { moment }),
    checkAgain: eu['page.checkAgain'],
    stamp: (badge) => badge,
    didHeading: eu['page.didHeading'],
    translation: eu['page.translation'],
    untranslated: eu['page.untranslated'],
    issuer: eu['page.issuer'],
    issuerKnown: (list) => fill(eu['page.issuerKnown'], { list }),
    issuerUnknown: eu['page.issuerUnknown'],
    when: eu['page.when'],
    where: eu['page.where'],
    activity: eu['page.activity'],
    validity: eu['page.validity'],
    noEnd: eu['page.noEnd'],
    until: (day) => fill(eu['page.until'], { day }),
    contentHidden: eu['page.contentHidden'],
    criteriaHeading: eu['page.criteriaHeading'],
    mentionsHeading: eu['page.mentionsHeading'],
    moreAboutBadge: eu['page.moreAboutBadge'],
    checksHeading: eu['page.checksHeading'],
    checksIntro: eu['page.checksIntro'],
    source: eu['page.source'],
    sources: { document: eu['page.sourceDocument'], 'trust list': eu['page.sourceTrustList'] },
    privacy: eu['page.privacy'],
    printedFrom: eu['page.printedFrom'],
  };
}

function holder(eu: EuText): VerificationText['holder'] {
  return {
    heading: eu['holder.heading'],
    intro: eu['holder.intro'],
    label: eu['holder.label'],
    hint: eu['holder.hint'],
    button: eu['holder.button'],
    empty: eu['holder.empty'],
    tooLong: eu['holder.tooLong'],
    errorHeading: eu['holder.errorHeading'],
    match: eu['holder.match'],
    noMatch: eu['holder.noMatch'],
  };
}

function elsewhere(eu: EuText): VerificationText['elsewhere'] {
  return {
    heading: eu['elsewhere.heading'],
    published: eu['elsewhere.published'],
    json: eu['elsewhere.json'],
    jwt: eu['elsewhere.jwt'],
    picture: (type) => fill(eu['elsewhere.picture'], { type }),
    zip: eu['elsewhere.zip'],
    notPublished: eu['elsewhere.notPublished'],
    tools: eu['elsewhere.tools'],
    offlineHeading: eu['elsewhere.offlineHeading'],
    offline: eu['elsewhere.offline'],
    qrHeading: eu['elsewhere.qrHeading'],
    qrAlt: eu['elsewhere.qrAlt'],
    qrImage: eu['elsewhere.qrAlt'],
    address: eu['elsewhere.address'],
  };
}
