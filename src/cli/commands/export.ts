import { lstat, rename, rm, writeFile } from 'node:fs/promises';
import type { App } from '../../app.ts';
import { findFormat } from '../../exports/formats.ts';
import { Problem } from '../../kernel/problem.ts';
import { cliTexts } from '../../texts/cli.ts';
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
    if (options.force !== true && (await exists(path))) throw new Problem('file/unwritable');
    const opened = await app();
    const { ids, whole } = await chosen(opened, positionals, options.person === true);
    const exactStay = options['exact-stay'] === true;
    const bytes = await opened.exportBadges(ids, formatId, { language, exactStay, whole });
    const forHolder = format.audience === 'holder';
    await write(path, bytes, { mode: forHolder ? 0o600 : 0o644, force: options.force === true });
    const data = { ids, format: formatId, path, bytes: bytes.length };
    const notice = format.notice === undefined ? [] : [format.notice[language]];
    return { exitCode: 0, lines: [texts.written(path, forHolder), ...notice], data };
  },
};

/** Those given; with `--person`, all that whoever holds them holds. */
async function chosen(app: App, given: readonly string[], person: boolean): Promise<HolderBadges> {
  const ids = given.map((each) => readPublicId([each]));
  if (!person) return { ids, whole: false };
  return app.badgesOfHolders(ids);
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

/** Written beside and moved into place where it replaces another, so that the mode is that of the new file. */
async function write(path: string, bytes: Uint8Array, how: { readonly mode: number; readonly force: boolean }) {
  const written = how.force ? `${path}.part` : path;
  try {
    await writeFile(written, bytes, { flag: 'wx', mode: how.mode });
    if (how.force) await rename(written, path);
  } catch (cause) {
    if (how.force) await rm(written, { force: true });
    throw new Problem('file/unwritable', {}, { cause });
  }
}
