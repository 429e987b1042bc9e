/** One line of the table of routes: what an address answers, in the words of its document. */
export interface Route {
  readonly method: 'get' | 'post' | 'options';
  /** As the server registers it: `/v/:publicId.json`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: 'verification' | 'issuer' | 'badges' | 'pages' | 'operation' | 'vc-api' | 'exports';
  /** Media types of a good answer; none for an answer without a body. */
  readonly answers: readonly string[];
  /** Of a good answer; 200 unless told. */
  readonly status?: number;
  /** Names of schemas in `schemas.ts`. */
  readonly answerSchema?: 'Report' | 'VcIssued' | 'VcVerified' | 'ExportFormats';
  readonly body?: Body;
  /** Answers in the language of `?lang=`, else of the cookie or of Accept-Language. */
  readonly speaks?: true;
  /** Statuses of the refusals, each answered by problem+json. */
  readonly refusals: readonly number[];
  /** What the bearer's key has to allow. */
  readonly scope?: string;
}

export type Body =
  | ('verify' | 'verify-form' | 'holder-form' | 'export')
  | ('vc-issue' | 'vc-verify' | 'vp-verify' | 'vc-status');
