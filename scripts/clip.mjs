// Keeps what programs say short enough to be read: a text of ten thousand letters hides what it is about.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './tree.mjs';

const longest = 300;
/** Milliseconds in which what was said last arrives, though a process that was left behind may hold the line open for ever. */
const last = 5_000;

/** A line no longer than a reader takes in. */
export function clip(line) {
  return line.length <= longest ? line : `${line.slice(0, longest)}… (${line.length} letters)`;
}

/** As `run` of tree.mjs, each line of what is said clipped. */
export async function runClipped(command, args, { env }) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['inherit', 'pipe', 'pipe'] });
  const ends = [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ].map(([from, to]) =>
    once(
      createInterface({ input: from }).on('line', (line) => to.write(`${clip(line)}\n`)),
      'close',
    ),
  );
  const [code, signal] = await once(child, 'exit');
  await Promise.race([Promise.all(ends), wait(last, undefined, { ref: false })]);
  child.stdout.destroy();
  child.stderr.destroy();
  return code ?? (signal === 'SIGINT' ? 130 : 143);
}
