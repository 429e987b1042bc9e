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

  const jsonld: {
    toRDF(input: object, options: ToRdfOptions): Promise<readonly RdfQuad[]>;
  };
  // biome-ignore lint/style/noDefaultExport: a CommonJS package, seen from an ES module.
  export default jsonld;
}
