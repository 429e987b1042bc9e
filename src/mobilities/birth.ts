/** What is kept of a date of birth: the first month at whose first day the person is 15, and 18. */
export interface Turns {
  readonly turns15: string;
  readonly turns18: string;
}

/**
 * Rounded up, so that nobody is ever taken for older than they are: born on 17 April 2008, « 15 » is true from May 2023. A
 * person born on the first of a month is 15 on the first of that month. `birth` is an ISO date.
 */
export function toTurns(birth: string): Turns {
  return { turns15: turns(birth, 15), turns18: turns(birth, 18) };
}

function turns(birth: string, age: number): string {
  const [year = 0, month = 0, day = 0] = birth.split('-').map(Number);
  const months = (year + age) * 12 + (month - 1) + (day === 1 ? 0 : 1);
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}
