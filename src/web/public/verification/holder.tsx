import type { VNode } from 'preact';
import { readerText } from '../../../texts/reader.ts';
import { StateIcon } from '../../icons.tsx';
import { Field } from '../field.tsx';
import type { VerificationProps } from './props.ts';

/** One field, one button, the answer beside it. */
export function HolderCheck({ frame, verified, answer }: VerificationProps): VNode {
  const text = readerText(frame.reader).verification.holder;
  const error = answer === 'empty' ? text.empty : answer === 'too-long' ? text.tooLong : undefined;
  return (
    <section id="titulaire" class="holder no-print" aria-labelledby="titulaire-titre">
      <h2 id="titulaire-titre">{text.heading}</h2>
      <p>{text.intro}</p>
      <form method="post" action={`/v/${verified.publicId}/holder#titulaire`}>
        <Field
          id="nom"
          name="titulaire"
          label={text.label}
          hint={text.hint}
          {...(error === undefined ? {} : { error })}
        />
        <button type="submit">{text.button}</button>
      </form>
      {answer === 'match' && (
        <p class="answer answer-good" role="status">
          <StateIcon tone="good" size={28} />
          <b>{text.match}</b>
        </p>
      )}
      {answer === 'no-match' && (
        <p class="answer answer-caution" role="status">
          <StateIcon tone="caution" size={28} />
          <b>{text.noMatch}</b>
        </p>
      )}
    </section>
  );
}
