import type { VNode } from 'preact';
import { visitText } from '../../../texts/visit.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';

/** For those who prepare a project's list: the file to fill in, and what never to write in it. */
export function TemplatePage({ frame }: { readonly frame: Frame }): VNode {
  const text = visitText[frame.language].template;
  return (
    <Layout frame={frame} title={text.title} description={text.description} indexable>
      <h1>{text.title}</h1>
      <p class="lead">{text.intro}</p>
      <section>
        <h2>{text.downloadHeading}</h2>
        <ul class="plain">
          <li>
            <a class="action" href="/modele-participants.xlsx">
              {text.xlsx}
            </a>
          </li>
          <li>
            <a class="action" href="/modele-participants.csv">
              {text.csv}
            </a>
          </li>
        </ul>
      </section>
      <section>
        <h2>{text.stepsHeading}</h2>
        <ol>
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{text.neverHeading}</h2>
        <p>{text.never}</p>
        <ul>
          {text.neverList.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}
