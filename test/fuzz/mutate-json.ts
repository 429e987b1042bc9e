import { isJsonObject, type Json } from '../../src/kernel/json.ts';
import type { Draw } from './draw.ts';

/** Values at the edges of what a reader expects. */
const odd: readonly Json[] = [
  ...[null, true, false, 0, -1, 1e21, 1.5, 2 ** 53, '', ' ', '\u0000', '\u202e', '\uff21', '\ufeff', 'é', 'e\u0301'],
  ...['2026-02-30T00:00:00Z', '9999-12-31T23:59:60Z', '0000-01-01T00:00:00Z', '-000001-01-01T00:00:00Z', '1e400'],
  ...['did:key:z6Mk', 'did:web:a.example', 'did:web:%00', 'did:jwk:e30', 'https://a.example/x', 'http://127.0.0.1/'],
  ...['https://[::1]/', 'urn:uuid:0', '_:b0', '@id', 'javascript:alert(1)', 'data:,x', 'file:///etc/passwd', '../../x'],
  ...['https://w3id.org/openbadges/v2', 'https://www.w3.org/ns/credentials/v2', 'VerifiablePresentation', 'Assertion'],
  ...['x'.repeat(5_000), '9'.repeat(400), 'u', 'z', 'uH4sIAAAA', 'z'.repeat(90), 'sha256$', 'sha512$00'],
  ...[[], {}, [[]], [[[[]]]], [null], { '@value': 'x' }, { '@id': 'x' }, { id: 'x' }, { '@list': [1] }, { '@set': [] }],
  ...[{ '@context': 'https://www.w3.org/ns/credentials/v2' }, { type: 'VerifiableCredential' }, { '@graph': [] }],
];

const terms: readonly string[] = [
  ...['@context', '@id', '@type', '@graph', '@included', '@reverse', '@nest', '@json', '@direction', '@language'],
  ...['id', 'type', 'proof', 'vc', 'vp', 'issuer', 'credentialSubject', 'credentialStatus', 'verifiableCredential'],
  ...['evidence', 'endorsement', 'endorsementJwt', 'refreshService', 'termsOfUse', 'image', 'validUntil', 'expires'],
  ...['badge', 'recipient', 'verify', 'verification', 'revoked', 'toJSON', 'constructor', 'then', '', ' ', 'a:b', '0'],
  ...['statusListIndex', 'statusPurpose', 'statusSize', 'previousProof', 'proofValue', 'cryptosuite', 'hasOwnProperty'],
];

/** One to four changes of the kind a forger or a careless program makes; the text need not stay a credential. */
export function mutateJson(value: Json, draw: Draw): Json {
  let changed = value;
  for (let left = 1 + draw.int(4); left > 0; left -= 1) changed = changeSomewhere(changed, draw, value);
  return changed;
}

function changeSomewhere(value: Json, draw: Draw, whole: Json): Json {
  if (typeof value !== 'object' || value === null || draw.chance(0.15)) return change(value, draw, whole);
  const keys = Object.keys(value);
  const key = keys.length === 0 ? undefined : draw.pick(keys);
  if (key === undefined) return change(value, draw, whole);
  if (Array.isArray(value)) {
    return value.map((item: Json, index) => (String(index) === key ? changeSomewhere(item, draw, whole) : item));
  }
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, item]) => [name, name === key ? changeSomewhere(item, draw, whole) : item]),
  );
}

function change(value: Json, draw: Draw, whole: Json): Json {
  if (draw.chance(0.02)) return deep(value, 1 + draw.int(90));
  if (draw.chance(0.02)) return many(value, draw);
  if (Array.isArray(value)) return changeList(value, draw);
  if (isJsonObject(value)) return changeObject(value, draw, whole);
  if (typeof value === 'string' && draw.chance(0.5)) return changeText(value, draw);
  if (typeof value === 'number' && draw.chance(0.5)) return -value + draw.pick([0, 0.1, 1, 1e300]);
  return draw.pick(odd);
}

function changeList(list: readonly Json[], draw: Draw): Json {
  const at = draw.int(list.length + 1);
  const [before, item, after] = [list.slice(0, at), list.slice(at, at + 1), list.slice(at + 1)];
  return draw.pick<() => Json>([
    () => [...before, ...after],
    () => [...before, ...item, ...item, ...after],
    () => [...before, draw.pick(odd), ...item, ...after],
    () => [...list].reverse(),
    () => item[0] ?? null,
  ])();
}

function changeObject(object: { readonly [key: string]: Json }, draw: Draw, whole: Json): Json {
  const entries = Object.entries(object);
  const at = draw.int(entries.length + 1);
  const [key = draw.pick(terms), item = null] = entries[at] ?? [];
  const others = entries.filter((_, index) => index !== at);
  const inner = draw.pick<() => Json>([() => draw.pick(odd), () => item, () => whole, () => [item, item]]);
  return draw.pick<() => Json>([
    () => Object.fromEntries(others),
    () => Object.fromEntries([...others, [draw.pick(terms), item]]),
    () => ({ ...object, [draw.pick(terms)]: inner() }),
    () => ({ ...object, [key]: inner() }),
    () => Object.fromEntries([...entries].reverse()),
    () => [object, object],
  ])();
}

function changeText(text: string, draw: Draw): string {
  const at = draw.int(text.length + 1);
  const letter = draw.pick([
    '',
    'a',
    'A',
    'é',
    '\u0430',
    '\u200b',
    '"',
    '\\',
    '\n',
    '#',
    '/',
    '%',
    '\ud83d\ude00',
    '=',
  ]);
  const cut = draw.pick([0, 1, 1, 5]);
  return text.slice(0, at) + letter + text.slice(at + cut);
}

function deep(value: Json, levels: number): Json {
  let nested = value;
  for (let level = 0; level < levels; level += 1) nested = level % 2 === 0 ? [nested] : { type: nested };
  return nested;
}

/** Blank nodes that look alike: what makes canonical forms costly. */
function many(value: Json, draw: Draw): Json {
  const count = draw.pick([10, 40, 300]);
  const links = Array.from({ length: count }, (_, n) => ({ type: ['Evidence'], id: `_:b${(n * 7) % count}` }));
  return [value, ...links];
}
