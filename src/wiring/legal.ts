import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { Mandate } from '../exports/european-digital-credential/parties.ts';
import type { Making } from '../exports/format.ts';
import { Problem } from '../kernel/problem.ts';
import { configFault } from '../texts/config-faults.ts';

const line = z.string().trim().min(1).max(500);
const Mandates = z
  .array(z.strictObject({ uai: z.string().regex(/^\d{7}[A-HJ-NPR-Z]$/), name: line, town: line, statement: line }))
  .refine((all) => new Set(all.map(({ uai }) => uai)).size === all.length);

/** Who answers for European Digital Credentials, from the settings; a file of mandates that cannot be read is a `config/invalid`. */
export async function readLegal({ legalBody, mandatesFile, issuer }: Config): Promise<Making['legal']> {
  const mandates = mandatesFile === undefined ? [] : await readMandates(mandatesFile);
  return {
    ...(legalBody === undefined ? {} : { issuer: { ...legalBody, url: issuer.url } }),
    mandates: new Map(mandates.map((mandate): [string, Mandate] => [mandate.uai, mandate])),
  };
}

async function readMandates(path: string): Promise<readonly Mandate[]> {
  try {
    return Mandates.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new Problem('config/invalid', { faults: [configFault('not-mandates', 'SCHOOL_MANDATES_FILE')] }, { cause });
  }
}
