import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { asList, findPresentationFault } from '../openbadges/credential-rules.ts';
import { createKeyResolver, type KeyResolver } from '../proof/key-resolver.ts';
import { isSignedBy, readStatement } from '../proof/statement.ts';
import {
  type AnyAnswer,
  type AnyCheck,
  type AnyMaterials,
  checkTerms,
  readEnveloped,
  verifyAnyCredential,
} from './any-credential.ts';

/** What the holder was asked to sign, so that a presentation made for another occasion is worth nothing. */
export interface Occasion {
  readonly challenge?: string;
  readonly domain?: string;
}

export interface PresentationAnswer {
  readonly holds: boolean;
  readonly checks: readonly AnyCheck[];
  /** One answer per credential, in their order. */
  readonly credentials: readonly AnyAnswer[];
}

/** No presentation holds more. */
const mostCredentials = 20;

/**
 * A presentation with its holder's proof (authentication, challenge and domain as asked), or as a JWT in its envelope, and every
 * credential in it. The holder is a did:key or did:jwk, whose key is for everything: other DIDs have keys for authentication apart.
 */
export async function verifyAnyPresentation(
  value: Json,
  materials: AnyMaterials,
  { occasion, status }: { readonly occasion: Occasion; readonly status?: boolean },
): Promise<PresentationAnswer> {
  const resolveKey = createKeyResolver({ didDocuments: new Map() });
  const read = isJsonObject(value) ? await readPresentation(value, occasion, materials, resolveKey) : undefined;
  if (read === undefined) return refused('not-a-presentation');
  const { presentation, proof } = read;
  const fault = findPresentationFault(presentation);
  if (fault !== undefined) return refused(fault.rule, fault.place);
  const inside = asList(presentation.verifiableCredential);
  if (inside.length > mostCredentials) return refused('too-many-credentials');
  const { verifiableCredential: _, ...bare } = presentation;
  const terms = await checkTerms(bare, materials);
  const credentials: AnyAnswer[] = [];
  for (const credential of inside)
    credentials.push(await verifyAnyCredential(credential, materials, status === undefined ? {} : { status }));
  const checks: readonly AnyCheck[] = [{ id: 'model', outcome: 'passed', reason: 'model-kept' }, terms, proof];
  const holds = checks.every(({ outcome }) => outcome === 'passed') && credentials.every((answer) => answer.holds);
  return { holds, checks, credentials };
}

function refused(reason: string, place?: string): PresentationAnswer {
  const check: AnyCheck = { id: 'model', outcome: 'failed', reason, ...(place === undefined ? {} : { place }) };
  return { holds: false, checks: [check], credentials: [] };
}

interface Read {
  readonly presentation: JsonObject;
  readonly proof: AnyCheck;
}

async function readPresentation(
  value: JsonObject,
  occasion: Occasion,
  { proofs }: AnyMaterials,
  resolveKey: KeyResolver,
): Promise<Read | undefined> {
  if (asList(value.type).includes('EnvelopedVerifiablePresentation')) return readToken(value, occasion, resolveKey);
  const { challenge, domain } = occasion;
  if (challenge === undefined) return { presentation: value, proof: failed('challenge-missing') };
  const expected = { purpose: 'authentication', challenge, ...(domain === undefined ? {} : { domain }) } as const;
  const { outcome, reason, isIssuer } = await proofs.verifyProof(value, resolveKey, expected);
  const another = outcome === 'passed' && value.holder !== undefined && !isIssuer;
  return { presentation: value, proof: another ? failed('holder-differs') : { id: 'proof', outcome, reason } };
}

/** VC-JOSE-COSE §3.1.2: the payload is the presentation, with `nonce` and `aud` for challenge and domain (OpenID4VP's names). */
async function readToken(value: JsonObject, occasion: Occasion, resolveKey: KeyResolver): Promise<Read | undefined> {
  const text = readEnveloped(value, 'EnvelopedVerifiablePresentation', 'vp');
  const statement = text === undefined ? undefined : readStatement(text, 'vp+jwt');
  if (statement === undefined || statement.payload.vp !== undefined) return undefined;
  const { iss: _, aud, nonce, iat: __, exp: ___, nbf: ____, ...presentation } = statement.payload;
  if (nonce !== occasion.challenge || aud !== occasion.domain) return { presentation, proof: failed('wrong-purpose') };
  const found = statement.kid === undefined ? undefined : await resolveKey(statement.kid);
  if (found?.status !== 'found')
    return { presentation, proof: { id: 'proof', outcome: 'unknown', reason: 'key-unresolved' } };
  if (!(await isSignedBy(statement, found.key))) return { presentation, proof: failed('altered') };
  const { holder } = presentation;
  const holderId = isJsonObject(holder) ? holder.id : holder;
  const another = holder !== undefined && holderId !== found.controller;
  return {
    presentation,
    proof: another ? failed('holder-differs') : { id: 'proof', outcome: 'passed', reason: 'signed' },
  };
}

function failed(reason: string): AnyCheck {
  return { id: 'proof', outcome: 'failed', reason };
}
