// Fetches the programs of others that judge our exports in tests (test/support/judges); the tests that ask them are skipped without.
// Needs a JDK, Maven and Maven Central; exits with 3, saying which is missing, so that a caller can go on without it.
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fetchLibraries } from './maven.mjs';
import { root } from './tree.mjs';

const libraries = join(root, '.tmp', 'judges');
/** Half of them, where it is stopped, is never taken for all. */
const coming = `${libraries}.coming`;
const remove = (folder) => rmSync(folder, { recursive: true, force: true });

remove(coming);
const lacking = fetchLibraries(join(root, 'test', 'support', 'judges', 'pom.xml'), [`libraries=${coming}`]);
remove(libraries);
if (lacking !== undefined) {
  remove(coming);
  process.stderr.write(`judges-for-tests: ${lacking}\n`);
  process.exit(3);
}
renameSync(coming, libraries);
