import jsonld, { type ActiveContext } from 'jsonld';

/**
 * jsonld 9 copies every term of a context, and all that is inside, each time a type or a property brings a context of its own: some dozens
 * of times a document, 200 terms each, and keeps the last ten copies of each. A term is never altered once it is made, so that copies may share
 * them: half a megabyte less for each badge that is signed. What is copied, and what is not, is as jsonld does it.
 */
export async function shareTerms(): Promise<void> {
  const first = await jsonld.processContext(null, null);
  // Handed on from copy to copy.
  first.clone = copy;
}

function copy(this: ActiveContext): ActiveContext {
  const { mappings, getInverse, protected: kept, previousContext, revertToPreviousContext } = this;
  return {
    ...{ mappings: new Map(mappings), clone: copy, inverse: null, getInverse, protected: { ...kept } },
    ...(previousContext === undefined ? {} : { previousContext: previousContext.clone() }),
    revertToPreviousContext,
    ...('@base' in this ? { '@base': this['@base'] } : {}),
    ...('@language' in this ? { '@language': this['@language'] } : {}),
    ...('@vocab' in this ? { '@vocab': this['@vocab'] } : {}),
  };
}
