import type { Progress } from './command.ts';

/** Redraws at most ten times a second. */
const redrawMs = 100;

/** The stream a bar is drawn on: a terminal says so. */
export interface BarStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** A bar on a terminal's error stream, so that standard output stays clean; nothing anywhere else. */
export function createProgress(stream: BarStream, now: () => number): Progress {
  let total: number | undefined;
  let label = '';
  let done = 0;
  let drawnAt = 0;
  let running = false;
  const draw = (): void => {
    if (stream.isTTY !== true) return;
    stream.write(`\r\u001b[K${label} ${bar(done, total)}`);
    drawnAt = now();
  };
  return {
    start(count, text) {
      [total, label, done, running] = [count, text, 0, true];
      draw();
    },
    step() {
      done += 1;
      if (running && now() - drawnAt >= redrawMs) draw();
    },
    end() {
      if (!running) return;
      running = false;
      draw();
      if (stream.isTTY === true) stream.write('\n');
    },
  };
}

function bar(done: number, total: number | undefined): string {
  if (total === undefined || total === 0) return String(done);
  const width = 30;
  const filled = Math.round((Math.min(done, total) / total) * width);
  return `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done}/${total}`;
}
