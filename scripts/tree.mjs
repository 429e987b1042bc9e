// Where things are, and what runs things: shared by the scripts, which work before node_modules exists.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Every file below a folder, as full paths; none where the folder is absent. */
export function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** The time of the newest change below some paths, in milliseconds; 0 where there is none. */
export function newestChange(paths) {
  return Math.max(0, ...paths.map((path) => statSync(path).mtimeMs));
}

/**
 * Runs a program to its end and gives its exit code, 128 + n for one that a signal ended. `quiet` sends what it says to standard error,
 * so that standard output stays free for an answer.
 */
export function run(command, args, { quiet = false, env = process.env, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['inherit', quiet ? 2 : 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
