import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { DateTimeStamp } from './data-integrity-proof.ts';
import { findResourceFault } from './related-resource.ts';

/** What a credential of any kind breaks, and where (a path into it). The codes are stable: a program reads them. */
export interface CredentialFault {
  readonly rule: string;
  readonly place: string;
}

/** A rule of the Verifiable Credentials Data Model; it names the first place that breaks it, or nothing. */
type Rule = (credential: JsonObject) => string | undefined;

const first = { v2: 'https://www.w3.org/ns/credentials/v2', v1: 'https://www.w3.org/2018/credentials/v1' };

/** VCDM 2.0 (and 1.1, whose dates have other names), clause by clause. A new rule is a line. */
const rules: Readonly<Record<string, Rule>> = {
  /** §4.3 */
  context: ({ '@context': context }) =>
    Array.isArray(context) && isFirst(context[0]) && context.every(isContext) ? undefined : '@context',
  /** §4.5 */
  type: ({ type }) => (hasType(type) && asList(type).includes('VerifiableCredential') ? undefined : 'type'),
  /** §4.4: a URL where there is one, and one alone. */
  id: ({ id }) => (id === undefined || isUrl(id) ? undefined : 'id'),
  /** §4.7 */
  issuer: ({ issuer }) => (isUrl(isJsonObject(issuer) ? issuer.id : issuer) ? undefined : 'issuer'),
  /** §4.8 */
  subject: ({ credentialSubject }) =>
    findIn(credentialSubject ?? null, (one) => Object.keys(one).length > 0 && isOwnId(one), 'credentialSubject'),
  /** §4.6 and §11.1 */
  texts: (credential) =>
    findText(credential, '') ?? (isJsonObject(credential.issuer) ? findText(credential.issuer, 'issuer.') : undefined),
  /** §4.9 */
  dates: (credential) => dateNames(credential).find((name) => !isDate(credential[name])),
  /** VCDM 1.1 §4.6 */
  issued: (credential) => (isElder(credential) && credential.issuanceDate === undefined ? 'issuanceDate' : undefined),
  /** §4.9 */
  period: (credential) => {
    const [from, until] = dateNames(credential).map((name) => credential[name]);
    const ends = typeof from === 'string' && typeof until === 'string' && Date.parse(until) < Date.parse(from);
    return ends ? 'validUntil' : undefined;
  },
  /** §4.10 */
  status: ({ credentialStatus }) => findTyped(credentialStatus, 'credentialStatus'),
  /** §4.11 */
  schema: ({ credentialSchema }) => findTyped(credentialSchema, 'credentialSchema', ({ id }) => isUrl(id)),
  /** §5.4 */
  refresh: ({ refreshService }) => findTyped(refreshService, 'refreshService'),
  /** §5.5 */
  terms: ({ termsOfUse }) => findTyped(termsOfUse, 'termsOfUse'),
  /** §5.6 */
  evidence: ({ evidence }) => findTyped(evidence, 'evidence'),
  /** §5.3 */
  resources: ({ relatedResource }) => findResourceFault(relatedResource),
};

/** The first rule that a credential breaks; nothing where it keeps them all. Its terms and its proof are judged elsewhere. */
export function findCredentialFault(credential: JsonObject): CredentialFault | undefined {
  for (const [rule, find] of Object.entries(rules)) {
    const place = find(credential);
    if (place !== undefined) return { rule, place };
  }
  return undefined;
}

/** VCDM 2.0 §4.13, its credentials aside, which are judged one by one. */
export function findPresentationFault(presentation: JsonObject): CredentialFault | undefined {
  const { '@context': context, type, id, holder } = presentation;
  if (!Array.isArray(context) || !isFirst(context[0]) || !context.every(isContext))
    return { rule: 'context', place: '@context' };
  if (!hasType(type) || !asList(type).includes('VerifiablePresentation')) return { rule: 'type', place: 'type' };
  if (id !== undefined && !isUrl(id)) return { rule: 'id', place: 'id' };
  const holderId = isJsonObject(holder) ? holder.id : holder;
  if (holder !== undefined && !isUrl(holderId)) return { rule: 'holder', place: 'holder' };
  return undefined;
}

/** An absolute URL in its plain spelling (VCDM 2.0 §4.4): a scheme, and nothing that only a lenient reader takes. */
function isUrl(value: Json | undefined): value is string {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(value) && URL.canParse(value);
}

function isFirst(context: Json | undefined): boolean {
  return context === first.v2 || context === first.v1;
}

function isContext(context: Json): boolean {
  return typeof context === 'string' ? isUrl(context) : isJsonObject(context);
}

function isElder({ '@context': context }: JsonObject): boolean {
  return Array.isArray(context) && context[0] === first.v1;
}

/** Begin, then end. */
export function dateNames(credential: JsonObject): readonly [string, string] {
  return isElder(credential) ? ['issuanceDate', 'expirationDate'] : ['validFrom', 'validUntil'];
}

function isDate(value: Json | undefined): boolean {
  return value === undefined || DateTimeStamp.safeParse(value).success;
}

function hasType(type: Json | undefined): boolean {
  const names = asList(type);
  return names.length > 0 && names.every((name) => typeof name === 'string' && name !== '');
}

export function asList(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** One object or several, each of which fits; never none. */
function findIn(value: Json, fits: (one: JsonObject) => boolean, place: string): string | undefined {
  const items = asList(value);
  if (items.length === 0) return place;
  const wrong = items.findIndex((one) => !isJsonObject(one) || !fits(one));
  if (wrong === -1) return undefined;
  return Array.isArray(value) ? `${place}.${wrong}` : place;
}

function findTyped(
  value: Json | undefined,
  place: string,
  fits: (one: JsonObject) => boolean = () => true,
): string | undefined {
  if (value === undefined) return undefined;
  return findIn(value, (one) => hasType(one.type) && isOwnId(one) && fits(one), place);
}

function isOwnId({ id }: JsonObject): boolean {
  return id === undefined || isUrl(id);
}

function findText(object: JsonObject, before: string): string | undefined {
  const wrong = ['name', 'description'].find((name) => !isText(object[name]));
  return wrong === undefined ? undefined : `${before}${wrong}`;
}

/** A string, or language value objects (JSON-LD 1.1 §9.5): a text each, a language tag and a direction at most. */
function isText(value: Json | undefined): boolean {
  if (value === undefined || typeof value === 'string') return true;
  const items = asList(value);
  return items.length > 0 && items.every((one) => isJsonObject(one) && isLanguageValue(one));
}

function isLanguageValue(value: JsonObject): boolean {
  const { '@value': said, '@language': language, '@direction': direction, ...others } = value;
  const tagged =
    language === undefined || (typeof language === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language));
  const directed = direction === undefined || direction === 'ltr' || direction === 'rtl';
  return typeof said === 'string' && tagged && directed && Object.keys(others).length === 0;
}
