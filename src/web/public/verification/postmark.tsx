import type { VNode } from 'preact';

/** The small round mark of a post office: country and month. The same is said in words below. */
export function Postmark({ country, month }: { readonly country?: string; readonly month: string }): VNode {
  const [year = '', number = ''] = month.split('-');
  return (
    <svg class="postmark" viewBox="0 0 72 72" width="72" height="72" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" stroke-width="1.6">
        <circle cx="36" cy="36" r="33" />
        <circle cx="36" cy="36" r="29" stroke-width="0.8" />
        <path d="M9 44.5h54" stroke-width="0.8" />
      </g>
      <g fill="currentColor" text-anchor="middle">
        <text x="36" y="38" font-size="21" font-weight="700">
          {country ?? '·'}
        </text>
        <text x="36" y="55" font-size="9.5">
          {`${number} ${year}`}
        </text>
      </g>
    </svg>
  );
}
