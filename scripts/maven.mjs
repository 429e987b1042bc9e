// What tests run of other people's Java: its libraries, fetched by Maven from Maven Central with their checksums held.
import { spawnSync } from 'node:child_process';

/** Puts what the pom asks for where `settings` say; gives what is lacking, in words, or nothing. */
export function fetchLibraries(pom, settings) {
  for (const [command, argument] of [
    ['java', '-version'],
    ['mvn', '--version'],
  ]) {
    if (spawnSync(command, [argument], { stdio: 'ignore' }).status !== 0) return `${command} is not installed`;
  }
  const goal = ['dependency:copy-dependencies', ...settings.map((setting) => `-D${setting}`)];
  const asked = ['-q', '-B', '--strict-checksums', '-T', '2', '-f', pom, ...goal];
  const { status } = spawnSync('mvn', asked, { stdio: ['ignore', 2, 2] });
  return status === 0 ? undefined : 'Maven Central could not be reached';
}
