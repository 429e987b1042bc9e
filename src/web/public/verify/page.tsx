import type { VNode } from 'preact';
import { uploadLimits } from '../../../api/rest/upload.ts';
import { readerText } from '../../../texts/reader.ts';
import type { BrowserScripts } from '../../browser-scripts.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { ErrorSummary } from '../field.tsx';
import { Unreviewed } from '../unreviewed.tsx';
import { DeviceCheck } from './device.tsx';
import type { Typed } from './given.ts';
import { PhotoField, type PhotoFieldProps } from './photo-field.tsx';

interface VerifyProps {
  readonly frame: Frame;
  /** Where the form goes: with the language that the visitor chose, where no cookie remembers it. */
  readonly action: string;
  readonly islands: PhotoFieldProps['islands'];
  /** Without them the page has no part that verifies by itself. */
  readonly scripts?: BrowserScripts | undefined;
  readonly typed?: Typed;
  readonly wrong?: 'nothing' | 'too-many' | 'recipient';
}

/** The door of those who check: paste, choose or drop, several at once; it works by upload, without JavaScript. */
export function VerifyPage({ frame, action, islands, scripts, typed, wrong }: VerifyProps): VNode {
  const text = readerText(frame.reader).verify;
  const field = wrong === 'recipient' ? 'titulaire' : 'badges';
  const error = wrong === undefined ? undefined : sayWrong(frame, wrong);
  return (
    <Layout
      frame={frame}
      title={text.title}
      description={text.description}
      indexable={false}
      current="verify"
      manyLanguages
    >
      {error !== undefined && <ErrorSummary heading={text.errorHeading} error={error} target={field} />}
      <h1>{text.title}</h1>
      <p class="lead">{text.intro}</p>
      <Unreviewed frame={frame} />
      <form class="verify-form" method="post" action={action} enctype="multipart/form-data">
        <PasteField frame={frame} typed={typed} error={field === 'badges' ? error : undefined} />
        <div class="field">
          <label for="fichiers">{text.files.label}</label>
          <p class="hint" id="fichiers-aide">
            {text.files.hint(uploadLimits.files, uploadLimits.fileSize / 1_000_000)}
          </p>
          <input type="file" id="fichiers" name="fichiers" multiple aria-describedby="fichiers-aide" />
        </div>
        <PhotoField frame={frame} islands={islands} />
        <RecipientField frame={frame} typed={typed} error={field === 'titulaire' ? error : undefined} />
        <button type="submit">{text.button}</button>
        <p class="small muted">{text.privacy}</p>
      </form>
      {scripts !== undefined && <DeviceCheck frame={frame} scripts={scripts} islands={islands} />}
    </Layout>
  );
}

function sayWrong({ reader }: Frame, wrong: NonNullable<VerifyProps['wrong']>): string {
  const text = readerText(reader).verify;
  if (wrong === 'recipient') return text.recipient.wrong;
  return wrong === 'nothing' ? text.nothing : text.tooMany(uploadLimits.files);
}

interface FieldProps {
  readonly frame: Frame;
  readonly typed: Typed | undefined;
  readonly error: string | undefined;
}

function PasteField({ frame, typed, error }: FieldProps): VNode {
  const text = readerText(frame.reader).verify.paste;
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <label for="badges">{text.label}</label>
      <p class="hint" id="badges-aide">
        {text.hint}
      </p>
      <Wrong id="badges-erreur" error={error} />
      <textarea
        id="badges"
        name="badges"
        rows={4}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={error === undefined ? 'badges-aide' : 'badges-aide badges-erreur'}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {typed?.pasted}
      </textarea>
    </div>
  );
}

function RecipientField({ frame, typed, error }: FieldProps): VNode {
  const text = readerText(frame.reader).verify.recipient;
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <label for="titulaire">{text.label}</label>
      <p class="hint" id="titulaire-aide">
        {text.hint}
      </p>
      <Wrong id="titulaire-erreur" error={error} />
      <input
        type="text"
        id="titulaire"
        name="titulaire"
        value={typed?.recipient}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={300}
        aria-describedby={error === undefined ? 'titulaire-aide' : 'titulaire-aide titulaire-erreur'}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
    </div>
  );
}

function Wrong({ id, error }: { readonly id: string; readonly error: string | undefined }): VNode | null {
  if (error === undefined) return null;
  return (
    <p class="error" id={id}>
      {error}
    </p>
  );
}
