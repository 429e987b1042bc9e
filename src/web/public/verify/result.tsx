import type { VNode } from 'preact';
import type { ReaderLanguage } from '../../../kernel/language.ts';
import { reportFor } from '../../../texts/credential.ts';
import { readerText } from '../../../texts/reader.ts';
import { isBadge } from '../../../verification/report.ts';
import { StateIcon } from '../../icons.tsx';
import { CheckList, sayCount } from '../verification/checks.tsx';
import { Requests } from './requests.tsx';
import type { ShownResult } from './shown.ts';

interface OverviewProps {
  readonly language: ReaderLanguage;
  readonly shown: readonly ShownResult[];
}

interface ResultProps {
  readonly language: ReaderLanguage;
  readonly result: ShownResult;
}

interface ArticleProps extends ResultProps {
  /** The only one of its page: its checks are listed at once, and printed. */
  readonly alone?: boolean;
}

/** What each thing given turned out to be, in one table; on paper, all that is kept of the page. */
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
          {shown.map((result) => (
            <OverviewRow key={result.anchor} language={language} result={result} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OverviewRow({ language, result }: ResultProps): VNode {
  const text = readerText(language).verify.results;
  const { given, anchor, badge, issuer, word, tone, checks } = result;
  return (
    <tr>
      <td data-name={text.given}>
        <a href={`#${anchor}`}>{given}</a>
      </td>
      <td data-name={text.badge}>{badge ?? text.unnamed}</td>
      <td data-name={text.issuer}>{issuer?.name ?? text.unnamed}</td>
      <td data-name={text.verdict}>
        <span class={`overview-word tone-${tone}`}>
          <StateIcon tone={tone} size={20} />
          <b>{word}</b>
          {checks.length > 0 && <span class="print-only muted">{sayCount(checks, language)}</span>}
        </span>
        <span class="print-only">{result.headline}</span>
        {checks.length === 0 && <span class="print-only">{result.line}</span>}
        {result.recipient !== undefined && <span class="print-only">{result.recipient.sentence}</span>}
      </td>
    </tr>
  );
}

/** What was asked of each badge, for whoever reads the paper alone. */
export function Asked({ language, shown }: OverviewProps): VNode | null {
  const { report, credential, verification } = readerText(language);
  const longest = shown.map(({ checks }) => checks).sort((a, b) => b.length - a.length)[0] ?? [];
  if (longest.length === 0) return null;
  const asked = reportFor(report, credential, isBadge(longest));
  return (
    <section class="print-only results-asked">
      <h2>{verification.checksHeading}</h2>
      <ul>
        {longest.map(({ id }) => (
          <li key={id}>{asked[id].question}</li>
        ))}
      </ul>
    </section>
  );
}

/** One verdict, what vouches for it, and its checks. */
export function ResultArticle({ language, result, alone = false }: ArticleProps): VNode {
  const text = readerText(language).verify.results;
  return (
    <article class="result" id={result.anchor}>
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
      {result.takenFrom !== undefined && <p class="small muted">{result.takenFrom}</p>}
      {result.elsewhere && <p class="small muted">{text.elsewhere}</p>}
      {result.ownPage !== undefined && (
        <p class="no-print">
          <a href={result.ownPage}>{text.ownPage}</a>
        </p>
      )}
      {result.checks.length > 0 && (
        <details class="result-checks" open={alone}>
          <summary>{text.checks}</summary>
          <CheckList checks={result.checks} language={language} />
        </details>
      )}
      <Requests requests={result.requests ?? []} language={language} />
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
