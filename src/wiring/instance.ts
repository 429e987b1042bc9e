import { z } from 'zod';
import { isProblem, Problem } from '../kernel/problem.ts';
import type { Kind, Storage } from '../kernel/storage.ts';

/** What a store is for, said once for its life. */
const Instance = z.strictObject({ id: z.literal('instance'), purpose: z.enum(['demonstration', 'service']) });
type Instance = z.infer<typeof Instance>;
const instances: Kind<Instance> = { name: 'instance', schema: Instance, indexed: [], unique: [] };

/**
 * Marks a new store, and refuses one that was marked otherwise: fictional data never reach the real service, nor real data a
 * demonstration. @throws Problem `demo/in-production`, `demo/real-store`.
 */
export async function markInstance(storage: Storage, purpose: Instance['purpose']): Promise<void> {
  const stored = await storage.get(instances, 'instance');
  if (stored !== undefined) {
    if (stored.value.purpose === purpose) return;
    throw new Problem(purpose === 'service' ? 'demo/in-production' : 'demo/real-store');
  }
  try {
    await storage.insert(instances, { id: 'instance', purpose });
  } catch (error) {
    if (!isProblem(error, 'storage/duplicate')) throw error;
    await markInstance(storage, purpose);
  }
}
