import type { VNode } from 'preact';
import type { Family } from '../../../definitions/definition.ts';
import { homeText } from '../../../texts/home.ts';
import { wordsText } from '../../../texts/words.ts';
import { Artwork, type Drawing } from '../../artwork.tsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import type { Card } from '../catalogue/cards.ts';

interface HomeProps {
  readonly frame: Frame;
  /** The badges of each family, in the order of the catalogue. */
  readonly families: Readonly<Record<Family, readonly Card[]>>;
  /** The first stamp of the catalogue, large. */
  readonly stamp?: Drawing;
}

/** How many stamps stand for a family. */
const shown = 4;

/** One sentence, three doors, two families, nothing else. */
export function HomePage({ frame, families, stamp }: HomeProps): VNode {
  const text = homeText[frame.language];
  const doors = [
    { href: '/verify', ...text.doors.verify },
    { href: '/aide#recu', ...text.doors.received },
    { href: '/modele', ...text.doors.dareic },
  ];
  return (
    <Layout frame={frame} title={text.title} description={text.description} indexable current="home" wide>
      <div class="home-head family-learners">
        <h1 class="home-sentence">{text.sentence}</h1>
        {stamp !== undefined && <Artwork drawing={stamp} class="home-stamp" />}
      </div>
      <section class="doors" aria-labelledby="portes">
        <h2 id="portes" class="unseen">
          {text.doorsHeading}
        </h2>
        <ul>
          {doors.map(({ href, title, line }) => (
            <li key={href}>
              <a href={href}>
                <span class="door-title">{title}</span>
                <span class="door-line">{line}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="familles">
        <h2 id="familles" class="unseen">
          {text.familiesHeading}
        </h2>
        <div class="spread">
          <FamilyPanel frame={frame} family="learners" cards={families.learners} />
          <FamilyPanel frame={frame} family="professionals" cards={families.professionals} />
        </div>
      </section>
    </Layout>
  );
}

interface FamilyPanelProps {
  readonly frame: Frame;
  readonly family: Family;
  readonly cards: readonly Card[];
}

function FamilyPanel({ frame, family, cards }: FamilyPanelProps): VNode {
  const text = homeText[frame.language];
  const words = wordsText[frame.language].families[family];
  return (
    <div class={`leaf family-${family}`}>
      <h3 class="leaf-title">{words.name}</h3>
      <p>{text.families[family]}</p>
      <div class="home-stamps" aria-hidden="true">
        {cards.slice(0, shown).map((card) => (
          <Artwork key={card.slug} drawing={card.stamp} class="stamp-medium" />
        ))}
      </div>
      <p>
        <a class="action" href={`/badges#${family}`}>
          {text.seeFamily(cards.length)}
          <span class="unseen">{` : ${words.name}`}</span>
        </a>
      </p>
    </div>
  );
}
