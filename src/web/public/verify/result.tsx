import type { VNode } from 'preact';
import type { ReaderLanguage } from '../../../kernel/language.ts';
import { readerText } from '../../../texts/reader.ts';
import { StateIcon } from '../../icons.tsx';
import { CheckList } from '../verification/checks.tsx';
import type { ShownResult } from './shown.ts';

interface OverviewProps {
  readonly language: ReaderLanguage;
  readonly shown: readonly ShownResult[];
}

interface ResultProps {
  readonly language: ReaderLanguage;
  readonly result: ShownResult;
}

/** What each thing given turned out to be, in one table. */
export function Overview({ language, shown }: OverviewProps): VNode {
  const text = readerText(language).verify.results;
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

/** One verdict, what vouches for it, and its checks. */
export function ResultArticle({ language, result }: ResultProps): VNode {
  const text = readerText(language).verify.results;
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
      <ResultFacts language={language} result={result} />
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
          <CheckList checks={result.checks} language={language} />
        </details>
      )}
    </article>
  );
}

function ResultFacts({ language, result }: ResultProps): VNode | null {
  const text = readerText(language).verify.results;
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
