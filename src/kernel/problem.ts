/**
 * Every refusal has a code from this one table. A face (a page, problem+json, Imsx_StatusInfo) turns the code into words;
 * nothing here is built from what a user typed.
 */
const problems = {
  internal: { status: 500 },
  'config/invalid': { status: 500 },
  'demo/in-production': { status: 500 },
  'demo/real-store': { status: 500 },
  'storage/duplicate': { status: 409 },
  'storage/conflict': { status: 409 },
  'storage/unavailable': { status: 503 },
  'storage/corrupt': { status: 500 },
  'request/invalid': { status: 400 },
  'request/too-large': { status: 413 },
  'request/wrong-type': { status: 415 },
  'request/wrong-method': { status: 405 },
  'request/too-many': { status: 429 },
  'page/unknown': { status: 404 },
  'credential/unknown': { status: 404 },
  'credential/not-published': { status: 403 },
  'credential/revoked': { status: 409 },
  'definition/unknown': { status: 404 },
  'definition/invalid': { status: 422 },
  'definition/changed': { status: 409 },
  'issuer/unknown': { status: 404 },
  'issuer/base-url-changed': { status: 500 },
  'identity/changed': { status: 500 },
  'key/unknown': { status: 404 },
  'key/locked': { status: 500 },
  'key/not-rotatable': { status: 409 },
  'key/published-test-key': { status: 500 },
  'proof/unsupported': { status: 422 },
  'proof/context-unknown': { status: 422 },
  'proof/unsafe': { status: 422 },
  'proof/too-complex': { status: 422 },
  'proof/context-drift': { status: 500 },
  'status/list-unknown': { status: 404 },
  'api-key/missing': { status: 401 },
  'api-key/scope': { status: 403 },
  'api-key/unknown': { status: 404 },
  'vc-api/refused': { status: 400 },
  'vc-api/not-verified': { status: 400 },
  'trust-list/unreadable': { status: 422 },
  'trust-list/altered': { status: 422 },
  'trust-list/out-of-date': { status: 422 },
  'trust-list/key-missing': { status: 422 },
  'trust-list/older': { status: 409 },
  'trust-list/duplicate': { status: 409 },
  'trust-list/unknown': { status: 404 },
  'import/unreadable': { status: 422 },
  'import/too-large': { status: 413 },
  'import/wrong-type': { status: 415 },
  'import/unsafe-archive': { status: 422 },
  'import/too-many-rows': { status: 413 },
  'import/empty': { status: 422 },
  'import/no-header': { status: 422 },
  'import/merged-header': { status: 422 },
  'import/missing-columns': { status: 422 },
  'import/duplicate-column': { status: 422 },
  'import/changed-since': { status: 409 },
  'award/unknown': { status: 404 },
  'award/not-ready': { status: 409 },
  'export/unknown-format': { status: 404 },
  'export/revoked': { status: 409 },
  'export/suspended': { status: 409 },
  'export/expired': { status: 409 },
  'export/several-badges': { status: 422 },
  'export/one-badge': { status: 422 },
  'export/one-person': { status: 422 },
  'export/one-stay': { status: 422 },
  'export/too-large': { status: 413 },
  'export/under-way': { status: 409 },
  'export/project-unknown': { status: 404 },
  'export/not-of-project': { status: 422 },
  'export/no-email': { status: 422 },
  'export/other-family': { status: 422 },
  'export/changed': { status: 409 },
  'export/letter': { status: 422 },
  'export/no-legal-id': { status: 409 },
  'export/country': { status: 422 },
  'seal/none': { status: 409 },
  'seal/unreadable': { status: 409 },
  'seal/elder-file': { status: 409 },
  'seal/wrong-key': { status: 409 },
  'seal/expired': { status: 409 },
  'seal/not-yet': { status: 409 },
  'seal/other-issuer': { status: 409 },
  'seal/no-stamp': { status: 424 },
  'seal/wrong-stamp': { status: 424 },
  'fetch/refused': { status: 400 },
  'fetch/failed': { status: 502 },
  'fetch/too-large': { status: 502 },
  'fetch/too-slow': { status: 504 },
  'file/unreadable': { status: 422 },
  'file/unwritable': { status: 422 },
  'file/exists': { status: 422 },
} as const satisfies Record<string, { readonly status: number }>;

export type ProblemCode = keyof typeof problems;

/** Facts that help to word a refusal: our own identifiers, counts and limits, never personal data. */
export type ProblemFacts = Readonly<Record<string, string | number | readonly string[]>>;

/** A refusal. `status` is the HTTP status of the code; `cause` keeps what was caught. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, facts: ProblemFacts = {}, options?: { readonly cause: unknown }) {
    super(code, options);
    this.name = 'Problem';
    this.code = code;
    this.facts = facts;
  }

  get status(): number {
    return problems[this.code].status;
  }
}

export function isProblem(error: unknown, code?: ProblemCode): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}
