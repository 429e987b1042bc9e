import type { VNode } from 'preact';
import { articleText } from '../../../texts/articles.ts';
import { catalogueText } from '../../../texts/catalogue.ts';
import { siteText } from '../../../texts/site.ts';
import { verifyText } from '../../../texts/verify.ts';
import { visitText } from '../../../texts/visit.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { articlePaths } from '../article/routes.ts';

interface MapProps {
  readonly frame: Frame;
  readonly badges: readonly { readonly href: string; readonly name: string }[];
  readonly issuers: readonly { readonly href: string; readonly name: string }[];
}

type Entry = { readonly href: string; readonly name: string; readonly under?: readonly Entry[] };

/** Every page that can be reached without being given its address. */
export function MapPage({ frame, badges, issuers }: MapProps): VNode {
  const text = visitText[frame.language];
  const articles = articleText[frame.language];
  const title = (name: keyof typeof articlePaths): Entry => ({
    href: articlePaths[name],
    name: articles[name](frame.publisher).title,
  });
  const entries: readonly Entry[] = [
    { href: '/', name: siteText[frame.language].home },
    { href: '/badges', name: catalogueText[frame.language].title, under: badges },
    { href: '/verify', name: verifyText[frame.language].title },
    { href: '/modele', name: text.template.title },
    title('help'),
    ...issuers,
    title('legal'),
    title('privacy'),
    title('accessibility'),
    title('cookies'),
  ];
  return (
    <Layout frame={frame} title={text.map.title} description={text.map.description} indexable>
      <h1>{text.map.title}</h1>
      <Entries entries={entries} />
    </Layout>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }): VNode {
  return (
    <ul>
      {entries.map(({ href, name, under }) => (
        <li key={href}>
          <a href={href}>{name}</a>
          {under !== undefined && <Entries entries={under} />}
        </li>
      ))}
    </ul>
  );
}
