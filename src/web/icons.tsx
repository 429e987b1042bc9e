import type { VNode } from 'preact';

/** State is never colour alone: each has its own outline as well as its sign. */
export type Tone = 'good' | 'caution' | 'bad' | 'neutral';

const outlines: Readonly<Record<Tone, string>> = {
  good: 'M16 2.5a13.5 13.5 0 1 1 0 27a13.5 13.5 0 1 1 0-27Z',
  caution: 'M16 3.2 30 28H2Z',
  bad: 'M10.4 2.5h11.2l7.9 7.9v11.2l-7.9 7.9H10.4l-7.9-7.9V10.4Z',
  neutral: 'M16 2.5a13.5 13.5 0 1 1 0 27a13.5 13.5 0 1 1 0-27Z',
};

const signs: Readonly<Record<Tone, string>> = {
  good: 'm9.8 16.6 4.3 4.4 8.3-9.4',
  caution: 'M16 12.5v7M16 23.6v.1',
  bad: 'm11 11 10 10M21 11 11 21',
  neutral: 'M11 16h10',
};

/** Says nothing to a screen reader: a word always stands beside it. */
export function StateIcon({ tone, size }: { readonly tone: Tone; readonly size: number }): VNode {
  return (
    <svg
      class={`icon icon-${tone}`}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      stroke-width="2.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={outlines[tone]} stroke-dasharray={tone === 'neutral' ? '3 4.6' : undefined} />
      <path d={signs[tone]} stroke-width="3" />
    </svg>
  );
}
