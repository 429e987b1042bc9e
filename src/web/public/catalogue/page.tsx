import type { VNode } from 'preact';
import { type AchievementKind, type Family, kinds } from '../../../definitions/definition.ts';
import { catalogueText } from '../../../texts/catalogue.ts';
import { wordsText } from '../../../texts/words.ts';
import { Artwork } from '../../artwork.tsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import type { Card } from './cards.ts';
import { KindRing } from './kind-ring.tsx';

interface CatalogueProps {
  readonly frame: Frame;
  readonly shelves: Readonly<Record<Family, readonly Card[]>>;
  readonly kind?: AchievementKind;
}

/** Two shelves, as on the double page of a booklet; the filter is a row of links, so that it works everywhere. */
export function CataloguePage({ frame, shelves, kind }: CatalogueProps): VNode {
  const text = catalogueText[frame.language];
  const kindName = kind === undefined ? '' : ` : ${wordsText[frame.language].kinds[kind].name.toLowerCase()}`;
  return (
    <Layout
      frame={frame}
      title={`${text.title}${kindName}`}
      description={text.description}
      indexable
      current="catalogue"
      wide
    >
      <h1>{text.title}</h1>
      <p class="lead">{text.intro}</p>
      <KindFilter frame={frame} kind={kind} />
      <div class="spread">
        <Shelf frame={frame} family="learners" cards={shelves.learners} />
        <Shelf frame={frame} family="professionals" cards={shelves.professionals} />
      </div>
    </Layout>
  );
}

function KindFilter({ frame, kind }: { readonly frame: Frame; readonly kind: AchievementKind | undefined }): VNode {
  const text = catalogueText[frame.language];
  const words = wordsText[frame.language].kinds;
  return (
    <nav class="filter" aria-label={text.filterLabel}>
      <ul>
        <li>
          <a href="/badges" aria-current={kind === undefined ? 'true' : undefined}>
            {text.all}
          </a>
        </li>
        {kinds.map((each) => (
          <li key={each}>
            <a href={`/badges?genre=${each}`} aria-current={kind === each ? 'true' : undefined}>
              <KindRing kind={each} />
              <span>
                <b>{words[each].name}</b> <span class="muted">{words[each].meaning}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ShelfProps {
  readonly frame: Frame;
  readonly family: Family;
  readonly cards: readonly Card[];
}

function Shelf({ frame, family, cards }: ShelfProps): VNode {
  const text = catalogueText[frame.language];
  const words = wordsText[frame.language].families[family];
  return (
    <section class={`leaf family-${family}`} id={family} aria-labelledby={`${family}-titre`}>
      <div class="leaf-head">
        <h2 class="leaf-title" id={`${family}-titre`}>
          {words.name}
        </h2>
        <p class="muted">{`${words.series} · ${text.shelfCount(cards.length)}`}</p>
      </div>
      {cards.length === 0 && <p>{text.none}</p>}
      <ul class="cards">
        {cards.map((card) => (
          <li key={card.slug} class="card">
            <Artwork drawing={card.stamp} class="stamp-medium" />
            <div>
              <h3 class="card-name">
                <a href={`/badges/${card.slug}/${card.version}`}>{card.name}</a>
              </h3>
              <p class="card-line">{card.line}</p>
              {card.levels > 1 && <p class="card-levels">{text.levels(card.levels)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
