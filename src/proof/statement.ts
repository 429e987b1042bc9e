import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { readJsonObject } from './compact-jws.ts';
import { signatureFits } from './jws.ts';
import { readBase64url } from './multibase.ts';
import type { PublicKey } from './multikey.ts';

const Header = z.strictObject({ alg: z.string(), kid: z.string().optional(), typ: z.string() });

/** What a token says before anyone has vouched for it. */
export interface ClaimedStatement {
  readonly text: string;
  readonly alg: string;
  readonly signature: Uint8Array;
  readonly kid?: string;
  readonly payload: JsonObject;
}

/** A signed statement that is no credential, as a compact JWS of that `typ`; nothing for what has not its shape. Nothing is verified yet. */
export function readStatement(text: string, typ: string): ClaimedStatement | undefined {
  const parts = text.split('.').map(readBase64url);
  const [head, body, signature] = parts;
  if (parts.length !== 3 || head === undefined || body === undefined || signature === undefined) return undefined;
  const header = Header.safeParse(readJsonObject(head));
  const payload = readJsonObject(body);
  if (!header.success || header.data.typ !== typ || payload === undefined) return undefined;
  const { alg, kid } = header.data;
  return { text, alg, signature, ...(kid === undefined ? {} : { kid }), payload };
}

/** The key is the reader's own: what the token names is a hint for people. */
export function isSignedBy(statement: ClaimedStatement, key: PublicKey): Promise<boolean> {
  return signatureFits(statement.text, statement, key);
}
