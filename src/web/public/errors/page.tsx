import type { VNode } from 'preact';
import type { ReaderRefusals } from '../../../texts/eu/to-refusals.ts';
import type { ProblemWords } from '../../../texts/problem-words.ts';
import { errorPageText } from '../../../texts/problems.ts';
import { readerText } from '../../../texts/reader.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { Unreviewed } from '../unreviewed.tsx';

interface ErrorProps {
  readonly frame: Frame;
  readonly words: ProblemWords;
  /** Number under which what happened was logged; only where it was unforeseen. */
  readonly incident?: string | undefined;
}

/** A refusal, or an incident: what happened, what to do. Never the text of an exception. */
export function ErrorPage({ frame, words, incident }: ErrorProps): VNode {
  const own = readerText(frame.reader).refusals;
  if (own !== undefined) return <ReaderErrorPage frame={frame} words={words} incident={incident} own={own} />;
  const text = errorPageText[frame.language];
  return (
    <Layout frame={frame} title={words.title} description={words.line} indexable={false}>
      <h1>{words.title}</h1>
      <p class="lead">{words.line}</p>
      {incident !== undefined && <p>{text.incident(incident)}</p>}
      <p>
        <a class="action" href="/">
          {text.back}
        </a>{' '}
        <a href="/aide">{text.help}</a>
      </p>
    </Layout>
  );
}

/** The same in a language that only the pages which verify speak: it leads back to them. */
function ReaderErrorPage({ frame, words, incident, own }: ErrorProps & { readonly own: ReaderRefusals }): VNode {
  return (
    <Layout frame={frame} title={words.title} description={words.line} indexable={false} manyLanguages>
      <h1>{words.title}</h1>
      <p class="lead">{words.line}</p>
      <Unreviewed frame={frame} />
      {incident !== undefined && <p>{own.incident(incident)}</p>}
      <p>
        <a class="action" href="/verify">
          {own.back}
        </a>
      </p>
    </Layout>
  );
}
