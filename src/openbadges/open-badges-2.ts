import { z } from 'zod';

/**
 * Open Badges 2.0 as anyone may write it: what the standard requires is required, extra properties pass. One value may stand for a
 * list of one, and a list of one for its value, as JSON-LD compacts both.
 */
function many<T extends z.ZodType>(item: T): z.ZodType<z.output<T>[]> {
  return z.union([z.array(item).min(1), item.transform((one) => [one])]);
}

function one<T extends z.ZodType>(item: T): z.ZodType<z.output<T>> {
  return z.preprocess((value) => (Array.isArray(value) && value.length === 1 ? value[0] : value), item);
}

function typed(...names: readonly string[]): z.ZodType<readonly string[]> {
  return many(z.string()).refine((types) => names.some((name) => types.includes(name)));
}

/** Absolute: a scheme and something after it. */
const Iri = z.string().regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/);
const Url = z.string().regex(/^https?:\/\/[^\s/?#]+\S*$/i);
const Text = one(z.string());
/** ISO 8601 with a zone. */
const Moment = one(z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/));
/** A node by its id, or the node itself. */
const Linked = z.union([Iri, z.looseObject({ id: Iri.optional() })]);
/** A host with its port, as URLs write it. */
const Authority = z.string().regex(/^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i);

/** OB 2.0 IdentityObject, with the hashes the standard knows. */
export const IdentityObject = z.looseObject({
  type: many(z.string()),
  identity: Text,
  hashed: one(z.boolean()),
  salt: Text.optional(),
});

/** `HostedBadge` and `SignedBadge` are the names of 2.0, `hosted` and `signed` their aliases. */
const VerificationObject = z.looseObject({
  type: many(z.string()),
  creator: one(Linked).optional(),
});

const Evidence = z.union([
  Iri,
  z.looseObject({ id: Iri.optional(), narrative: Text.optional(), name: Text.optional() }),
]);

export const Assertion = z.looseObject({
  id: Iri,
  type: typed('Assertion'),
  recipient: one(z.looseObject({})),
  badge: one(Linked),
  verification: one(VerificationObject),
  issuedOn: Moment,
  expires: Moment.optional(),
  image: one(z.union([Iri, z.looseObject({ id: Iri })])).optional(),
  evidence: many(Evidence).optional(),
  narrative: Text.optional(),
  revoked: one(z.boolean()).optional(),
  revocationReason: Text.optional(),
});

const AlignmentObject = z.looseObject({
  targetName: Text,
  targetUrl: one(Url),
  targetCode: Text.optional(),
  targetFramework: Text.optional(),
  targetDescription: Text.optional(),
});

export const BadgeClass = z.looseObject({
  type: typed('BadgeClass'),
  issuer: one(Linked),
  name: Text,
  description: Text,
  image: one(z.union([Iri, z.looseObject({ id: Iri })])),
  criteria: one(z.union([Iri, z.looseObject({ id: Iri.optional(), narrative: Text.optional() })])),
  alignment: many(AlignmentObject).optional(),
  tags: many(z.string()).optional(),
});

/** What an issuer says of the addresses its hosted assertions may have. */
const HostingPolicy = z.looseObject({
  allowedOrigins: many(Authority).optional(),
  startsWith: many(Url).optional(),
  verificationProperty: Text.optional(),
});

export const Profile = z.looseObject({
  id: Iri,
  type: typed('Issuer', 'Profile'),
  name: Text,
  url: one(Url),
  email: Text,
  description: Text.optional(),
  image: one(z.union([Iri, z.looseObject({ id: Iri })])).optional(),
  telephone: one(z.string().regex(/^\+?[0-9][0-9 ().-]{1,20}$/)).optional(),
  publicKey: many(Linked).optional(),
  revocationList: one(Linked).optional(),
  verification: one(HostingPolicy).optional(),
});

export const CryptographicKey = z.looseObject({
  type: typed('CryptographicKey', 'Key'),
  owner: one(Linked),
  publicKeyPem: Text,
});

export const RevokedAssertion = z.union([
  z.string().min(1),
  z
    .looseObject({ id: z.string().optional(), uid: z.string().optional(), revocationReason: z.string().optional() })
    .refine(({ id, uid }) => id !== undefined || uid !== undefined),
]);

export const RevocationList = z.looseObject({
  type: typed('RevocationList'),
  issuer: one(Linked).optional(),
  revokedAssertions: z.array(z.unknown()).optional(),
});
