import type { z } from 'zod';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { Assertion, BadgeClass, Profile } from '../../openbadges/open-badges-2.ts';
import { type Graph, isRevoked, nodeOf, type Read } from './graph.ts';
import { findRecipientFault } from './recipient.ts';
import { failed, type Objection, type Rule, rule, unknown } from './rule.ts';
import { embedded, idOf, isWebAddress, listOf, only } from './terms.ts';

type Broken = Objection<'schema'> | undefined;
const broken = (place: string): Broken => failed<'schema'>('schema-broken', { place });

/** What each node says by itself, and how it fits the next: a rule a line. */
export const contentRules: readonly Rule[] = [
  rule('JSONLD_COMPACT_DATA', 'contexts', ({ assertion, badge, issuer }) => {
    const foreign = [assertion, nodeOf(badge), nodeOf(issuer)].some(
      (node) => node !== undefined && hasForeignContext(node),
    );
    return foreign ? unknown('context-unknown') : undefined;
  }),
  rule('VALIDATE_RDF_TYPE_PROPERTY', 'types', ({ assertion, badge, issuer }) => {
    const nodes = [assertion, nodeOf(badge), nodeOf(issuer)];
    return nodes.every((node) => node === undefined || hasTypes(node)) ? undefined : failed('types-missing');
  }),
  rule('DETECT_AND_VALIDATE_NODE_CLASS', 'types', ({ assertion }) =>
    listOf(assertion.type).includes('Assertion') ? undefined : failed('types-missing'),
  ),
  rule('VALIDATE_EXPECTED_NODE_CLASS', 'types', ({ badge, issuer }) =>
    isClass(badge, ['BadgeClass']) && isClass(issuer, ['Issuer', 'Profile']) ? undefined : failed('types-missing'),
  ),
  rule('FETCH_HTTP_NODE', 'schema', ({ badge }) =>
    'missing' in badge && !['no-link', 'unreadable'].includes(badge.missing) ? unknown('not-reached') : undefined,
  ),
  rule('INTAKE_JSON', 'schema', ({ badge }) =>
    'missing' in badge && badge.missing === 'unreadable' ? broken('badge') : undefined,
  ),
  rule('FLATTEN_EMBEDDED_RESOURCE', 'schema', ({ assertion, badge }) => {
    if ('missing' in badge) {
      if (badge.missing !== 'no-link') return undefined;
      return isRevoked(assertion) ? unknown('not-reached') : broken('badge');
    }
    const asked = idOf(assertion.badge);
    return isWebAddress(asked) && idOf(badge.node) !== asked ? broken('badge.id') : undefined;
  }),
  rule('VALIDATE_PROPERTY', 'schema', ({ assertion, version }) => {
    const place = misfit(version === '0.5' ? Assertion.partial({ issuedOn: true }) : Assertion, assertion);
    if (place === undefined) return undefined;
    return isRevoked(assertion) ? unknown('not-reached') : broken(place);
  }),
  rule('VALIDATE_PROPERTY', 'schema', ({ badge }) => brokenIn('badge', BadgeClass, badge)),
  rule('VALIDATE_PROPERTY', 'schema', ({ issuer, version }) =>
    brokenIn('issuer', version === '2.0' ? Profile : Profile.partial({ email: true }), issuer),
  ),
  rule('ASSERTION_TIMESTAMP_CHECKS', 'schema', ({ assertion: { issuedOn, expires } }) => {
    const [from, until] = [Date.parse(String(only(issuedOn))), Date.parse(String(only(expires)))];
    return until < from ? broken('expires') : undefined;
  }),
  rule('ASSERTION_VERIFICATION_CHECK', 'schema', ({ method }) =>
    method === undefined ? broken('verification') : undefined,
  ),
  rule('ASSERTION_VERIFICATION_DEPENDENCIES', 'schema', ({ method, assertion }) =>
    method === 'hosted' && !isWebAddress(idOf(assertion)) ? broken('id') : undefined,
  ),
  rule('IDENTITY_OBJECT_PROPERTY_DEPENDENCIES', 'schema', ({ assertion: { recipient } }) =>
    recipient !== undefined && findRecipientFault(recipient) !== undefined ? broken('recipient') : undefined,
  ),
  rule('CRITERIA_PROPERTY_DEPENDENCIES', 'schema', ({ badge }) => {
    const criteria = only(nodeOf(badge)?.criteria);
    const isEmpty = isJsonObject(criteria) && criteria.id === undefined && criteria.narrative === undefined;
    return isEmpty ? broken('badge.criteria') : undefined;
  }),
  rule('IMAGE_VALIDATION', 'schema', ({ assertion, badge, issuer }) => {
    if (assertion.image !== undefined && !isWebAddress(idOf(assertion.image))) return broken('image');
    if (!isPicture(nodeOf(badge)?.image)) return broken('badge.image');
    return isPicture(nodeOf(issuer)?.image) ? undefined : broken('issuer.image');
  }),
  rule('VALIDATE_EXTENSION_NODE', 'schema', (graph) => {
    const fault = extensionsOf(graph).find(([, node]) => !isExtension(node));
    return fault === undefined ? undefined : broken(fault[0]);
  }),
  rule('VALIDATE_EXTENSION_SINGLE', 'schema', (graph) => {
    const fault = extensionsOf(graph).find(([, node]) => isJsonObject(node) && extensionTypes(node).length !== 1);
    return fault === undefined ? undefined : broken(fault[0]);
  }),
];

