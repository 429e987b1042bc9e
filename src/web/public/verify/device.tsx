import type { VNode } from 'preact';
import { readerText } from '../../../texts/reader.ts';
import type { BrowserScripts } from '../../browser-scripts.ts';
import type { Frame } from '../../frame.ts';
import type { Islands } from '../../islands.ts';

/** Where the browser reads all that verifying takes beside a badge. */
export const knownPath = '/verify/known.json';

interface DeviceProps {
  readonly frame: Frame;
  readonly scripts: BrowserScripts;
  /** The reader of codes, for a photograph: loaded when there is one. */
  readonly islands: Pick<Islands, 'reader' | 'program'>;
}

/** Hidden until its script runs: the form above works without it. */
export function DeviceCheck({ frame, scripts, islands }: DeviceProps): VNode {
  const text = readerText(frame.reader).device;
  const sources = [scripts.words(frame.reader), scripts.verifier].map(({ path }) => path).join(' ');
  return (
    <section
      id="appareil"
      class="device"
      hidden
      data-known={knownPath}
      data-scripts={sources}
      data-base={frame.baseUrl}
      data-reader={islands.reader}
      data-program={islands.program}
    >
      <h2 class="no-print">{text.heading}</h2>
      <p class="no-print">{text.intro}</p>
      <p class="no-print">
        <button type="button" class="secondary">
          {text.heading}
        </button>
      </p>
      <p class="error device-unavailable" role="alert" hidden>
        {text.unavailable}
      </p>
      <div class="device-results" />
      <script type="module" src={scripts.device.path} />
    </section>
  );
}
