import type { VNode } from 'preact';
import { activityLabels, countryName } from '../../../definitions/activity-types.ts';
import { writeDay, writeMonth } from '../../../texts/dates.ts';
import { capital, holdDash } from '../../../texts/typography.ts';
import { verificationText } from '../../../texts/verification.ts';
import { wordsText } from '../../../texts/words.ts';
import { Artwork } from '../../artwork.tsx';
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
  const text = verificationText[frame.language];
  const words = wordsText[frame.language];
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
          {words.families[achievement.family].name}
          {level !== undefined && (
            <>
              {' '}
              <span class="level-of">{words.levelOf(level.number, levels)}</span>
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
  const { language } = frame;
  const text = verificationText[language];
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
            <b class="issuer-name">{issuerPage === undefined ? trust.name : <a href={issuerPage}>{trust.name}</a>}</b>
          )}
          <span class="small muted">{trust === null ? text.issuerUnknown : text.issuerKnown(trust.list)}</span>
        </dd>
      </div>
      {month !== undefined && (
        <div>
          <dt>{text.when}</dt>
          <dd>
            <time dateTime={month}>{capital(writeMonth(month, language))}</time>
          </dd>
        </div>
      )}
      {mobility !== undefined && (
        <>
          <div>
            <dt>{text.where}</dt>
            <dd>{countryName(mobility.hostCountry, language)}</dd>
          </div>
          <div>
            <dt>{text.activity}</dt>
            <dd>{activityLabels[mobility.activityType][language]}</dd>
          </div>
        </>
      )}
      <div>
        <dt>{text.validity}</dt>
        <dd>{validUntil === undefined ? text.noEnd : text.until(writeDay(validUntil, language))}</dd>
      </div>
    </dl>
  );
}
