import type { VNode } from 'preact';
import { writeDay } from '../../../texts/dates.ts';
import { issuerText } from '../../../texts/issuer.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import type { IssuerView } from '../../site.ts';

interface IssuerProps {
  readonly frame: Frame;
  readonly issuer: IssuerView;
}

export function IssuerPage({ frame, issuer }: IssuerProps): VNode {
  const text = issuerText[frame.language];
  const path = `/issuers/${issuer.id}`;
  return (
    <Layout
      frame={frame}
      title={text.title(issuer.name)}
      description={text.description(issuer.name)}
      indexable
      links={[{ type: 'application/ld+json', href: `${frame.baseUrl}${path}` }]}
    >
      <h1>{issuer.name}</h1>
      <p class="lead">{text.intro}</p>
      <dl class="facts">
        <div>
          <dt>{text.identifier}</dt>
          <dd>
            <code>{issuer.did}</code>
          </dd>
        </div>
        <div>
          <dt>{text.site}</dt>
          <dd>
            <a href={issuer.url}>{issuer.url}</a>
          </dd>
        </div>
      </dl>
      <section>
        <h2>{text.keysHeading}</h2>
        <p class="muted">{text.keysIntro}</p>
        {issuer.keys.length === 0 ? <p>{text.noKeys}</p> : <Keys frame={frame} keys={issuer.keys} />}
      </section>
      <p>
        <a href={`${path}.json`}>{text.json}</a>
      </p>
    </Layout>
  );
}

function Keys({ frame, keys }: { readonly frame: Frame; readonly keys: IssuerView['keys'] }): VNode {
  const text = issuerText[frame.language];
  const day = (iso: string): string => writeDay(iso, frame.language);
  return (
    <table>
      <caption class="unseen">{text.keysCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.key}</th>
          <th scope="col">{text.algorithm}</th>
          <th scope="col">{text.period}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ id, algorithm, from, until }) => (
          <tr key={id}>
            <td>
              <code>{id}</code>
            </td>
            <td>{algorithm}</td>
            <td>{until === undefined ? text.since(day(from)) : text.between(day(from), day(until))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
