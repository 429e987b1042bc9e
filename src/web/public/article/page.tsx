import type { VNode } from 'preact';
import type { Article, Block, Section } from '../../../texts/article.ts';
import { missingField } from '../../../texts/articles.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';

interface ArticleProps {
  readonly frame: Frame;
  readonly article: Article;
  readonly current?: 'help';
}

/** Pages of plain reading: legal notice, personal data, accessibility, cookies, help. */
export function ArticlePage({ frame, article, current }: ArticleProps): VNode {
  return (
    <Layout
      frame={frame}
      title={article.title}
      description={article.description}
      indexable
      {...(current === undefined ? {} : { current })}
    >
      <h1>{article.title}</h1>
      {article.intro !== undefined && <p class="lead">{article.intro}</p>}
      {article.sections.map((section) => (
        <ArticleSection key={section.heading} frame={frame} section={section} />
      ))}
    </Layout>
  );
}

function ArticleSection({ frame, section }: { readonly frame: Frame; readonly section: Section }): VNode {
  return (
    <section {...(section.anchor === undefined ? {} : { id: section.anchor })}>
      <h2>{section.heading}</h2>
      {section.blocks.map((block) => (
        <ArticleBlock key={JSON.stringify(block)} frame={frame} block={block} />
      ))}
    </section>
  );
}

function ArticleBlock({ frame, block }: { readonly frame: Frame; readonly block: Block }): VNode {
  if (typeof block === 'string') return <p>{block}</p>;
  if ('list' in block) {
    return (
      <ul>
        {block.list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  }
  if ('link' in block) {
    return (
      <p>
        <a href={block.link}>{block.words}</a>
      </p>
    );
  }
  return (
    <dl class="facts">
      {block.facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value ?? <em class="missing">{missingField[frame.language]}</em>}</dd>
        </div>
      ))}
    </dl>
  );
}
