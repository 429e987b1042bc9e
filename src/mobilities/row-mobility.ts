import { type ActivityType, type Mention, mentionCodes } from '../definitions/definition.ts';
import { mentionNames } from '../definitions/words.ts';
import { readActivityType } from './activity-type-names.ts';
import { readCountry } from './countries.ts';
import { daysBetween, readDate } from './dates.ts';
import { normaliseHeader } from './header.ts';
import { activityIdPattern, oidPattern, projectCodePattern } from './identifiers.ts';
import type { RowMobility } from './participant-row.ts';
import type { RowReader } from './row-cells.ts';

/** Erasmus+ as it is since 2014; a stay may be entered up to two years ahead. */
const firstDay = '2014-01-01';
const daysAhead = 731;
const longestStay = 731;

/** @param today ISO date. */
export function readMobility(reader: RowReader, today: string): RowMobility | undefined {
  const activityType = readType(reader);
  const dates = readStay(reader, today);
  const projectCode = matched(reader, 'projectCode', projectCodePattern, 'bad-project-code');
  const activityId = matched(reader, 'activityId', activityIdPattern, 'bad-activity-id');
  const hostOid = matched(reader, 'hostOid', oidPattern, 'bad-oid');
  const mentions = reader.value('mentions', readMentions, 'bad-mention') ?? [];
  const hostCountry = readHost(reader, activityType);
  const hostOrganisation = reader.value(
    'hostOrganisation',
    (text) => (text.length <= 200 ? text : undefined),
    'too-long',
  );
  if (activityType !== undefined) checkFunding(reader, activityType);
  if (activityId !== undefined && !given(reader, 'projectCode') && !given(reader, 'school')) {
    reader.refuse('scope-missing', 'activityId');
  }
  if (activityType === undefined || dates === undefined || hostCountry === undefined) return undefined;
  return {
    ...{ activityType, hostCountry, mentions, funded: projectCode !== undefined },
    ...dates,
    ...(projectCode === undefined ? {} : { projectCode }),
    ...(activityId === undefined ? {} : { activityId }),
    ...(hostOrganisation === undefined ? {} : { hostOrganisation }),
    ...(hostOid === undefined ? {} : { hostOid }),
  };
}

function given(reader: RowReader, column: 'projectCode' | 'school'): boolean {
  return reader.text(column) !== undefined || reader.refused(column);
}

function matched(
  reader: RowReader,
  column: 'projectCode' | 'activityId' | 'hostOid',
  pattern: RegExp,
  code: 'bad-project-code' | 'bad-activity-id' | 'bad-oid',
): string | undefined {
  const read = (text: string): string | undefined => {
    const upper = text.replace(/\s/g, '').toUpperCase();
    return pattern.test(upper) ? upper : undefined;
  };
  return reader.value(column, read, code);
}

/** Someone flagged as accompanying is not on the pupils' kind of mobility, whatever the group's type. */
function readType(reader: RowReader): ActivityType | undefined {
  const accompanying = reader.value('accompanying', readYesNo, 'bad-yes-no');
  const type = reader.value('activityType', readActivityType, 'bad-activity-type');
  if (accompanying === 'yes') return 'ACCOMP';
  if (type === undefined && !reader.refused('activityType')) return reader.refuse('missing', 'activityType');
  return type;
}

function readYesNo(text: string): 'yes' | 'no' | undefined {
  const word = normaliseHeader(text);
  if (['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x'].includes(word)) return 'yes';
  return ['non', 'n', 'no', 'faux', 'false', '0'].includes(word) ? 'no' : undefined;
}

function readStay(reader: RowReader, today: string): { startDate: string; endDate: string } | undefined {
  const startDate = readDay(reader, 'startDate', today);
  const endDate = readDay(reader, 'endDate', today);
  if (startDate === undefined || endDate === undefined) return undefined;
  if (endDate < startDate) return reader.refuse('end-before-start', 'endDate');
  if (daysBetween(startDate, endDate) > longestStay)
    return reader.refuse('stay-too-long', 'endDate', { limit: longestStay });
  return { startDate, endDate };
}

function readDay(reader: RowReader, column: 'startDate' | 'endDate', today: string): string | undefined {
  if (reader.text(column) === undefined && !reader.refused(column)) return reader.refuse('missing', column);
  const day = reader.value(column, readDate, 'bad-date');
  if (day === undefined || (day >= firstDay && daysBetween(today, day) <= daysAhead)) return day;
  return reader.refuse('date-out-of-range', column, {
    from: firstDay.slice(0, 4),
    to: String(Number(today.slice(0, 4)) + 2),
  });
}

/** Hosting happens in France, and so does an online project unless the file names the partner's country. */
function readHost(reader: RowReader, type: ActivityType | undefined): string | undefined {
  const hosting = type?.startsWith('HOST-') ?? false;
  const atHome = hosting || type === 'ETW';
  const country = reader.value('hostCountry', readCountry, 'bad-country');
  if (country === undefined) {
    if (atHome && !reader.refused('hostCountry')) return 'FR';
    return reader.refused('hostCountry') ? undefined : reader.refuse('missing', 'hostCountry');
  }
  if (hosting && country !== 'FR') return reader.refuse('host-abroad', 'hostCountry');
  const abroad = /^(SCH|VET|STF)-/.test(type ?? '');
  return abroad && country === 'FR' ? reader.refuse('host-at-home', 'hostCountry') : country;
}

/** The funding sentence of the EU hangs on the project code: neither forgotten where it is due, nor shown where it is not. */
function checkFunding(reader: RowReader, type: ActivityType): void {
  const code = given(reader, 'projectCode');
  if (type === 'OTHER' && code) reader.refuse('funding-contradiction', 'projectCode');
  if (/^(SCH|VET|STF)-/.test(type) && !code) reader.refuse('project-needed', 'projectCode');
}

const mentionKeys: ReadonlyMap<string, Mention> = new Map(
  mentionCodes.flatMap((code) =>
    [code, mentionNames[code].fr, mentionNames[code].en].map((name): [string, Mention] => [
      normaliseHeader(name),
      code,
    ]),
  ),
);

function readMentions(text: string): readonly Mention[] | undefined {
  const parts = text
    .split(/[;|,]/)
    .flatMap((part) => (part.trim() === '' ? [] : [mentionKeys.get(normaliseHeader(part))]));
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? mentionCodes.filter((code) => known.includes(code)) : undefined;
}
