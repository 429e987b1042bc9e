import type { JsonObject } from '../../kernel/json.ts';
import { Problem } from '../../kernel/problem.ts';
import { tidyName } from '../names.ts';
import { countryCode } from './country-codes.ts';
import { concept, inOne, location, type Numbering } from './nodes.ts';

/** The body whose seal is on the credential, as the register of companies has it. */
export interface LegalBody {
  readonly legalName: string;
  /** Semantics identifier of ETSI EN 319 412-1 §5.1.4: `NTRFR-130000000`; its country is the one of the body. */
  readonly legalId: string;
  readonly town?: string;
  readonly url: string;
}

/** A school that awards, and asked for the credential to be sealed in its name. */
export interface Mandate {
  readonly uai: string;
  readonly name: string;
  readonly town: string;
  /** What was agreed, in a sentence or two: where and when it was signed. */
  readonly statement: string;
}

const legalId = /^(?:NTR|VAT|LEI)([A-Z]{2})-\S+$/;

/** Alpha-2 code of the country that a legal identifier names. */
export function countryOf(id: string): string {
  const [, country] = legalId.exec(id) ?? [];
  if (country === undefined) throw new Problem('export/no-legal-id');
  return country;
}

/** `certificateName`: the name in the certificate (CN), where there is one. */
export function issuerNode(number: Numbering, body: LegalBody, certificateName?: string): JsonObject {
  const country = countryOf(body.legalId);
  const code = countryCode(country);
  if (code === undefined) throw new Problem('export/no-legal-id');
  return {
    ...{ id: number('org'), type: 'Organisation', legalName: inOne(body.legalName) },
    ...(certificateName === undefined ? {} : { altLabel: inOne(certificateName) }),
    location: [location(number, { country, town: body.town })],
    eIDASIdentifier: {
      ...{ id: number('legalIdentifier'), type: 'LegalIdentifier', notation: body.legalId },
      spatial: concept(code),
    },
    homepage: [{ id: number('webResource'), type: 'WebResource', contentURL: body.url }],
  };
}

export function schoolNode(number: Numbering, { uai, name, town }: Mandate): JsonObject {
  const schemeName = 'Unité administrative immatriculée (UAI)';
  return {
    ...{ id: number('org'), type: 'Organisation', legalName: inOne(name) },
    identifier: [{ id: number('identifier'), type: 'Identifier', notation: uai, schemeName }],
    location: [location(number, { country: 'FR', town })],
  };
}

export function hostNode(number: Numbering, name: string, country: string): JsonObject {
  return {
    ...{ id: number('org'), type: 'Organisation', legalName: inOne(tidyName(name)) },
    location: [location(number, { country })],
  };
}
