/** The time of day, handed in so that a test can set it. */
export type Clock = () => Date;

/** RFC 3339 in UTC without fractions: `2026-05-04T10:00:00Z` (DateTimeZ of Open Badges 3.0, §1.2; also VC-JWT's whole seconds). */
export function toDateTimeZ(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** `2026-05` from a date or an ISO date string. */
export function toMonth(date: Date | string): string {
  return (typeof date === 'string' ? date : date.toISOString()).slice(0, 7);
}
