// Starts the pure-Java MongoDB server of the contract suite and prints its address; runs until it is told to stop.
// Needs a JDK, Maven and Maven Central; exits with 3, saying which is missing, so that a caller can go on without it.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './tree.mjs';

const sources = join(root, 'test', 'support', 'mongo');
const libraries = join(root, '.tmp', 'mongo');

function lacks(what) {
  process.stderr.write(`mongo-for-tests: ${what}\n`);
  process.exit(3);
}

for (const [command, argument] of [
  ['java', '-version'],
  ['mvn', '--version'],
]) {
  if (spawnSync(command, [argument], { stdio: 'ignore' }).status !== 0) lacks(`${command} is not installed`);
}
const fetched = spawnSync(
  'mvn',
  ['-q', '-B', '-f', join(sources, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${libraries}`],
  { stdio: ['ignore', 2, 2] },
);
if (fetched.status !== 0) lacks('Maven Central could not be reached');

const server = spawn('java', ['-cp', join(libraries, '*'), join(sources, 'MongoForTests.java')], {
  stdio: ['pipe', 'inherit', 'inherit'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.stdin.end());
server.on('exit', (code) => process.exit(code ?? 1));
