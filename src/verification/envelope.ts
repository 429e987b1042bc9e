import { isJsonObject, type JsonObject } from '../kernel/json.ts';
import type { SealedText } from '../proof/jades.ts';
import { type ReadFault, toFormatReason } from './read-fault.ts';
import { readLimits } from './read-limits.ts';
import { readJsonText } from './readers/json-text.ts';
import { credentialOf, isToken, readToken } from './readers/token.ts';

/** What a credential says it is; a `clr` and an `endorsement` are verified like any other and said as such. */
export type Contents = 'open-badge' | 'clr' | 'endorsement' | 'other-credential';

/** What a credential was taken out of. */
export const carriers = [
  ...(['png', 'svg', 'jpeg', 'pdf', 'zip', 'gzip', 'data-url', 'list', 'presentation', 'enveloped', 'clr'] as const),
  /** A QR code in a picture. */
  'code',
] as const;
export type Carrier = (typeof carriers)[number];

/** How it came: the carriers, outermost first, and the name of its file within the innermost archive. */
export interface Sending {
  readonly carriers: readonly Carrier[];
  readonly name?: string;
}

/** A verifiable credential as plain values, how its proof is carried, and `text`, what `verifyCredential` takes. */
export type CredentialEnvelope = Sending & { readonly contents: Contents; readonly text: string } & (
    | { readonly form: 'data-integrity'; readonly credential: JsonObject }
    | { readonly form: 'vc-jwt'; readonly credential: JsonObject; readonly jwt: string }
  );

/** An assertion of Open Badges 2.0 or its elders; `jws` where it is signed, else whoever hosts it must be asked. */
export type ElderEnvelope = Sending & {
  readonly form: 'open-badges-2';
  readonly assertion: JsonObject;
  readonly jws?: string;
  /** Where it was fetched from: what its host says is then what it says. */
  readonly address?: string;
};

/** A European Digital Credential under its seal (JAdES): the text that was sealed, and what it says. */
export type SealedEnvelope = Sending & {
  readonly form: 'sealed';
  readonly credential: JsonObject;
  readonly sealed: SealedText;
};

/** What `verifyEnvelope` judges. */
export type BadgeEnvelope = CredentialEnvelope | ElderEnvelope | SealedEnvelope;

/** An address where the credential is said to be: for the caller to fetch, under its own guard. */
export type AddressEnvelope = Sending & { readonly form: 'address'; readonly url: string };

/** `fault` is the reason of the check `format`; `why` says it exactly. */
export type Unreadable = Sending & {
  readonly form: 'none';
  readonly fault: 'not-readable' | 'too-large';
  readonly why: ReadFault;
  /** A picture that carries no badge: its codes may still be read (codes.ts). */
  readonly picture?: Uint8Array;
  /** The text of a code for paper: contexts may still make a credential of it (paper.ts). */
  readonly paper?: string;
};

/** Whatever was sent, brought to one shape. */
export type Envelope = BadgeEnvelope | AddressEnvelope | Unreadable;

export function unreadable(why: ReadFault, sending: Sending = { carriers: [] }): Unreadable {
  return { form: 'none', fault: toFormatReason(why), why, ...sending };
}

/** One credential: JSON with an embedded proof, or a compact VC-JWT; anything else comes back as a fault, never as an exception. */
export function readEnvelope(text: string): CredentialEnvelope | Unreadable {
  const trimmed = text.trim();
  if (isToken(trimmed)) return readJwt(trimmed);
  const read = readJsonText(trimmed, readLimits);
  if (typeof read === 'string') return unreadable(read);
  if (!isJsonObject(read.value)) return unreadable('not-a-credential');
  return toDocument(read.value, trimmed, { carriers: [] });
}

function readJwt(jwt: string): CredentialEnvelope | Unreadable {
  const token = readToken(jwt, readLimits);
  return typeof token === 'string' ? unreadable(token) : toJwt(jwt, token.payload, { carriers: [] });
}

export function toDocument(credential: JsonObject, text: string, sending: Sending): CredentialEnvelope {
  return { form: 'data-integrity', credential, contents: contentsOf(credential), text, ...sending };
}

export function toJwt(jwt: string, payload: JsonObject, sending: Sending): CredentialEnvelope {
  const credential = credentialOf(payload);
  return { form: 'vc-jwt', credential, jwt, contents: contentsOf(credential), text: jwt, ...sending };
}

/** What was read at an address; of an elder badge, its host's own word where the address is its id. */
export function fetchedFrom(envelope: Envelope, address: string): Envelope {
  return envelope.form === 'open-badges-2' ? { ...envelope, address } : envelope;
}

/** `type` as a list: VCDM 2.0 §4.5 allows one name alone. */
export function typesOf({ type }: JsonObject): readonly unknown[] {
  return Array.isArray(type) ? type : [type];
}

function contentsOf(credential: JsonObject): Contents {
  const types = typesOf(credential);
  if (types.includes('ClrCredential')) return 'clr';
  if (types.includes('EndorsementCredential')) return 'endorsement';
  return types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')
    ? 'open-badge'
    : 'other-credential';
}
