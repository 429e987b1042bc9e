import type { VNode } from 'preact';
import { writeMoment } from '../../../texts/dates.ts';
import { readerText } from '../../../texts/reader.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { Unreviewed } from '../unreviewed.tsx';
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
  const text = readerText(frame.reader).verify.results;
  const { description } = readerText(frame.reader).verify;
  const title = text.title(shown.length);
  return (
    <Layout frame={frame} title={title} description={description} indexable={false} current="verify" manyLanguages>
      <h1>{title}</h1>
      <p>
        {checkedAt !== undefined && text.checkedAt(writeMoment(checkedAt, frame.reader))}{' '}
        <span class="no-print">{text.print}</span>
      </p>
      <Unreviewed frame={frame} />
      {shown.length > 1 && <Overview language={frame.reader} shown={shown} />}
      {shown.map((result) => (
        <ResultArticle key={result.given} language={frame.reader} result={result} />
      ))}
      <p class="no-print">
        <a class="action" href="/verify">
          {text.another}
        </a>
      </p>
    </Layout>
  );
}
