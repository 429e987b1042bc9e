import { z } from 'zod';

/** What the classes of Open Badges 3.0 are made of, as anyone may write them: what is required is required, the rest passes. */

/** JSON-LD allows one value where the model says many: reads both. */
export function many<T extends z.ZodType>(item: T): z.ZodType<z.output<T>[]> {
  return z.union([z.array(item).min(1), item.transform((one) => [one])]);
}

/** A type list that holds `name`. */
export function typed(...names: readonly string[]): z.ZodType<readonly string[]> {
  return many(z.string()).refine((types) => names.some((name) => types.includes(name)), {
    message: `type must hold ${names.join(' or ')}`,
  });
}

/** A term of a list that others may extend with `ext:` (OB 3.0 §B.3). */
export function extensible(terms: readonly string[]): z.ZodType<string> {
  return z.string().refine((term) => terms.includes(term) || term.startsWith('ext:'), { message: 'term unknown' });
}

/** Absolute: a scheme and something after it. */
export const Uri = z.string().regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/);

export const Image = z.strictObject({ id: Uri, type: z.literal('Image'), caption: z.string().optional() });

export const IdentifierEntry = z.strictObject({
  type: z.literal('IdentifierEntry'),
  identifier: z.string(),
  identifierType: z.string(),
});

export const Alignment = z.looseObject({
  type: typed('Alignment'),
  targetName: z.string(),
  targetUrl: Uri,
  targetCode: z.string().optional(),
  targetFramework: z.string().optional(),
  targetDescription: z.string().optional(),
  targetType: z.string().optional(),
});

export const Evidence = z.looseObject({
  id: Uri.optional(),
  type: typed('Evidence'),
  name: z.string().optional(),
  narrative: z.string().optional(),
  description: z.string().optional(),
  genre: z.string().optional(),
  audience: z.string().optional(),
});

/** `credentialStatus`, `refreshService`, `termsOfUse` and their like: VCDM 2.0 §4.4 wants a type of each. */
export const TypedEntry = z.looseObject({ id: Uri.optional(), type: many(z.string()) });
export const TypedService = z.looseObject({ id: Uri, type: many(z.string()) });

/** VCDM 2.0 §5.3: what is pointed at and sealed by its digest; one of the two digests is there. */
export const RelatedResource = z
  .looseObject({
    id: Uri,
    mediaType: z.string().optional(),
    digestSRI: many(z.string()).optional(),
    digestMultibase: many(z.string()).optional(),
  })
  .refine(({ digestSRI, digestMultibase }) => digestSRI !== undefined || digestMultibase !== undefined, {
    message: 'digest missing',
  });

/** No two of the same id. */
export const RelatedResources = many(RelatedResource).refine(
  (all) => new Set(all.map(({ id }) => id)).size === all.length,
  { message: 'resource twice' },
);