const own = /^https:\/\/(w3id\.org\/openbadges\/|openbadgespec\.org\/|purl\.imsglobal\.org\/spec\/ob\/v2p)/;

/** Ours is the reading of the standard's own terms, and of its official extensions; another context could mean anything by them. */
function hasForeignContext(node: JsonObject): boolean {
  return listOf(node['@context']).some((each) => typeof each !== 'string' || !own.test(each));
}

function hasTypes({ type }: JsonObject): boolean {
  const types = listOf(type);
  return types.length > 0 && types.every((each) => typeof each === 'string' && /^\S+$/.test(each));
}

function isClass(read: Read, names: readonly string[]): boolean {
  return 'missing' in read || listOf(read.node.type).some((each) => names.some((name) => name === each));
}

function brokenIn(place: string, schema: z.ZodType, read: Read): Broken {
  const fault = 'missing' in read ? undefined : misfit(schema, read.node);
  return fault === undefined ? undefined : broken(`${place}.${fault}`);
}

/** The first place that is not as the standard wants it. */
function misfit(schema: z.ZodType, node: JsonObject): string | undefined {
  return schema.safeParse(node).error?.issues[0]?.path.map(String).join('.');
}

/** An address, or a PNG or SVG within the text; its bytes are not asked for. */
function isPicture(image: Json | undefined): boolean {
  if (image === undefined) return true;
  const id = idOf(image);
  return isWebAddress(id) || /^data:image\/(png|svg\+xml)[;,]/i.test(id ?? '');
}

function extensionsOf({ assertion, badge, issuer }: Graph): readonly (readonly [string, Json])[] {
  const nodes = [assertion, nodeOf(badge), nodeOf(issuer)].filter((node) => node !== undefined);
  return nodes.flatMap((node) =>
    Object.entries(node).flatMap(([key, value]) =>
      key.startsWith('extensions:') ? listOf(value).map((each) => [key, each] as const) : [],
    ),
  );
}

/** OB 2.0 extensions: a node with a context of its own, typed `Extension`. */
function isExtension(node: Json): boolean {
  return (
    embedded(node) !== undefined && isJsonObject(node) && '@context' in node && typesIn(node).includes('Extension')
  );
}

/** … and with the one type that says which extension it is. */
function extensionTypes(node: JsonObject): readonly Json[] {
  return typesIn(node).filter((type) => type !== 'Extension');
}

function typesIn(node: JsonObject): readonly Json[] {
  return listOf(node.type ?? node['@type']);
}
