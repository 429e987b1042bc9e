import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { isSealed, readSealed } from '../../proof/jades.ts';
import { type Carrier, type Envelope, type Sending, toDocument, toJwt, typesOf, unreadable } from '../envelope.ts';
import type { ReadFault } from '../read-fault.ts';
import { isElderAssertion } from './elder.ts';
import { readJsonText } from './json-text.ts';
import type { Room } from './part.ts';
import { isToken, readToken } from './token.ts';

/**
 * The credentials of a JSON value: itself, those of a presentation (VCDM §4.13), of a list, of a CLR (which comes first itself), or
 * the token that stands in its place (EnvelopedVerifiableCredential, VC-JOSE-COSE). `text` is its exact text where it came alone.
 */
export function readDocument(value: Json, sending: Sending, room: Room, text?: string): readonly Envelope[] {
  if (typeof value === 'string')
    return isToken(value) ? readJwt(value, sending, room) : refuse('not-a-credential', sending);
  if (Array.isArray(value)) return readEach(value, 'list', sending, room);
  if (!isJsonObject(value)) return refuse('not-a-credential', sending);
  if (isSealed(value)) return readSeal(value, sending, room);
  if (isUnsealed(value)) return refuse('not-sealed', sending);
  const types = typesOf(value);
  if (types.includes('VerifiablePresentation')) {
    return readEach(value.verifiableCredential, 'presentation', sending, room);
  }
  if (types.includes('EnvelopedVerifiableCredential') || types.includes('EnvelopedVerifiablePresentation')) {
    return readEnveloped(value, sending, room);
  }
  if (isElderAssertion(value)) return counted({ form: 'open-badges-2', assertion: value, ...sending }, room);
  if (!types.includes('VerifiableCredential')) return refuse('not-a-credential', sending);
  const envelope = toDocument(value, text ?? JSON.stringify(value), sending);
  return [...counted(envelope, room), ...readInner(value, sending, room)];
}

/** A token may hold a credential, a presentation (claim `vp`, or the payload itself), or an assertion of Open Badges 2.0. */
export function readJwt(jwt: string, sending: Sending, room: Room): readonly Envelope[] {
  const token = readToken(jwt, room.limits, room);
  if (typeof token === 'string') return refuse(token, sending);
  const { payload } = token;
  const presentation = isJsonObject(payload.vp) ? payload.vp : payload;
  if (payload.vp !== undefined || typesOf(payload).includes('VerifiablePresentation')) {
    return readEach(presentation.verifiableCredential, 'presentation', sending, room);
  }
  if (isElderAssertion(payload)) {
    return counted({ form: 'open-badges-2', assertion: payload, jws: jwt, ...sending }, room);
  }
  const envelope = toJwt(jwt, payload, sending);
  if (!typesOf(envelope.credential).includes('VerifiableCredential')) return refuse('not-a-credential', sending);
  return [...counted(envelope, room), ...readInner(envelope.credential, sending, room)];
}

/** The text under the seal is read with the strictness of any other; one that is no European credential is none of ours. */
function readSeal(value: JsonObject, sending: Sending, room: Room): readonly Envelope[] {
  const sealed = readSealed(value);
  if (sealed === undefined) return refuse('not-a-credential', sending);
  const read = readJsonText(sealed.payload, room.limits, room);
  if (typeof read === 'string') return refuse(read, sending);
  if (!isJsonObject(read.value) || !typesOf(read.value).includes('EuropeanDigitalCredential')) {
    return refuse('not-a-credential', sending);
  }
  return counted({ form: 'sealed', credential: read.value, sealed, ...sending }, room);
}

/** CLR 2.0: the subject holds the achievement credentials, each with its own proof. */
function readInner(credential: JsonObject, sending: Sending, room: Room): readonly Envelope[] {
  const { credentialSubject: subject } = credential;
  if (!typesOf(credential).includes('ClrCredential') || !isJsonObject(subject)) return [];
  const inner = subject.verifiableCredential;
  return inner === undefined ? [] : readEach(inner, 'clr', sending, room);
}

/** As the EU's issuing tool takes it, alone or with how it is to be delivered: to be sealed there, it proves nothing yet. */
function isUnsealed(value: JsonObject): boolean {
  const { credential = value } = value;
  if (!isJsonObject(credential) || credential.proof !== undefined) return false;
  return typesOf(credential).includes('EuropeanDigitalCredential');
}

function readEach(value: Json | undefined, carrier: Carrier, sending: Sending, room: Room): readonly Envelope[] {
  const within = { ...sending, carriers: [...sending.carriers, carrier] };
  const items: readonly Json[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  if (items.length === 0) return refuse('no-credential', within);
  if (items.length > room.limits.credentials) return refuse('too-many-files', within);
  if (within.carriers.length > room.limits.nesting) return refuse('too-deep', within);
  return items.flatMap((item) => readDocument(item, within, room));
}

const jwtUrl = /^data:application\/(?:vc|vp|vc-ld|vp-ld|vc\+ld|vp\+ld)?\+?jwt,([A-Za-z0-9._-]+)$/;

function readEnveloped({ id }: JsonObject, sending: Sending, room: Room): readonly Envelope[] {
  const within: Sending = { ...sending, carriers: [...sending.carriers, 'enveloped'] };
  if (within.carriers.length > room.limits.nesting) return refuse('too-deep', within);
  const jwt = typeof id === 'string' ? jwtUrl.exec(id)?.[1] : undefined;
  return jwt === undefined ? refuse('malformed-jwt', within) : readJwt(jwt, within, room);
}

function counted(envelope: Envelope, room: Room): readonly Envelope[] {
  room.credentials += 1;
  return room.credentials > room.limits.credentials ? refuse('too-many-files', envelope) : [envelope];
}

export function refuse(why: ReadFault, { carriers, name }: Sending): readonly Envelope[] {
  return [unreadable(why, { carriers, ...(name === undefined ? {} : { name }) })];
}
