import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { issuerIdOf } from '../../proof/verify-proofs.ts';
import { type CredentialEnvelope, readEnvelope, toDocument } from '../envelope.ts';
import { examine, judge } from '../examine.ts';
import type { Examination, Materials } from '../materials.ts';
import type { Check } from '../report.ts';

/** Each is a credential of its own to verify: more than this are left unchecked. */
const mostEndorsements = 10;

/**
 * OB 3.0 §10.1 step 6: every endorsement on the credential, the achievement or a profile is verified as a credential (contexts, types,
 * schema, proof, key, issuer, status, dates), and speaks of what it sits on. One that does not hold says nothing against the badge, whose
 * issuer did not sign it: it is said, and left out.
 */
export async function checkEndorsements({ credential, materials }: Examination): Promise<Check<'endorsements'>> {
  const placed = findEndorsements(credential);
  if (placed.length === 0) return { id: 'endorsements', outcome: 'not-applicable', reason: 'no-endorsement' };
  const answers: Answer[] = [];
  for (const one of placed.slice(0, mostEndorsements)) answers.push(await verifyOne(one, materials));
  const held = answers.flatMap(({ by, holds }) => (holds === true ? by : []));
  const facts = {
    held: String(held.length),
    count: String(placed.length),
    ...(held.length === 0 ? {} : { by: [...new Set(held)].join(', ') }),
  };
  const said = { id: 'endorsements', facts, source: 'document' } as const;
  if (answers.some(({ holds }) => holds === false)) return { ...said, outcome: 'failed', reason: 'endorsement-broken' };
  return held.length === placed.length
    ? { ...said, outcome: 'passed', reason: 'endorsements-hold' }
    : { ...said, outcome: 'unknown', reason: 'endorsement-unchecked' };
}

interface Placed {
  readonly written: Json;
  /** The id of what it sits on. */
  readonly on: Json | undefined;
}

interface Answer {
  /** Nothing where it could not be told. */
  readonly holds: boolean | undefined;
  readonly by: string;
}

async function verifyOne({ written, on }: Placed, materials: Materials): Promise<Answer> {
  const envelope = toEnvelope(written);
  if (envelope === undefined || !isAbout(envelope.credential, on)) return { holds: false, by: '' };
  const { verdict, trust } = await judge(await examine(envelope, materials));
  const by = trust?.name ?? issuerIdOf(envelope.credential)?.slice(0, longestName) ?? '';
  return { holds: verdict === 'undetermined' ? undefined : verdict === 'valid', by };
}

const longestName = 100;

function toEnvelope(written: Json): CredentialEnvelope | undefined {
  const envelope = isJsonObject(written)
    ? toDocument(written, JSON.stringify(written), { carriers: [] })
    : readEnvelope(typeof written === 'string' ? written : '');
  return envelope.form !== 'none' && envelope.contents === 'endorsement' ? envelope : undefined;
}

/** OB 3.0 §B.1.6: the subject's id is the id of the thing endorsed. */
function isAbout({ credentialSubject: subject }: JsonObject, on: Json | undefined): boolean {
  return typeof on === 'string' && isJsonObject(subject) && subject.id === on;
}

const deepest = 64;
/** Not followed: each of these is another document. */
const apart: ReadonlySet<string> = new Set(['endorsement', 'endorsementJwt', 'verifiableCredential', 'proof']);

function findEndorsements(value: Json, depth = 0): readonly Placed[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((item) => findEndorsements(item, depth + 1));
  if (!isJsonObject(value)) return [];
  const here = [value.endorsement ?? [], value.endorsementJwt ?? []].flat();
  const within = Object.entries(value).filter(([name]) => !apart.has(name));
  return [
    ...here.map((written) => ({ written, on: value.id })),
    ...within.flatMap(([, inner]) => findEndorsements(inner, depth + 1)),
  ];
}
