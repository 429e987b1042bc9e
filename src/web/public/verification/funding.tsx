import type { VNode } from 'preact';
import { readerText } from '../../../texts/reader.ts';
import { EuropeanEmblem } from '../../emblem.tsx';
import type { Frame } from '../../frame.ts';

/** The notice of Union funding, on the badges of funded mobilities and on no other: the emblem apart, the sentence whole. */
export function Funding({ frame }: { readonly frame: Frame }): VNode {
  const text = readerText(frame.reader).verification.funding;
  return (
    <section class="funding" aria-label={text.statement}>
      <div class="funding-mark">
        <EuropeanEmblem width={84} />
        <p class="funding-statement">{text.statement}</p>
      </div>
      <p class="small">{`${text.programme}. ${text.disclaimer}`}</p>
    </section>
  );
}
