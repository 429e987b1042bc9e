import type { VNode } from 'preact';
import { readerText } from '../../texts/reader.ts';
import type { Frame } from '../frame.ts';

/** Told until somebody who speaks the language has read the translation. */
export function Unreviewed({ frame }: { readonly frame: Frame }): VNode | null {
  const { unreviewed } = readerText(frame.reader);
  if (unreviewed === undefined) return null;
  const { contactEmail } = frame.publisher;
  const subject = encodeURIComponent(`${unreviewed.report} (${frame.reader})`);
  return (
    <p class="small muted no-print unreviewed">
      {unreviewed.note}{' '}
      {contactEmail !== undefined && <a href={`mailto:${contactEmail}?subject=${subject}`}>{unreviewed.report}</a>}
    </p>
  );
}
