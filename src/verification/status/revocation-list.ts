import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../../kernel/json.ts';
import { issuerIdOf } from '../../proof/verify-proofs.ts';
import type { Examination } from '../materials.ts';
import { reachJson } from '../read-reached.ts';
import { type StatusAnswer, type StatusType, unsupported } from './status-type.ts';

const Revoked = z.looseObject({
  id: z.string(),
  revoked: z.boolean().default(true),
  revocationReason: z.string().optional(),
});

/** The final text and the drafts name the list differently, and both are published: either is read. */
const List = z.looseObject({
  id: z.string().optional(),
  issuer: z.unknown(),
  revokedCredential: z.array(Revoked).optional(),
  revokedCredentials: z.array(Revoked).optional(),
});

const longestReason = 200;

/**
 * 1EdTech Revocation List 1.0, no longer recommended (OB 3.0, document 1.3): a plain list of ids, as good as the address that the signed
 * badge gives for it.
 */
export const revocationList: StatusType = {
  type: '1EdTechRevocationList',
  async read({ id: url }: JsonObject, { credential, materials }: Examination): Promise<StatusAnswer> {
    if (typeof url !== 'string' || typeof credential.id !== 'string') return unsupported;
    const value = await reachJson(materials.reach, url, 'application/json');
    if (value === undefined) return { said: 'list-unreachable', source: url };
    const list = List.safeParse(value);
    const entries = [list.data?.revokedCredential, list.data?.revokedCredentials].filter((one) => one !== undefined);
    if (!isJsonObject(value) || !list.success || entries.length === 0 || (list.data.id ?? url) !== url) {
      return { said: 'list-invalid', source: url };
    }
    // Whose list it is, is said in it: another's says nothing of this badge.
    if (issuerIdOf(value) !== issuerIdOf(credential)) return { said: 'list-invalid', source: url };
    const found = entries.flat().find(({ id, revoked }) => id === credential.id && revoked);
    if (found === undefined) return { said: 'clear', source: url };
    const reason = found.revocationReason?.slice(0, longestReason);
    return { said: 'revoked', source: url, ...(reason === undefined ? {} : { facts: { why: reason } }) };
  },
};
