import type { VNode } from 'preact';
import { visitText } from '../../../texts/visit.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { ErrorSummary, Field } from '../field.tsx';

interface VerifyProps {
  readonly frame: Frame;
  /** What was typed and is not the address of a badge. */
  readonly refused?: string;
}

/** The door of those who check: an address, or the 22 characters of a badge. */
export function VerifyPage({ frame, refused }: VerifyProps): VNode {
  const text = visitText[frame.language].verify;
  const wrong = refused === undefined ? {} : { error: text.error, value: refused };
  return (
    <Layout frame={frame} title={text.title} description={text.description} indexable current="verify">
      {refused !== undefined && <ErrorSummary heading={text.errorHeading} error={text.error} target="adresse" />}
      <h1>{text.title}</h1>
      <p class="lead">{text.intro}</p>
      <form method="get" action="/verifier">
        <Field id="adresse" name="adresse" label={text.label} hint={text.hint} {...wrong} />
        <button type="submit">{text.button}</button>
      </form>
    </Layout>
  );
}
