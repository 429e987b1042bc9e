import type { VNode } from 'preact';
import { writeMoment } from '../../../texts/dates.ts';
import { verificationText } from '../../../texts/verification.ts';
import { StateIcon } from '../../icons.tsx';
import type { VerificationProps } from './props.ts';

/** The verdict: an icon, a sentence, what it means, and when it was worked out. */
export function Band({ frame, verified, verdict }: VerificationProps): VNode {
  const text = verificationText[frame.language];
  return (
    <header class={`band band-${verdict.tone}`}>
      <StateIcon tone={verdict.tone} size={44} />
      <div>
        <h1>{verdict.headline}</h1>
        <p>{verdict.line}</p>
        <p class="band-time">
          {text.checkedAt(writeMoment(verified.report.checkedAt, frame.language))}
          <a class="no-print" href={frame.path}>
            {text.checkAgain}
          </a>
        </p>
      </div>
    </header>
  );
}
