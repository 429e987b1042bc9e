import type { Json } from '../../kernel/json.ts';

const withZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** ISO 8601 with a zone, as Open Badges 2.0 asks, in UTC; nothing for anything else. */
export function readMoment(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || !withZone.test(value)) return undefined;
  const milliseconds = Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(milliseconds) ? undefined : toText(milliseconds);
}

/** The elder versions also wrote Unix seconds, or a day alone, which begins at midnight in UTC. */
export function readElderMoment(value: Json | undefined): string | undefined {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{9,11}$/.test(value))) {
    const milliseconds = Number(value) * 1_000;
    return Math.abs(milliseconds) < 8e15 ? toText(milliseconds) : undefined;
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return readMoment(`${value}T00:00:00Z`);
  if (typeof value === 'string' && /T[\d:.]+$/.test(value)) return readMoment(`${value}Z`);
  return readMoment(value);
}

function toText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
