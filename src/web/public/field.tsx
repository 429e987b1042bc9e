import type { VNode } from 'preact';

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly error?: string;
  readonly value?: string;
}

/** One field: label above, hint under the label, what is wrong in words beside it. */
export function Field({ id, name, label, hint, error, value }: FieldProps): VNode {
  const described = error === undefined ? `${id}-aide` : `${id}-aide ${id}-erreur`;
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-aide`}>
        {hint}
      </p>
      {error !== undefined && (
        <p class="error" id={`${id}-erreur`}>
          {error}
        </p>
      )}
      <input
        type="text"
        id={id}
        name={name}
        value={value}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={300}
        aria-describedby={described}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
    </div>
  );
}

/** What is wrong, first, with the way to it. */
export function ErrorSummary({ heading, error, target }: { heading: string; error: string; target: string }): VNode {
  return (
    <div class="error-summary" role="alert">
      <p>
        <b>{heading}</b>
      </p>
      <p>
        <a href={`#${target}`}>{error}</a>
      </p>
    </div>
  );
}
