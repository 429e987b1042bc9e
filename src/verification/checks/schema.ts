import { z } from 'zod';
import type { JsonObject } from '../../kernel/json.ts';
import { expected, isElder } from '../expected.ts';
import type { Examination } from '../materials.ts';
import type { Check } from '../report.ts';

/**
 * OB 3.0 §10.1 step 1: every property the model requires is there and of its kind. Names the first place that is not, and the rule. The
 * official schemas are our own rules in openbadges/; another that the badge names is neither fetched nor applied, and that is said: it
 * leaves the rest as it is.
 */
export function checkSchema({ envelope, credential }: Examination): Check<'schema'> {
  const { schema, elderSchema } = expected[envelope.contents];
  const parsed = (isElder(credential) ? elderSchema : schema).safeParse(credential);
  if (parsed.success) {
    const [foreign] = foreignSchemas(credential);
    if (foreign === undefined) return { id: 'schema', outcome: 'passed', reason: 'schema-fits', source: 'document' };
    return { id: 'schema', outcome: 'unknown', reason: 'schema-foreign', source: foreign };
  }
  const [issue] = parsed.error.issues;
  const facts = { place: issue?.path.map(String).join('.') ?? '', rule: issue?.message ?? '' };
  return { id: 'schema', outcome: 'failed', reason: 'schema-broken', source: 'document', facts };
}

/** Of 1EdTech, in any of its folders: achievement, endorsement, CLR, and their forms for either data model. */
const official =
  /^https:\/\/purl\.imsglobal\.org\/spec\/(ob\/v3p0|clr\/v2p0)\/schema\/json(-ld)?\/(ob_v3p0|clr_v2p0)_(any)?(achievement|endorsement|clr)credential_schema\.json$/;

const Schema = z.looseObject({ id: z.string() });
const Schemas = z.union([z.array(Schema), Schema.transform((one) => [one])]).catch([]);

function foreignSchemas({ credentialSchema = [] }: JsonObject): readonly string[] {
  return Schemas.parse(credentialSchema)
    .map(({ id }) => id)
    .filter((id) => !official.test(id));
}
