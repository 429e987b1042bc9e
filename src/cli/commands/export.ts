import { lstat, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../../app.ts';
import { findFormat } from '../../exports/formats.ts';
import { Problem, type ProblemCode } from '../../kernel/problem.ts';
import { bundleText, whyNot } from '../../texts/bundles.ts';
import { cliTexts } from '../../texts/cli.ts';
import { problemText } from '../../texts/problems.ts';
import type { HolderBadges } from '../../wiring/holder-badges.ts';
import { type Command, UsageError } from '../command.ts';
import { readPublicId } from './revoke.ts';

/** Badges as a file in one of the formats. Never over another file unless `--force`; for its owner alone where it bears a name. */
export const exportCommand: Command = {
  name: 'export',
  takes: [{ what: ['ID'], repeats: true }],
  usage: '--format FORMAT --out FILE [--person] [--exact-stay] [--force]',
  options: {
    ...{ format: { type: 'string' }, out: { type: 'string' } },
    ...{ person: { type: 'boolean' }, 'exact-stay': { type: 'boolean' }, force: { type: 'boolean' } },
  },
  async run({ positionals, options, language, app }) {
    const texts = cliTexts[language].exports;
    const { format: formatId, out: path } = options;
    if (typeof formatId !== 'string') throw new UsageError(texts.formatNeeded);
    if (typeof path !== 'string') throw new UsageError(texts.fileNeeded);
    const format = findFormat(formatId);
    if (format === undefined) throw new Problem('export/unknown-format');
    if (options.force !== true) await refuseOver(path);
    const opened = await app();
    const { ids, whole } = await chosen(opened, positionals, options.person === true);
    const exactStay = options['exact-stay'] === true;
    const lacking = new Map<string, ProblemCode>();
    const leftOut = (label: string, problem: Problem): void => {
      lacking.set(bundleText[language].notMade(label, whyNot(problem, language)), problem.code);
    };
    const bytes = await opened.exportBadges(ids, formatId, { language, exactStay, whole, leftOut });
    const forHolder = format.audience === 'holder';
    await write(path, bytes, { mode: forHolder ? 0o600 : 0o644, force: options.force === true });
    const data = { ids, format: formatId, path, bytes: bytes.length };
    const notice = format.notice === undefined ? [] : [format.notice[language]];
    const remedies = [...new Set(lacking.values())].map((code) => `  ${problemText[language][code].line}`);
    return { exitCode: 0, lines: [...lacking.keys(), ...remedies, texts.written(path, forHolder), ...notice], data };
  },
};

/** Those given; with `--person`, all that whoever holds them holds. */
async function chosen(app: App, given: readonly string[], person: boolean): Promise<HolderBadges> {
  const ids = given.map((each) => readPublicId([each]));
  if (!person) return { ids, whole: false };
  return app.badgesOfHolders(ids);
}

/** Before any work is done: `file/exists` where `--force` would replace what is there, `file/unwritable` where nothing would. */
export async function refuseOver(path: string): Promise<void> {
  const there = await lstat(path).catch(() => undefined);
  if (there !== undefined) throw new Problem(there.isFile() ? 'file/exists' : 'file/unwritable');
}

/** Nothing half written is left. What replaces another file is written in a folder of its own and moved into place, so that the mode is its own. */
async function write(path: string, bytes: Uint8Array, how: { readonly mode: number; readonly force: boolean }) {
  if (how.force) return replace(path, bytes, how.mode);
  const handle = await open(path, 'wx', how.mode).catch(unwritable);
  try {
    await handle.writeFile(bytes).finally(() => handle.close());
  } catch (cause) {
    await rm(path, { force: true });
    unwritable(cause);
  }
}

/** A file alone is replaced: never a folder, a link or a device, `/dev/stdout` among them. */
async function replace(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const there = await lstat(path).catch(() => undefined);
  if (there?.isFile() === false) throw new Problem('file/unwritable');
  const folder = await mkdtemp(`${path}.`).catch(unwritable);
  try {
    await write(join(folder, 'part'), bytes, { mode, force: false });
    await rename(join(folder, 'part'), path).catch(unwritable);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function unwritable(cause: unknown): never {
  throw new Problem('file/unwritable', {}, { cause });
}
