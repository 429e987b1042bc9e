import { type FactWords, fact, withFact } from './import-words.ts';
import type { importProblemsFrench, notesFrench, outcomesFrench, refusalsFrench } from './imports-french.ts';

export const refusalsEnglish: Readonly<Record<keyof typeof refusalsFrench, FactWords>> = {
  'shifted-row': (facts) =>
    `the row has ${fact(facts, 'found')} cells for ${fact(facts, 'expected')} titles: its values have moved from one column to another. Look for a separator too many or too few, or put the cell between quotes.`,
  'merged-cell': () => 'a merged cell covers several rows or columns. Unmerge it and repeat the value in each cell.',
  formula: () =>
    'the cell holds a formula. Formulas are never computed here: copy the column, then paste it with “Paste special > Values”.',
  'error-cell': () => 'the cell shows a spreadsheet error. Type its value, or empty it.',
  'looks-like-formula': () => 'the cell begins like a formula (=, +, -, @ or a tab). Remove that first sign.',
  'looks-like-national-id': () =>
    'the cell looks like a French INE or social security number, which this service never keeps. Remove it from the file.',
  missing: () => 'the value is missing. Fill the cell.',
  'too-long': () => 'the text is too long. Shorten it.',
  'bad-characters': () =>
    'the cell holds invisible or broken characters. Type it again, then save the file as “CSV UTF-8”.',
  'bad-name': () =>
    'this is not a name, or it is longer than 100 letters. Write it with letters, without digits or brackets.',
  'bad-email': () =>
    'this is not an e-mail address. Write only one, such as name@example.org, or leave the cell empty.',
  'bad-birth-date': () => 'this is not a date. Write dd/mm/yyyy, or leave the cell empty.',
  'bad-yes-no': () => 'the answer is not understood. Write yes or no.',
  'bad-uai': () => 'this is not a UAI. It has seven digits and a letter, such as 0169998F.',
  'bad-uai-letter': () =>
    'the check letter of the UAI does not match its digits: one of them is wrong. Copy it again from the directory.',
  'bad-project-code': () => 'this is not an Erasmus+ project code. It reads like 2025-1-FR01-KA121-VET-000005041.',
  'bad-oid': () => 'this is not an OID. It is E followed by eight digits, such as E10000000.',
  'bad-activity-id': () =>
    'this mobility ID is not understood. It reads like 005041-MOB-00001: letters, digits, dots and hyphens, no space.',
  'bad-local-id': () => 'this local ID is not understood. Keep at most 30 letters and digits.',
  'bad-activity-type': () =>
    'this activity type is not known. Use a code of the template (VET-SHORT, SCH-GROUP, STF-SHADOW…) or its label.',
  'bad-country': () => 'this country is not recognised. Write its two-letter code, such as ES, or its name.',
  'host-at-home': () =>
    'the host country is France, but this mobility takes place abroad. Correct the country or the type.',
  'host-abroad': () =>
    'hosting takes place in France. Leave the country empty: do not give the one the guests come from.',
  'bad-mention': () =>
    'a mention is not known. Mentions are hybride, transport-durable, edd, interdegre and intercategoriel.',
  'bad-date': () => 'this is not a day of the calendar. Write dd/mm/yyyy, day first, with a four-digit year.',
  'date-out-of-range': (facts) =>
    `this date is outside the possible years, ${fact(facts, 'from')} to ${fact(facts, 'to')}. Check the year.`,
  'end-before-start': () => 'the end comes before the start. Check both dates.',
  'stay-too-long': () => 'the mobility would last more than two years. Check both dates.',
  'project-needed': () =>
    'this type of mobility belongs to Erasmus+ and needs a project code. Give it; outside Erasmus+, choose the type OTHER.',
  'funding-contradiction': () =>
    'the type OTHER means outside Erasmus+, yet a project code is given. Remove the code, or change the type.',
  'scope-missing': () =>
    'a mobility ID is only unique within a project or a school. Give the project code, or the UAI.',
  'identity-missing': () =>
    'nothing tells this person from a namesake. Give the mobility ID; else the UAI and the e-mail; else the UAI and a local ID.',
  'unknown-badge': (facts) =>
    `badge no. ${fact(facts, 'place')} of the cell is not in the catalogue. Copy its code from the badge’s page and separate badges with a bar |.`,
  'badge-needs-level': (facts) =>
    `badge no. ${fact(facts, 'place')} of the cell has several levels. Choose among ${fact(facts, 'levels')}.`,
  'badge-not-for-activity': (facts) =>
    `badge ${fact(facts, 'badge')} is not earned on a ${fact(facts, 'activity')} mobility, but on ${fact(facts, 'triggers')}. Correct the badge or the type.`,
  'badge-twice': (facts) =>
    `badge ${fact(facts, 'badge')} is already given in row ${fact(facts, 'otherRow')}, with another decision. Keep only one.`,
  'bad-decision': () => 'this decision is not understood. Write validated, proposed or refused.',
  'decision-without-badge': () =>
    'a decision or the holder’s words are given without a badge. Name the badge, or empty those cells.',
  'validator-missing': () => 'who decided is missing. Give their name and role, or write proposed under Decision.',
  'validation-date-missing': () => 'the day of the decision is missing. Write dd/mm/yyyy.',
  'validated-in-future': () => 'the decision is dated in the future. Check the date.',
  'validated-before-start': () => 'the decision is dated before the mobility begins. Check both dates.',
  'self-validated': () =>
    'this person would be validating their own badge. Somebody else must observe and decide; name them.',
  homonym: (facts) =>
    withFact(
      facts,
      'otherRow',
      (row) =>
        `same name and same school as row ${row}, and nothing to tell them apart. Give each an e-mail, or each a local ID.`,
      'someone of that name is already known in this school, and nothing says whether it is the same person. If so, give the e-mail or ID of the first import. If not, give each an e-mail or a local ID, in both files.',
    ),
  'email-shared': (facts) =>
    withFact(
      facts,
      'otherRow',
      (row) => `the same e-mail is used for another person in row ${row}. Give each their own, or a mobility ID.`,
      'this e-mail already belongs to a person with another given name. Give this person’s own e-mail, or a mobility ID.',
    ),
  'activity-id-shared': (facts) =>
    withFact(
      facts,
      'otherRow',
      (row) =>
        `the same mobility ID is used for another person in row ${row}. Each participant has their own, even in a group.`,
      'this mobility ID already belongs to another person. Check it: each participant has their own.',
    ),
  'conflicting-rows': (facts) =>
    `row ${fact(facts, 'otherRow')} is about the same person or the same mobility and says something else. Make them agree: only badges and their decision may differ.`,
  overlap: (facts) =>
    withFact(
      facts,
      'otherRow',
      (row) =>
        `this mobility overlaps the one in row ${row}, of the same type and person. If it is the same, give the same dates; if not, give each a mobility ID.`,
      'this mobility overlaps several known ones of the same type and person. Give the mobility ID of the one you are correcting.',
    ),
};

