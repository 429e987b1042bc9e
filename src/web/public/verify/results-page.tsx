import type { VNode } from 'preact';
import { writeMoment } from '../../../texts/dates.ts';
import { verifyText } from '../../../texts/verify.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { Overview, ResultArticle } from './result.tsx';
import type { ShownResult } from './shown.ts';

interface ResultsProps {
  readonly frame: Frame;
  readonly shown: readonly ShownResult[];
  /** RFC 3339. */
  readonly checkedAt?: string;
}

/** One verdict for each thing given; a summary before several, to be printed. */
export function ResultsPage({ frame, shown, checkedAt }: ResultsProps): VNode {
  const text = verifyText[frame.language].results;
  const { description } = verifyText[frame.language];
  const title = text.title(shown.length);
  return (
    <Layout frame={frame} title={title} description={description} indexable={false} current="verify">
      <h1>{title}</h1>
      <p>
        {checkedAt !== undefined && text.checkedAt(writeMoment(checkedAt, frame.language))}{' '}
        <span class="no-print">{text.print}</span>
      </p>
      {shown.length > 1 && <Overview language={frame.language} shown={shown} />}
      {shown.map((result) => (
        <ResultArticle key={result.given} language={frame.language} result={result} />
      ))}
      <p class="no-print">
        <a class="action" href="/verify">
          {text.another}
        </a>
      </p>
    </Layout>
  );
}
