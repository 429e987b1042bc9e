import type { VNode } from 'preact';
import { readerText } from '../texts/reader.ts';
import { ResultArticle } from '../web/public/verify/result.tsx';
import type { ShownResult } from '../web/public/verify/shown.ts';
import { type Proof, readContent } from './proof.ts';
import { Snapshot } from './results.tsx';

/** The one badge of a file that verifies itself: its verdict, what it says where somebody vouches for it, and how old the news is. */
export function ProofResult({ proof, shown }: { readonly proof: Proof; readonly shown: ShownResult }): VNode {
  const { language, held } = proof;
  return (
    <>
      <ResultArticle language={language} result={shown} />
      <Snapshot language={language} takenAt={held.takenAt} />
      {shown.badge !== undefined && <Content {...proof} />}
    </>
  );
}

/** As it was signed: in French, whatever the page is read in. */
function Content({ text, language }: Proof): VNode {
  const words = readerText(language).verification;
  const { description, criteria } = readContent(text);
  return (
    <section class="proof-content" aria-labelledby="contenu">
      <h2 id="contenu">{words.didHeading}</h2>
      {language !== 'fr' && <p class="small muted">{words.untranslated}</p>}
      <div lang="fr">
        <p>{description}</p>
        <ul>
          {criteria.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
