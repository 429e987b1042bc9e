/** What we use of jsonld 9; its published types know neither safe mode nor a null base. */
declare module 'jsonld' {
  import type { RdfQuad } from 'rdf-canonize';

  export interface RemoteDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: object;
    /** `static`: the processed context may be kept for the life of the process. */
    readonly tag: 'static';
  }

  export interface ToRdfOptions {
    readonly base: null;
    readonly safe: true;
    readonly rdfDirection?: 'i18n-datatype';
    readonly documentLoader: (url: string) => Promise<RemoteDocument>;
  }

  /** Terms by name, as contexts define them. What is made of it by a further context is a copy. */
  export interface ActiveContext {
    readonly mappings: ReadonlyMap<string, object | null>;
    readonly protected: Readonly<Record<string, boolean>>;
    readonly previousContext?: ActiveContext;
    readonly inverse: null;
    readonly getInverse: unknown;
    readonly revertToPreviousContext: unknown;
    readonly '@base'?: string | null;
    readonly '@language'?: string;
    readonly '@vocab'?: string;
    clone(this: ActiveContext): ActiveContext;
  }

  const jsonld: {
    /** Of two nulls the one that every document starts from: always the same object. */
    processContext(active: ActiveContext | null, local: object | null): Promise<ActiveContext>;
    toRDF(input: object, options: ToRdfOptions): Promise<readonly RdfQuad[]>;
  };
  // biome-ignore lint/style/noDefaultExport: a CommonJS package, seen from an ES module.
  export default jsonld;
}
