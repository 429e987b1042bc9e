import type { VNode } from 'preact';
import { readerText } from '../../../texts/reader.ts';
import { hreflangOf } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { ErrorSummary } from '../field.tsx';
import { Unreviewed } from '../unreviewed.tsx';
import { Band } from './band.tsx';
import { Checks } from './checks.tsx';
import { Elsewhere, PrintedFoot, ReportProblem } from './elsewhere.tsx';
import { Funding } from './funding.tsx';
import { HolderCheck } from './holder.tsx';
import type { VerificationProps } from './props.ts';
import type { ShownBadge } from './reading.ts';
import { Summary, Words } from './summary.tsx';

/** What a stranger reads: the verdict first, then what the badge says, then how we know. It never names the holder. */
export function VerificationPage(props: VerificationProps): VNode {
  const { frame, verified, verdict, badge, answer } = props;
  const text = readerText(frame.reader).verification;
  const title = badge === undefined ? text.titleWithoutBadge : text.title(badge.name.words);
  const wrong = answer === 'empty' ? text.holder.empty : answer === 'too-long' ? text.holder.tooLong : undefined;
  return (
    <Layout
      frame={frame}
      title={`${title} – ${verdict.word}`}
      description={text.description}
      indexable={false}
      manyLanguages
    >
      {wrong !== undefined && <ErrorSummary heading={text.holder.errorHeading} error={wrong} target="nom" />}
      <article class="verification">
        <Band {...props} />
        <Unreviewed frame={frame} />
        {badge === undefined ? <p class="note">{text.contentHidden}</p> : <Summary {...props} badge={badge} />}
        {badge !== undefined && <HolderCheck {...props} />}
        {badge !== undefined && <Observed {...props} badge={badge} />}
        <Checks {...props} />
        <PrintedFoot {...props} />
        {badge !== undefined && <Elsewhere {...props} />}
        <ReportProblem {...props} />
        {badge !== undefined && verified.funded && <Funding frame={frame} />}
        <p class="small muted no-print">{text.privacy}</p>
      </article>
    </Layout>
  );
}

function Observed({ frame, verified, badge }: VerificationProps & { readonly badge: ShownBadge }): VNode {
  const text = readerText(frame.reader).verification;
  const { slug, version } = verified.achievement;
  return (
    <section aria-labelledby="observe">
      <h2 id="observe">{text.criteriaHeading}</h2>
      <ul class="criteria">
        {badge.criteria.map((phrase) => (
          <li key={phrase.words}>
            <Words phrase={phrase} />
          </li>
        ))}
      </ul>
      {badge.notes.map((phrase) => (
        <p key={phrase.words} class="note">
          <Words phrase={phrase} />
        </p>
      ))}
      {badge.mentions.length > 0 && (
        <>
          <h3>{text.mentionsHeading}</h3>
          <ul class="mentions">
            {badge.mentions.map((phrase) => (
              <li key={phrase.words}>
                <Words phrase={phrase} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="no-print">
        <a href={`/badges/${slug}/${version}`} hreflang={hreflangOf(frame)}>
          {text.moreAboutBadge}
        </a>
      </p>
    </section>
  );
}
