import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store } from 'n3';
import rdfCanonize from 'rdf-canonize';
import RdfValidator from 'rdf-validate-shacl';
import { Validator } from 'shacl-engine';
import type { JsonObject } from '../../../src/kernel/json.ts';
import { createDocumentLoader } from '../../../src/proof/document-loader.ts';
import { readContextIndex } from '../../../src/wiring/files.ts';
import { readConformance } from '../../support/conformance.ts';

/** The EU's own shapes and context, and two engines that know nothing of each other. */

const imports = 'http://www.w3.org/2002/07/owl#imports';
const elm = 'http://data.europa.eu/snb/model/context/edc-ap';
const elder = 'https://www.w3.org/2018/credentials/v1';

export interface Shapes {
  /** Violations of each engine, one line each: none where the document conforms. Throws where JSON-LD's safe mode refuses it. */
  violations(credential: JsonObject): Promise<{ readonly one: readonly string[]; readonly other: readonly string[] }>;
}

export async function openShapes(...files: readonly string[]): Promise<Shapes> {
  const quads = ['EDC-generic-full.ttl', 'EDC-generic-no-cv.ttl', ...files]
    .flatMap((file, index) => new Parser({ blankNodePrefix: `_:b${index}-` }).parse(readConformance(`elm/${file}`)))
    .filter(({ predicate }) => predicate.value !== imports);
  const shapes = new Store(quads);
  const [engine, other] = [new RdfValidator(shapes), new Validator(shapes, { factory: DataFactory })];
  return {
    async violations(credential) {
      const dataset = new Store(new Parser({ format: 'N-Quads' }).parse(await toNQuads(credential)));
      const first = await engine.validate(dataset);
      const second = await other.validate({ dataset });
      return {
        one: first.results.map(({ path, sourceConstraintComponent: rule }) => `${path?.value} ${nameOf(rule)}`),
        other: second.results.map(({ path, constraintComponent: rule }) => {
          const steps = (path ?? []).flatMap(({ predicates }) => predicates.map(({ value }) => value));
          return `${steps.join('/')} ${nameOf(rule)}`;
        }),
      };
    },
  };
}

function nameOf(rule: { readonly value: string } | null | undefined): string {
  return rule?.value.split('#')[1] ?? '';
}

/** In safe mode, with the two contexts and no other. */
async function toNQuads(credential: JsonObject): Promise<string> {
  const quads = await jsonld.toRDF(credential, { base: null, safe: true, documentLoader: load });
  return rdfCanonize.canonize(quads, {
    ...{ algorithm: 'RDFC-1.0', format: 'application/n-quads', maxWorkFactor: 2 },
    createMessageDigest: () => {
      const hash = createHash('sha256');
      return { update: (text) => hash.update(text), digest: () => hash.digest('hex') };
    },
  });
}

const own = createDocumentLoader(await readContextIndex());
const elmContext: object | undefined = readElmContext();

function readElmContext(): object | undefined {
  try {
    return JSON.parse(readConformance('elm/edc-ap-context.jsonld'));
  } catch {
    return undefined;
  }
}

async function load(url: string): ReturnType<typeof own.load> {
  if (url === elder) return own.load(url);
  if (url !== elm || elmContext === undefined) throw new Error(`no other context: ${url}`);
  return { contextUrl: null, documentUrl: url, document: elmContext, tag: 'static' };
}
