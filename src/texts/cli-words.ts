import type { ProblemCode, ProblemFacts } from '../kernel/problem.ts';

/** What waits besides: numbers of badges still without a decision, and refused. */
export interface Waiting {
  readonly proposed: number;
  readonly refused: number;
}

export interface CliTexts {
  readonly title: string;
  readonly usage: string;
  readonly everywhere: string;
  /** In what a command takes, the word for each thing. */
  readonly takes: Readonly<
    Record<'FILE' | 'FOLDER' | 'ADDRESS' | 'INPUT' | 'ID' | 'EMAIL' | 'ISSUER' | 'NAME' | 'KEY' | 'PROJECT', string>
  >;
  readonly about: Readonly<Record<string, string>>;
  readonly misuse: {
    readonly unknownCommand: (given: string) => string;
    readonly unknownOption: (given: string) => string;
    readonly needsValue: (option: string) => string;
    readonly twice: (option: string) => string;
    readonly takesNoValue: (option: string) => string;
    readonly missing: (what: string) => string;
    readonly tooMany: (given: string) => string;
    readonly commandFirst: string;
    readonly language: string;
    readonly reason: string;
    readonly trustList: string;
    readonly snapshot: string;
    readonly help: string;
  };
  readonly issuing: string;
  readonly issued: (issued: number, already: number) => string;
  readonly nothingToIssue: string;
  readonly waiting: (waiting: Waiting) => string;
  readonly revoked: (id: string) => string;
  /** Withdrawn already, whatever the reason given now: the first one stays. */
  readonly revokedBefore: (id: string, reason: string) => string;
  readonly replaced: (id: string, page: string) => string;
  readonly suspended: (id: string, on: boolean) => string;
  readonly shared: (id: string, published: boolean) => string;
  readonly keys: {
    readonly current: string;
    readonly retired: (until: string) => string;
    readonly rotated: (kid: string) => string;
  };
  readonly definitions: {
    readonly sound: (badges: number, achievements: number) => string;
    readonly faults: (count: number) => string;
  };
  readonly verify: {
    readonly verdict: Readonly<Record<'valid' | 'invalid' | 'undetermined', string>>;
    readonly authenticity: string;
    readonly authenticityOf: Readonly<Record<'authentic' | 'altered' | 'unchecked', string>>;
    readonly standing: string;
    readonly standingOf: Readonly<
      Record<'current' | 'expired' | 'not-yet-valid' | 'suspended' | 'revoked' | 'replaced' | 'unchecked', string>
    >;
    readonly trust: string;
    readonly noTrust: string;
    /** In the place of a verdict, where there is nothing to verify. */
    readonly unread: string;
    /** An address that leads to another one, which is not followed. */
    readonly addressWithin: string;
    readonly summary: (count: number) => string;
  };
  readonly imports: { readonly label: string; readonly dryRun: string; readonly done: string; readonly none: string };
  readonly handOut: {
    readonly titles: readonly string[];
    readonly written: (count: number, path: string) => string;
  };
  readonly exports: {
    readonly audience: Readonly<Record<'public' | 'holder', string>>;
    readonly families: Readonly<Record<'learners' | 'professionals', string>>;
    readonly written: (path: string, forHolder: boolean) => string;
    readonly formatNeeded: string;
    readonly fileNeeded: string;
    /** The line of one document in the list of those made. */
    readonly made: (record: {
      readonly at: string;
      readonly badge: string;
      readonly formats: readonly string[];
      readonly exactStay: boolean;
      readonly key?: string | undefined;
    }) => string;
    readonly noneMade: string;
    readonly projectLabel: string;
    readonly projectWritten: (
      count: { readonly badges: number; readonly leftOut: number; readonly resumed: number },
      path: string,
    ) => string;
  };
  readonly failure: FailureTexts;
}

/** Why something could not be done, for whoever runs the service: the site's own words speak to visitors. */
export interface FailureTexts {
  readonly settings: string;
  /** Refusals that an operator reads otherwise than a visitor, made from the facts. */
  readonly problems: Readonly<Partial<Record<ProblemCode, (facts: ProblemFacts) => string>>>;
  /** Name of a fact, as a label before its value. */
  readonly facts: Readonly<Record<string, string>>;
  readonly portTaken: (port: string) => string;
  readonly file: (path: string, code: string) => string;
  readonly unexpected: string;
  readonly colon: string;
}
