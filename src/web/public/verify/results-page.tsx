import type { VNode } from 'preact';
import { writeMoment } from '../../../texts/dates.ts';
import { verifyText } from '../../../texts/verify.ts';
import type { Frame } from '../../frame.ts';
import { StateIcon } from '../../icons.tsx';
import { Layout } from '../../layout.tsx';
import { CheckList } from '../verification/checks.tsx';
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
      {shown.length > 1 && <Overview frame={frame} shown={shown} />}
      {shown.map((result) => (
        <ResultArticle key={result.given} frame={frame} result={result} />
      ))}
      <p class="no-print">
        <a class="action" href="/verify">
          {text.another}
        </a>
      </p>
    </Layout>
  );
}

function Overview({ frame, shown }: ResultsProps): VNode {
  const text = verifyText[frame.language].results;
  return (
    <div class="results-overview">
      <table>
        <caption>{text.caption}</caption>
        <thead>
          <tr>
            {[text.given, text.badge, text.issuer, text.verdict].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ given, badge, issuer, word, tone }) => (
            <tr key={given}>
              <td data-name={text.given}>{given}</td>
              <td data-name={text.badge}>{badge ?? text.unnamed}</td>
              <td data-name={text.issuer}>{issuer?.name ?? text.unnamed}</td>
              <td data-name={text.verdict}>
                <b class={`tone-${tone}`}>{word}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ResultArticle({ frame, result }: { readonly frame: Frame; readonly result: ShownResult }): VNode {
  const text = verifyText[frame.language].results;
  return (
    <article class="result">
      <header class={`band band-${result.tone}`}>
        <StateIcon tone={result.tone} size={36} />
        <div>
          <p class="result-given">{result.given}</p>
          <h2>{result.headline}</h2>
          {result.line !== undefined && <p>{result.line}</p>}
        </div>
      </header>
      <ResultFacts frame={frame} result={result} />
      {result.recipient !== undefined && (
        <p class={`answer answer-${result.recipient.fits ? 'good' : 'caution'}`}>{result.recipient.sentence}</p>
      )}
      {result.elsewhere && <p class="small muted">{text.elsewhere}</p>}
      {result.ownPage !== undefined && (
        <p class="no-print">
          <a href={result.ownPage}>{text.ownPage}</a>
        </p>
      )}
      {result.checks.length > 0 && (
        <details class="result-checks no-print">
          <summary>{text.checks}</summary>
          <CheckList checks={result.checks} language={frame.language} />
        </details>
      )}
    </article>
  );
}

function ResultFacts({ frame, result }: { readonly frame: Frame; readonly result: ShownResult }): VNode | null {
  const text = verifyText[frame.language].results;
  const { badge, issuer } = result;
  if (badge === undefined && issuer === undefined) return null;
  return (
    <dl class="facts result-facts">
      {badge !== undefined && (
        <div>
          <dt>{text.badge}</dt>
          <dd>{badge}</dd>
        </div>
      )}
      {issuer !== undefined && (
        <div>
          <dt>{text.issuer}</dt>
          <dd>
            {issuer.known ? <b>{issuer.name}</b> : <code>{issuer.name}</code>}
            <span class="small muted">{issuer.note}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
