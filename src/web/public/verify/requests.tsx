import type { VNode } from 'preact';
import type { ReaderLanguage } from '../../../kernel/language.ts';
import { readerText } from '../../../texts/reader.ts';
import type { Report } from '../../../verification/report.ts';

interface RequestsProps {
  readonly requests: Report['requests'];
  readonly language: ReaderLanguage;
}

/** What was asked of others to reach the verdict, and what came of it. An address is text, never a link: it is the badge's own word. */
export function Requests({ requests, language }: RequestsProps): VNode | null {
  const { heading, answers } = readerText(language).requests;
  if (requests.length === 0) return null;
  return (
    <details class="result-checks">
      <summary>{heading}</summary>
      <ul class="requests">
        {requests.map(({ url, answer }) => (
          <li key={url}>
            <span class="source">{url}</span> <span class="small muted">{answers[answer]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
