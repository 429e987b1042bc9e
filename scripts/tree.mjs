// Where things are, and what runs things: shared by the scripts, which work before node_modules exists.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The image and the package bring their code compiled: nothing is installed or compiled there. */
export const isBuilt = process.env.CREANCIALE_IMAGE === '1' || !existsSync(join(root, 'package-lock.json'));

/** Every file below a folder, as full paths. */
export function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** The program of an installed package. */
export function bin(name) {
  return join(root, 'node_modules', '.bin', name);
}

/**
 * Runs a program to its end and gives its exit code (128 + n for one that a signal ended). `quiet` sends what it says to standard
 * error, so that standard output stays free for an answer. Rejects when there is no such program.
 */
export function run(command, args, { quiet = false, env = process.env, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['inherit', quiet ? 2 : 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

/** As `run`, keeping what is said: exit code and text. A program that is missing gives 127. */
export function capture(command, args, { env = process.env, cwd = root, timeout = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', () => resolve({ code: 127, text: '' }));
    child.on('close', (code) => resolve({ code: code ?? 143, text: Buffer.concat(chunks).toString() }));
  });
}
