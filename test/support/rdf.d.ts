/** What we use of two packages that have no types of their own; their datasets are those that the third expects. */
declare module 'n3' {
  import type RdfValidator from 'rdf-validate-shacl';

  export type Dataset = ConstructorParameters<typeof RdfValidator>[0];
  type Quad = Parameters<Dataset['add']>[0];
  export const DataFactory: { quad(...terms: readonly Quad['subject'][]): Quad };
  export class Parser {
    constructor(options?: { readonly format?: string; readonly blankNodePrefix?: string });
    parse(text: string): Quad[];
  }
  export const Store: new (quads?: Iterable<Quad>) => Dataset;
}

declare module 'shacl-engine' {
  import type { DataFactory, Dataset } from 'n3';

  interface Named {
    readonly value: string;
  }
  export class Validator {
    constructor(shapes: Dataset, options: { readonly factory: typeof DataFactory });
    validate(data: { readonly dataset: Dataset }): Promise<{
      readonly results: readonly {
        readonly constraintComponent: Named;
        readonly path?: readonly { readonly predicates: readonly Named[] }[];
      }[];
    }>;
  }
}
