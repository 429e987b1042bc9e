import type { VNode } from 'preact';
import { writeCountry } from '../../../texts/countries.ts';
import { writeDay, writeMonth } from '../../../texts/dates.ts';
import { readerText } from '../../../texts/reader.ts';
import { capital, holdDash } from '../../../texts/typography.ts';
import { Artwork } from '../../artwork.tsx';
import { hreflangOf } from '../../frame.ts';
import { activityName } from './mobility-words.ts';
import { Postmark } from './postmark.tsx';
import type { VerificationProps } from './props.ts';
import type { Phrase, ShownBadge } from './reading.ts';

export function Words({ phrase }: { readonly phrase: Phrase }): VNode {
  return <span lang={phrase.lang}>{phrase.words}</span>;
}

interface SummaryProps extends VerificationProps {
  readonly badge: ShownBadge;
}

/** The stamped page of the booklet: what the badge is, what the person did, who says so, when and where. */
export function Summary(props: SummaryProps): VNode {
  const { frame, verified, badge, stamp, levels } = props;
  const { achievement } = verified;
  const text = readerText(frame.reader).verification;
  const { families, levelOf } = readerText(frame.reader);
  const level = achievement.level;
  return (
    <section class={`summary family-${achievement.family}`} aria-labelledby="badge">
      <div class="summary-stamp">
        {stamp !== undefined && <Artwork drawing={stamp} class="stamp-pressed" />}
        {badge.month !== undefined && <Postmark month={badge.month} {...countryOf(badge)} />}
      </div>
      <div class="summary-head">
        <h2 id="badge">
          <Words phrase={{ ...badge.name, words: holdDash(badge.name.words) }} />
        </h2>
        <p class="overline">
          {families[achievement.family]}
          {level !== undefined && (
            <>
              {' '}
              <span class="level-of">{levelOf(level.number, levels)}</span>
            </>
          )}
        </p>
      </div>
      <div class="summary-did">
        <h3>{text.didHeading}</h3>
        <p class="did">
          <Words phrase={badge.description} />
        </p>
        {badge.wording === 'translated' && <p class="small muted">{text.translation}</p>}
        {badge.wording === 'partly' && <p class="small muted">{text.untranslated}</p>}
      </div>
      <SummaryFacts {...props} />
    </section>
  );
}

function countryOf(badge: ShownBadge): { readonly country?: string } {
  return badge.mobility === undefined ? {} : { country: badge.mobility.hostCountry };
}

function SummaryFacts({ frame, verified, badge, issuerPage }: SummaryProps): VNode {
  const { reader } = frame;
  const text = readerText(reader).verification;
  const { trust } = verified.report;
  const { month, mobility, validUntil } = badge;
  return (
    <dl class="facts summary-facts">
      <div class="fact-issuer">
        <dt>{text.issuer}</dt>
        <dd>
          {trust === null ? (
            <code class="issuer-name">{badge.issuerId}</code>
          ) : (
            <b class="issuer-name">
              {issuerPage === undefined ? (
                trust.name
              ) : (
                <a href={issuerPage} hreflang={hreflangOf(frame)}>
                  {trust.name}
                </a>
              )}
            </b>
          )}
          <span class="small muted">{trust === null ? text.issuerUnknown : text.issuerKnown(trust.list)}</span>
        </dd>
      </div>
      {month !== undefined && (
        <div>
          <dt>{text.when}</dt>
          <dd>
            <time dateTime={month}>{capital(writeMonth(month, reader))}</time>
          </dd>
        </div>
      )}
      {mobility !== undefined && (
        <>
          <div>
            <dt>{text.where}</dt>
            <dd>{writeCountry(mobility.hostCountry, reader)}</dd>
          </div>
          <div>
            <dt>{text.activity}</dt>
            <dd>{activityName(mobility.activityType, reader)}</dd>
          </div>
        </>
      )}
      <div>
        <dt>{text.validity}</dt>
        <dd>{validUntil === undefined ? text.noEnd : text.until(writeDay(validUntil, reader))}</dd>
      </div>
    </dl>
  );
}
