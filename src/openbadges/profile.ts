import { z } from 'zod';
import { DateTimeStamp } from './data-integrity-proof.ts';
import { IdentifierEntry, Image, many, TypedEntry, TypedService, typed, Uri } from './shapes.ts';

const Address = z.looseObject({
  type: typed('Address'),
  addressCountryCode: z.string().optional(),
  geo: z.looseObject({ type: z.literal('GeoCoordinates'), latitude: z.number(), longitude: z.number() }).optional(),
});

const ParentProfile = z.looseObject({ id: Uri, type: typed('Profile'), name: z.string().optional() });

/** A profile without the endorsements it may carry (OB 3.0 §B.1.7): that of an endorser. */
const BareProfile = z.looseObject({
  id: Uri,
  type: typed('Profile'),
  name: z.string().optional(),
  url: Uri.optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  description: z.string().optional(),
  official: z.string().optional(),
  image: Image.optional(),
  address: Address.optional(),
  otherIdentifier: many(IdentifierEntry).optional(),
  parentOrg: ParentProfile.optional(),
});

const EndorsementShape = z.looseObject({
  '@context': z.array(z.unknown()).min(2),
  id: Uri,
  type: typed('EndorsementCredential'),
  name: z.string(),
  issuer: z.union([Uri, BareProfile]),
  credentialSubject: z.looseObject({
    id: Uri,
    type: typed('EndorsementSubject'),
    endorsementComment: z.string().optional(),
  }),
  credentialStatus: many(TypedEntry).optional(),
  refreshService: many(TypedService).optional(),
});

/** OB 3.0 §B.1.5, VCDM 2.0. */
export const EndorsementCredential = EndorsementShape.extend({
  validFrom: DateTimeStamp,
  validUntil: DateTimeStamp.optional(),
});

/** The same under VCDM 1.1, whose dates have other names. */
export const ElderEndorsementCredential = EndorsementShape.extend({
  issuanceDate: DateTimeStamp,
  expirationDate: DateTimeStamp.optional(),
});

const compactJws = /^[a-zA-Z0-9_-]+\.[a-zA-Z0-9_-]*\.[a-zA-Z0-9_-]+$/;

/** What a credential, an achievement and a profile may carry of what others say of it. */
export const endorsed = {
  endorsement: many(z.union([EndorsementCredential, ElderEndorsementCredential])).optional(),
  endorsementJwt: many(z.string().regex(compactJws)).optional(),
};

export const Profile = BareProfile.extend(endorsed);
