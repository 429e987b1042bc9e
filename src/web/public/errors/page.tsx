import type { VNode } from 'preact';
import type { ProblemWords } from '../../../texts/problem-words.ts';
import { errorPageText } from '../../../texts/problems.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';

interface ErrorProps {
  readonly frame: Frame;
  readonly words: ProblemWords;
  /** Number under which what happened was logged; only where it was unforeseen. */
  readonly incident?: string;
}

/** A refusal, or an incident: what happened, what to do. Never the text of an exception. */
export function ErrorPage({ frame, words, incident }: ErrorProps): VNode {
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
