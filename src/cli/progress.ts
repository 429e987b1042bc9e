import type { Progress } from './command.ts';

/** Redraws at most ten times a second. */
const redrawMs = 100;

/** A bar on a terminal's error stream, so that standard output stays clean; nothing anywhere else. */
export function createProgress(stream: NodeJS.WriteStream, now: () => number): Progress {
  let total: number | undefined;
  let label = '';
  let done = 0;
  let drawnAt = 0;
  const draw = (): void => {
    if (!stream.isTTY) return;
    stream.write(`\r\u001b[K${label} ${bar(done, total)}`);
    drawnAt = now();
  };
  return {
    start(count, text) {
      [total, label, done] = [count, text, 0];
      draw();
    },
    step() {
      done += 1;
      if (now() - drawnAt >= redrawMs) draw();
    },
    end() {
      draw();
      if (stream.isTTY) stream.write('\n');
    },
  };
}

function bar(done: number, total: number | undefined): string {
  if (total === undefined || total === 0) return String(done);
  const width = 30;
  const filled = Math.round((Math.min(done, total) / total) * width);
  return `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done}/${total}`;
}
