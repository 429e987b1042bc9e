import type { VNode } from 'preact';
import { writeMoment } from '../../../texts/dates.ts';
import { readerText } from '../../../texts/reader.ts';
import { StateIcon } from '../../icons.tsx';
import type { VerificationProps } from './props.ts';

/** The verdict: an icon, a sentence, what it means, and when it was worked out. */
export function Band({ frame, verified, verdict }: VerificationProps): VNode {
  const text = readerText(frame.reader).verification;
  return (
    <header class={`band band-${verdict.tone}`}>
      <StateIcon tone={verdict.tone} size={44} />
      <div>
        <h1>{verdict.headline}</h1>
        <p>{verdict.line}</p>
        <p class="band-time">
          {text.checkedAt(writeMoment(verified.report.checkedAt, frame.reader))}
          <a class="no-print" href={frame.path}>
            {text.checkAgain}
          </a>
        </p>
      </div>
    </header>
  );
}
