/** A page of plain reading: sections of paragraphs, lists and definitions. Data, so that each language writes its own. */
export type Block =
  | string
  | { readonly list: readonly string[] }
  | { readonly facts: readonly (readonly [term: string, value: string | undefined])[] }
  | { readonly link: string; readonly words: string };

export interface Section {
  /** Fragment of its address, as `recu` in `/aide#recu`. */
  readonly anchor?: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Article {
  readonly title: string;
  readonly description: string;
  readonly intro?: string;
  readonly sections: readonly Section[];
}

/** Who answers for the site, as the operator configured it; what is missing is said to be missing, never invented. */
export interface ArticlePublisher {
  readonly name: string;
  readonly contactEmail?: string;
  readonly address?: string;
  readonly director?: string;
  readonly host?: string;
  readonly dpo?: string;
}
