// One build at a time: two programs that start at once would each write over what the other compiles.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const longestBuildMs = 600_000;

/** Does `work` while nobody else holds that file, which a process that was killed does not hold for ever. */
export async function alone(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  while (!take(path)) {
    if (isLeft(path)) rmSync(path, { force: true });
    else await wait(100);
  }
  const release = () => rmSync(path, { force: true });
  // A build that fails ends the process where it stands.
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** By a process that is no more, or that cannot still be building. */
function isLeft(path) {
  try {
    const age = Date.now() - statSync(path).mtimeMs;
    const holder = Number(readFileSync(path, 'utf8'));
    // Made, and not yet signed.
    if (holder === 0) return age > 10_000;
    return age > longestBuildMs || !isRunning(holder);
  } catch {
    return false;
  }
}

function isRunning(holder) {
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
