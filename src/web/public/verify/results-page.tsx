import type { VNode } from 'preact';
import { writeMoment } from '../../../texts/dates.ts';
import { readerText } from '../../../texts/reader.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { Unreviewed } from '../unreviewed.tsx';
import { Asked, Overview, ResultArticle } from './result.tsx';
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
      {checkedAt !== undefined && <p>{text.checkedAt(writeMoment(checkedAt, frame.reader))}</p>}
      <p class="small muted no-print">{text.print}</p>
      <Unreviewed frame={frame} />
      {shown.length > 1 && <Overview language={frame.reader} shown={shown} />}
      {shown.map((result) => (
        <ResultArticle key={result.anchor} language={frame.reader} result={result} alone={shown.length === 1} />
      ))}
      {shown.length > 1 && <Asked language={frame.reader} shown={shown} />}
      <p class="print-only results-foot">
        {readerText(frame.reader).verification.printedFrom} <b>{`${frame.baseUrl}/verify`}</b>
      </p>
      <p class="no-print">
        <a class="action" href="/verify">
          {text.another}
        </a>
      </p>
    </Layout>
  );
}
