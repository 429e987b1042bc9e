import { findOnLists } from '../checks/trust.ts';
import type { ElderEnvelope } from '../envelope.ts';
import type { Materials } from '../materials.ts';
import type { Reason } from '../reasons.ts';
import type { Check, CheckId, Outcome } from '../report.ts';
import { contentRules } from './content-rules.ts';
import { type Graph, type IntakeFault, nodeOf, readGraph } from './graph.ts';
import { readMoment } from './moments.ts';
import type { Rule, RuleName } from './rule.ts';
import { standingRules } from './standing-rules.ts';
import { idOf, only } from './terms.ts';

const rules: readonly Rule[] = [...contentRules, ...standingRules];

/** An elder badge in the checks of a newer one, so that a reader learns one Report. `reach` is the only way out. */
export async function examineElder(envelope: ElderEnvelope, materials: Materials): Promise<readonly Check[]> {
  const graph = await readGraph(envelope, materials.reach);
  if ('fault' in graph) return refusedAtIntake(graph);
  const facts = { version: graph.version };
  return [
    { id: 'format', outcome: 'passed', reason: 'readable', facts, source: 'document' },
    ...(['contexts', 'types', 'schema', 'proof', 'key', 'issuer'] as const).map((id) => check(id, graph, materials)),
    trustOf(graph, materials),
    ...(['status', 'dates', 'recipient'] as const).map((id) => check(id, graph, materials)),
  ];
}

/** The first rule that objects and fails speaks for its check, else the first that doubts; where none does, what is established. */
function check<Id extends Ruled>(id: Id, graph: Graph, materials: Materials): Check {
  const objections = rules.flatMap((rule) => {
    const objection = rule.check === id ? rule.judge(graph, materials) : undefined;
    return objection === undefined ? [] : [{ rule: rule.name, ...objection }];
  });
  const decisive = objections.find(({ outcome }) => outcome === 'failed') ?? objections[0];
  if (decisive === undefined) {
    const { outcome, reason, facts } = established[id](graph);
    return { id, outcome, reason, ...(facts && { facts }), ...sourceOf(graph) };
  }
  const { outcome, reason, rule, facts } = decisive;
  return {
    id,
    outcome,
    reason,
    ...(outcome === 'not-applicable' ? {} : { facts: { rule, ...facts } }),
    ...sourceOf(graph),
  };
}

type Ruled = Exclude<CheckId, 'format' | 'trust' | 'images' | 'endorsements' | 'refresh'>;
type Established = { readonly outcome: Outcome; readonly reason: Reason; readonly facts?: Check['facts'] };

/** What was found, where no rule objects: a check passes by what was read, never by what was not looked at. */
const established: Readonly<Record<Ruled, (graph: Graph) => Established>> = {
  contexts: () => ({ outcome: 'passed', reason: 'contexts-known' }),
  types: ({ badge, issuer }) =>
    'node' in badge && 'node' in issuer ? { outcome: 'passed', reason: 'types-fit' } : notReached,
  schema: ({ badge }) => ('node' in badge ? { outcome: 'passed', reason: 'schema-fits' } : notReached),
  proof: ({ hosted, signature }) => {
    if (signature === 'signed') return { outcome: 'passed', reason: 'signature-valid' };
    return hosted !== undefined && 'node' in hosted ? { outcome: 'passed', reason: 'hosted' } : notReached;
  },
  key: ({ method, signature }) => {
    if (method === 'hosted') return { outcome: 'not-applicable', reason: 'no-key' };
    return signature === 'signed' ? { outcome: 'passed', reason: 'key-authorised' } : notReached;
  },
  issuer: ({ method, issuer, signature }) => {
    if ('missing' in issuer) return notReached;
    if (method === 'hosted') return { outcome: 'passed', reason: 'hosted-by-issuer' };
    return signature === 'signed' ? { outcome: 'passed', reason: 'issuer-controls-key' } : notReached;
  },
  status: ({ hosted, signature, revocationList }) => {
    if (hosted !== undefined && 'node' in hosted) return { outcome: 'passed', reason: 'still-hosted' };
    if (signature !== 'signed') return notReached;
    return revocationList === undefined
      ? { outcome: 'not-applicable', reason: 'no-status' }
      : { outcome: 'passed', reason: 'not-revoked' };
  },
  dates: ({ assertion }) => {
    const [from, until] = [readMoment(only(assertion.issuedOn)), readMoment(only(assertion.expires))];
    if (from === undefined) return notReached;
    return until === undefined
      ? { outcome: 'passed', reason: 'no-end', facts: { from } }
      : { outcome: 'passed', reason: 'in-force', facts: { from, until } };
  },
  recipient: () => ({ outcome: 'passed', reason: 'recipient-matches' }),
};

const notReached: Established = { outcome: 'unknown', reason: 'not-reached' };

/** The assertion's own address, where it has one that may be told. */
function sourceOf(graph: Graph): { readonly source?: string } {
  const id = graph.method === 'hosted' ? idOf(graph.assertion) : undefined;
  return { source: id ?? 'document' };
}

/** The issuer by the id it has of itself, or by the one the badge names where it does not answer. */
function trustOf({ assertion, badge, issuer, method, signedWith }: Graph, materials: Materials): Check<'trust'> {
  const id = idOf(nodeOf(issuer)) ?? idOf(nodeOf(badge)?.issuer);
  if (id === undefined) return { id: 'trust', outcome: 'unknown', reason: 'not-reached' };
  const issuedAt = Date.parse(readMoment(only(assertion.issuedOn)) ?? '');
  return findOnLists({ issuer: id, issuedAt, signedWith: method === 'hosted' ? 'no-key' : [signedWith] }, materials);
}

const upgradeRules: Readonly<Record<IntakeFault['version'], RuleName>> = {
  '0.5': 'UPGRADE_0_5_NODE',
  '1.0': 'UPGRADE_1_0_NODE',
  '1.1': 'UPGRADE_1_1_NODE',
  '2.0': 'INTAKE_JSON',
};

/** Not to be read as any version: the rest is not looked at. */
function refusedAtIntake({ fault, version }: IntakeFault): readonly Check[] {
  const rule: RuleName = fault === 'terms' ? 'JSONLD_COMPACT_DATA' : upgradeRules[version];
  const later = ['contexts', 'types', 'proof', 'key', 'issuer', 'trust', 'status', 'dates', 'recipient'] as const;
  const schema: Check = {
    id: 'schema',
    outcome: 'failed',
    reason: 'schema-broken',
    facts: { rule },
    source: 'document',
  };
  const [contexts, types, ...rest] = later.map((id): Check => ({ id, outcome: 'unknown', reason: 'not-reached' }));
  const format: Check = { id: 'format', outcome: 'passed', reason: 'readable', facts: { version }, source: 'document' };
  return [format, contexts, types, schema, ...rest].flatMap((each) => each ?? []);
}