export const notesEnglish: Readonly<Record<keyof typeof notesFrench, FactWords>> = {
  'namesake-known': () => 'another person of the same name is known in this school; they stay apart.',
  'stay-corrected': () => 'the dates of a known mobility are corrected.',
  'changed-after-issue': () =>
    'a badge has already been issued for this mobility: it keeps what was signed. Replace it if it should show the correction.',
  'already-issued': (facts) => `badge ${fact(facts, 'badge')} has already been issued: the new decision has no effect.`,
  'decision-kept': (facts) => `badge ${fact(facts, 'badge')} keeps its decision, which is stronger or more recent.`,
  'badge-not-in-file': (facts) =>
    `badge ${fact(facts, 'badge')}, given before, is no longer in the file: it stays. To set it aside before it is issued, write refused.`,
};

export const importProblemsEnglish: Readonly<Record<keyof typeof importProblemsFrench, FactWords>> = {
  'import/unreadable': (facts) =>
    withFact(
      facts,
      'line',
      (line) => `Quotes are left open near line ${line}. Close them, or save the file again from the spreadsheet.`,
      'The file is damaged. Open it in a spreadsheet, save it as “CSV UTF-8” or XLSX, and try again.',
    ),
  'import/too-large': (facts) =>
    `The file is too large. An import takes at most ${fact(facts, 'limit')} rows: make one file per project.`,
  'import/too-many-rows': (facts) => `The file has more than ${fact(facts, 'limit')} rows. Make one file per project.`,
  'import/wrong-type': (facts) =>
    wrongTypesEnglish[fact(facts, 'type')] ?? 'This is not a table. Save it as CSV or XLSX.',
  'import/unsafe-archive': () =>
    'Once opened, this XLSX file would not be what it announces. Open it in a spreadsheet, save it again without a password, and try again.',
  'import/empty': () => 'The file has no participant row.',
  'import/no-header': () =>
    'No column title is recognised in the first rows. Start from the template, or keep the titles of the Beneficiary Module.',
  'import/merged-header': () => 'Column titles are merged. Unmerge them: one title per column, on a single row.',
  'import/missing-columns': (facts) => `Columns are missing: ${fact(facts, 'columns')}. Add them, even empty.`,
  'import/duplicate-column': (facts) => `Two columns say the same thing: ${fact(facts, 'column')}. Keep only one.`,
  'import/changed-since': () =>
    'The file or the stored data have changed since the dry run. Nothing more was stored: run it again.',
};

const wrongTypesEnglish: Readonly<Record<string, string>> = {
  pdf: 'This is a PDF. Find the original table and save it as CSV or XLSX.',
  image: 'This is an image. Find the original table and save it as CSV or XLSX.',
  xls: 'This is an old Excel file (.xls) or one under a password. Open it and save it as .xlsx, without a password.',
  xlsb: 'This is a binary Excel workbook (.xlsb). Open it and save it as .xlsx.',
  opendocument: 'This is a LibreOffice file (.ods). Open it and save it as .xlsx or CSV.',
  word: 'This is a Word document. Copy its table into a spreadsheet and save it as .xlsx.',
  html: 'This is a web page. Export the table as CSV or XLSX from the site it comes from.',
  archive: 'This is an archive. Open it and send the table inside.',
};

export const outcomesEnglish: Readonly<Record<keyof typeof outcomesFrench, string>> = {
  new: 'new',
  same: 'same',
  changed: 'changed',
  refused: 'refused',
};

export function placeEnglish(row: number, column?: string): string {
  return column === undefined ? `Row ${row}` : `Row ${row}, column “${column}”`;
}
