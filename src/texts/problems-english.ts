import type { ProblemCode } from '../kernel/problem.ts';
import { exportProblems } from './export-problems.ts';
import type { ProblemWords } from './problem-words.ts';
import { sealProblems } from './seal-problems.ts';

const ours = 'This setting is up to the operator of the site: please tell them.';
const again = 'Try again in a few minutes.';

export const problemsEnglish: Readonly<Record<ProblemCode, ProblemWords>> = {
  'config/invalid': { title: 'The site is not set up properly', line: ours },
  'demo/in-production': { title: 'Demonstration data are in place', line: ours },
  'demo/real-store': { title: 'The demonstration found real data', line: ours },
  'storage/duplicate': { title: 'This record is already there', line: 'Nothing was added a second time.' },
  'storage/conflict': { title: 'Someone else has just changed the same thing', line: 'Reload the page and try again.' },
  'storage/unavailable': { title: 'The data cannot be reached for now', line: again },
  'storage/corrupt': { title: 'Something stored cannot be read', line: ours },
  'request/invalid': {
    title: 'Your request is incomplete or badly formed',
    line: 'Go back, correct it and send it again.',
  },
  'request/too-large': { title: 'What you sent is too big', line: 'Send less at a time.' },
  'request/wrong-type': {
    title: 'We do not read this kind of file',
    line: 'Send the signed file of the badge, as JSON or JWT.',
  },
  'request/wrong-method': {
    title: 'This address does not work that way',
    line: 'Start again from the home page. A program finds in the header Allow and in /openapi.json what it takes.',
  },
  'request/too-many': {
    title: 'Too many attempts in a short time',
    line: 'Wait a minute, then try again. This limit protects the holders of badges.',
  },
  'page/unknown': {
    title: 'There is no such page',
    line: 'The address may be incomplete. Check it, or start again from the home page.',
  },
  'credential/unknown': {
    title: 'There is no badge at this address',
    line: 'The address or the id may be incomplete: scan the QR code again, or ask the person for the address.',
  },
  'credential/not-published': {
    title: 'The holder has not published this file',
    line: 'Ask the holder for the signed file. The checking page remains open to you.',
  },
  'credential/revoked': { title: 'This badge has already been withdrawn', line: 'There is nothing else to do.' },
  'definition/unknown': {
    title: 'This badge is not in the catalogue',
    line: 'The address may be incomplete. Look for it among all the badges.',
  },
  'definition/invalid': { title: 'The definition of this badge is wrong', line: ours },
  'definition/changed': { title: 'A badge already issued is never edited', line: 'Publish a new version of it.' },
  'issuer/unknown': {
    title: 'This issuer is not known here',
    line: 'The address may be incomplete. Start from a badge that it issued.',
  },
  'issuer/base-url-changed': { title: 'The address of the site has changed', line: ours },
  'key/unknown': { title: 'This key is not known here', line: 'The address may be incomplete.' },
  'identity/changed': { title: 'The secret of identities is not the same any more', line: ours },
  'key/locked': { title: 'The signing keys are locked', line: ours },
  'key/published-test-key': { title: 'A test key is in place', line: ours },
  'proof/unsupported': {
    title: 'This signature uses a method that we cannot read',
    line: 'Ask the issuer for a badge in the Open Badges 3.0 format.',
  },
  'proof/context-unknown': {
    title: 'This file points to a vocabulary that we do not know',
    line: 'We can neither confirm nor deny it.',
  },
  'proof/unsafe': { title: 'This file holds words that its signature does not cover', line: 'Do not rely on it.' },
  'proof/too-complex': {
    title: 'This file is too complex to be checked',
    line: 'An ordinary badge is easily checked. Ask the issuer for a simpler file.',
  },
  'proof/context-drift': { title: 'A vocabulary of the site was altered', line: ours },
  'status/list-unknown': { title: 'There is no such list of withdrawals', line: 'The address may be incomplete.' },
  'api-key/missing': {
    title: 'An API key is needed',
    line: 'Ask the operator of the site for one, and send it in the header Authorization, after the word Bearer. A wrong or revoked key counts for nothing.',
  },
  'api-key/scope': { title: 'This API key may not do that', line: 'Ask the operator of the site for a key that may.' },
  'api-key/unknown': { title: 'There is no such API key', line: 'Check its identifier.' },
  'vc-api/refused': {
    title: 'This document breaks a rule of the standard',
    line: 'The answer names the rule and the place.',
  },
  'vc-api/not-verified': {
    title: 'This document could not be confirmed',
    line: 'The answer says what was checked, and what is missing.',
  },
  'trust-list/unreadable': {
    title: 'This file is not a trust list',
    line: 'Ask the authority that publishes it for the file it signed.',
  },
  'trust-list/altered': {
    title: 'This trust list is not signed with the expected key',
    line: 'It was changed, or signed by somebody else. It is not used.',
  },
  'trust-list/out-of-date': {
    title: 'This trust list is not in force',
    line: 'Ask the authority that publishes it for a recent version.',
  },
  'trust-list/key-missing': {
    title: 'The key of this trust list is not known',
    line: 'Ask the authority for its public key, by another way than the list.',
  },
  'trust-list/older': {
    title: 'A newer version of this list is in place already',
    line: 'An older list does not take its place.',
  },
  'trust-list/duplicate': {
    title: 'This issuer is on the list already',
    line: 'Take it off before you put it there otherwise.',
  },
  'trust-list/unknown': {
    title: 'Nothing of that name on the trust list',
    line: 'Check the identifier of the issuer or of the list.',
  },
  'import/unreadable': { title: 'This file cannot be read', line: 'Save it as CSV or XLSX and try again.' },
  'import/too-large': { title: 'This file is too big', line: 'Split it into several files.' },
  'import/no-header': {
    title: 'The column titles are missing',
    line: 'The first line must name the columns. Start from our template.',
  },
  'import/changed-since': {
    title: 'The file has changed since the trial',
    line: 'Run the trial again, read it, then confirm.',
  },
  internal: {
    title: 'Something went wrong on our side',
    line: 'The page could not be prepared. Try again in a few minutes.',
  },
  'key/not-rotatable': {
    title: 'This key cannot be replaced',
    line: 'Where an issuer is known by its key, another key is another issuer.',
  },
  'import/wrong-type': { title: 'This file is not a table', line: 'Send a CSV or XLSX file.' },
  'import/unsafe-archive': {
    title: 'This XLSX file is not safe',
    line: 'Open it in your spreadsheet, save it again and try again.',
  },
  'import/too-many-rows': { title: 'This file has too many rows', line: 'Split it into several files.' },
  'import/empty': {
    title: 'This file holds no participant',
    line: 'Add one line for each person under the column titles.',
  },
  'import/merged-header': {
    title: 'Some title cells are merged',
    line: 'Unmerge them: every column needs a title of its own.',
  },
  'import/missing-columns': {
    title: 'Some columns are missing',
    line: 'Start from our template and keep all its titles.',
  },
  'import/duplicate-column': { title: 'A column appears twice', line: 'Delete the one too many.' },
  'award/unknown': { title: 'There is no such award', line: 'It may have been withdrawn.' },
  'award/not-ready': {
    title: 'This award has not been validated yet',
    line: 'Have it validated before issuing the badge.',
  },
  ...exportProblems.en,
  ...sealProblems.en,
  'fetch/refused': { title: 'This address is not allowed', line: 'Give a public address, with https.' },
  'fetch/failed': { title: 'The site asked for does not answer', line: again },
  'fetch/too-large': { title: 'The answer of the site asked for is too big', line: 'We did not read it.' },
  'fetch/too-slow': { title: 'The site asked for takes too long to answer', line: again },
  'file/unreadable': {
    title: 'This file cannot be read',
    line: 'Give the signed file of the badge, as JSON or JWT.',
  },
  'file/unwritable': {
    title: 'This file cannot be written',
    line: 'Name a file that does not exist yet, in a folder that you may write to and that has room left.',
  },
  'file/exists': {
    title: 'This file exists already',
    line: 'Name another one, or add --force to replace it.',
  },
};
