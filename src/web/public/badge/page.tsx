import type { VNode } from 'preact';
import { activityLabels } from '../../../definitions/activity-types.ts';
import { mentionNames } from '../../../definitions/words.ts';
import { badgeText } from '../../../texts/badge.ts';
import { holdDash } from '../../../texts/typography.ts';
import { wordsText } from '../../../texts/words.ts';
import { Artwork } from '../../artwork.tsx';
import { inLanguage } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { Alignments } from './alignments.tsx';
import { Levels } from './levels.tsx';
import type { BadgeProps } from './props.ts';

export function BadgePage(props: BadgeProps): VNode {
  const { frame, achievement } = props;
  const text = badgeText[frame.language];
  const name = achievement.fullName[frame.language];
  const path = `/badges/${achievement.slug}/${achievement.version}`;
  const url = `${frame.baseUrl}${path}`;
  return (
    <Layout
      frame={frame}
      title={name}
      description={achievement.description[frame.language]}
      indexable
      picture={{ url: `${url}/image.png`, width: 1024, alt: text.stamp(name) }}
      paths={{ fr: inLanguage(path, 'fr'), en: `${path}/en` }}
      links={[{ type: 'application/ld+json', href: url }]}
      current="catalogue"
    >
      <p class="back">
        <a href="/badges">{text.backToCatalogue}</a>
      </p>
      <BadgeHead {...props} />
      <Levels {...props} />
      <BadgeBody {...props} />
      <Alignments frame={frame} achievement={achievement} />
      <section>
        <h2>{text.formatsHeading}</h2>
        <ul class="plain">
          <li>
            <a href={`${path}.json`}>{text.json}</a>
          </li>
          <li>
            <a href={`${path}/image.svg`}>{text.image} (SVG)</a> · <a href={`${path}/image.png`}>PNG</a>
          </li>
        </ul>
      </section>
    </Layout>
  );
}

function BadgeHead({ frame, achievement, levels, current, stamp }: BadgeProps): VNode {
  const text = badgeText[frame.language];
  const words = wordsText[frame.language];
  const family = words.families[achievement.family];
  const level = achievement.level;
  const years = achievement.validForYears;
  return (
    <header class={`badge-head family-${achievement.family}`}>
      <Artwork drawing={stamp} class="stamp-large" />
      <div>
        <p class="overline">
          {family.name}
          {level !== undefined && (
            <>
              {' '}
              <span class="level-of">{words.levelOf(level.number, levels.length)}</span>
            </>
          )}
        </p>
        <h1>{holdDash(achievement.fullName[frame.language])}</h1>
        <p class="lead">{achievement.description[frame.language]}</p>
        {current !== undefined && (
          <p class="note">
            {text.older(achievement.version)} <a href={`/badges/${achievement.slug}/${current}`}>{text.seeCurrent}</a>
          </p>
        )}
        <dl class="facts">
          <div>
            <dt>{text.kind}</dt>
            <dd>{`${words.kinds[achievement.kind].name} (${words.kinds[achievement.kind].meaning})`}</dd>
          </div>
          <div>
            <dt>{text.validity}</dt>
            <dd>{years === undefined ? text.unlimited : text.years(years)}</dd>
          </div>
          <div>
            <dt>{text.version}</dt>
            <dd>{achievement.version}</dd>
          </div>
        </dl>
      </div>
    </header>
  );
}

function BadgeBody({ frame, achievement }: BadgeProps): VNode {
  const { language } = frame;
  const text = badgeText[language];
  const words = wordsText[language];
  return (
    <>
      <section>
        <h2>{text.criteriaHeading}</h2>
        <p class="muted">{text.criteriaIntro}</p>
        <ol class="criteria">
          {achievement.criteria.map((criterion) => (
            <li key={criterion.fr}>{criterion[language]}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{text.validatorsHeading}</h2>
        <p>{achievement.validators[language]}</p>
      </section>
      <ListSection
        heading={text.evidenceHeading}
        intro={text.evidenceIntro}
        items={achievement.evidence.map((code) => words.evidence[code])}
      />
      <ListSection
        heading={text.triggersHeading}
        items={achievement.triggers.map((code) => activityLabels[code][language])}
      />
      <ListSection
        heading={text.mentionsHeading}
        intro={text.mentionsIntro}
        items={achievement.mentions.map((code) => mentionNames[code][language])}
      />
      <ListSection heading={text.noticesHeading} items={achievement.notices.map((notice) => notice[language])} />
    </>
  );
}

interface ListSectionProps {
  readonly heading: string;
  readonly intro?: string;
  readonly items: readonly string[];
}

function ListSection({ heading, intro, items }: ListSectionProps): VNode | null {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {intro !== undefined && <p class="muted">{intro}</p>}
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
