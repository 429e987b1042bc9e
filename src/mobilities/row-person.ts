import { checkUai, emailPattern, localIdPattern } from './identifiers.ts';
import type { ImportRow } from './import-table.ts';
import type { RowPerson } from './participant-row.ts';
import type { RowReader } from './row-cells.ts';

/** Letters of any script, and what names are written with. */
const namePattern = /^(?=.*\p{L})(?:[\p{L}\p{M} .’'ʼ`´·・\-‐–]|\u200c|\u200d){1,100}$/u;

/** Who the row is about, if it can be known: an activity id, or the school with an e-mail or a local id. */
export function readPerson(reader: RowReader, { turns }: ImportRow): RowPerson | undefined {
  const familyName = readName(reader, 'familyName');
  const givenName = readName(reader, 'givenName');
  const email = reader.value(
    'email',
    (text) => (emailPattern.test(text) && text.length <= 254 ? text : undefined),
    'bad-email',
  );
  const school = readSchool(reader);
  const localId = reader.value('localId', (text) => (localIdPattern.test(text) ? text : undefined), 'bad-local-id');
  checkKnowable(reader);
  if (familyName === undefined || givenName === undefined) return undefined;
  return {
    familyName,
    givenName,
    ...(email === undefined ? {} : { email }),
    ...(school === undefined ? {} : { school }),
    ...(localId === undefined ? {} : { localId }),
    ...turns,
  };
}

function readName(reader: RowReader, column: 'familyName' | 'givenName'): string | undefined {
  if (reader.text(column) === undefined && !reader.refused(column)) return reader.refuse('missing', column);
  return reader.value(column, (text) => (namePattern.test(text) ? text : undefined), 'bad-name');
}

function readSchool(reader: RowReader): string | undefined {
  const uai = reader.text('school')?.replace(/[ .-]/g, '').toUpperCase();
  if (uai === undefined) return undefined;
  const verdict = checkUai(uai);
  return verdict === 'ok' ? uai : reader.refuse(verdict, 'school');
}

/** A person is known by the mobility activity id, else school and e-mail, else school, name and local id. */
function checkKnowable(reader: RowReader): void {
  if (reader.text('activityId') !== undefined || reader.refused('activityId')) return;
  const school = reader.text('school') !== undefined || reader.refused('school');
  const own = (['email', 'localId'] as const).some((key) => reader.text(key) !== undefined || reader.refused(key));
  if (!school || !own) reader.refuse('identity-missing');
}
