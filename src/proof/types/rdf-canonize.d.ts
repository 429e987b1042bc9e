/** What we use of rdf-canonize 5, which ships no types. */
declare module 'rdf-canonize' {
  export interface RdfTerm {
    readonly termType: string;
    readonly value: string;
    /** Of a literal. */
    readonly language?: string;
    readonly datatype?: { readonly value: string };
  }

  export interface RdfQuad {
    readonly subject: RdfTerm;
    readonly predicate: RdfTerm;
    readonly object: RdfTerm;
    readonly graph: RdfTerm;
  }

  const rdfCanonize: {
    canonize(
      dataset: readonly RdfQuad[],
      options: {
        readonly algorithm: 'RDFC-1.0';
        readonly format: 'application/n-quads';
        readonly createMessageDigest: () => { update(text: string): void; digest(): string };
        readonly maxWorkFactor: number;
        readonly signal?: { readonly aborted: boolean; readonly reason: unknown };
      },
    ): Promise<string>;
  };
  // biome-ignore lint/style/noDefaultExport: a CommonJS package, seen from an ES module.
  export default rdfCanonize;
}
