import type { VNode } from 'preact';
import type { ReaderLanguage } from '../kernel/language.ts';
import { writeMoment } from '../texts/dates.ts';
import { fill } from '../texts/eu/fill.ts';
import { readerText } from '../texts/reader.ts';
import { Overview, ResultArticle } from '../web/public/verify/result.tsx';
import type { ShownResult } from '../web/public/verify/shown.ts';

interface DeviceResultsProps {
  readonly shown: readonly ShownResult[];
  readonly language: ReaderLanguage;
  /** When all that was at hand was read (RFC 3339). */
  readonly takenAt: string;
  /** Said instead, where there was nothing to verify. */
  readonly nothing: string;
  readonly title: string;
}

/** The results as the server would show them, and what could not be refreshed. The heading takes the focus. */
export function DeviceResults({ shown, language, takenAt, nothing, title }: DeviceResultsProps): VNode {
  if (shown.length === 0) return <p class="error">{nothing}</p>;
  return (
    <>
      <h2 tabIndex={-1}>{title}</h2>
      <Snapshot language={language} takenAt={takenAt} />
      {shown.length > 1 && <Overview language={language} shown={shown} />}
      {shown.map((result) => (
        <ResultArticle key={result.given} language={language} result={result} />
      ))}
    </>
  );
}

/** How old what was at hand is, and what that leaves out. */
export function Snapshot({ language, takenAt }: Pick<DeviceResultsProps, 'language' | 'takenAt'>): VNode {
  const text = readerText(language).device;
  return (
    <p class="small muted">
      {fill(text.asOf, { moment: writeMoment(takenAt, language) })} {text.notAsked}
    </p>
  );
}
