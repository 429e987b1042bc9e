// Starts the pure-Java MongoDB server of the contract suite and prints its address; runs until it is told to stop.
// Needs a JDK, Maven and Maven Central; exits with 3, saying which is missing, so that a caller can go on without it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fetchLibraries } from './maven.mjs';
import { root } from './tree.mjs';

const sources = join(root, 'test', 'support', 'mongo');
const libraries = join(root, '.tmp', 'mongo');

const lacking = fetchLibraries(join(sources, 'pom.xml'), [`outputDirectory=${libraries}`]);
if (lacking !== undefined) {
  process.stderr.write(`mongo-for-tests: ${lacking}\n`);
  process.exit(3);
}

const server = spawn('java', ['-cp', join(libraries, '*'), join(sources, 'MongoForTests.java')], {
  stdio: ['pipe', 'inherit', 'inherit'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.stdin.end());
server.on('exit', (code) => process.exit(code ?? 1));
