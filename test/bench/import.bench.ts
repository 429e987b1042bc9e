// The dry run of a large list, as an operator starts it: the built command in a process of its own, from its start to its end, on a new
// store. Seconds and memory are absolute: compare them on one machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import writeXlsxFile from 'write-excel-file/node';
import { z } from 'zod';
import { temporaryFolder } from '../support/world.ts';
import { median, say } from './measure.ts';

const wantedRows = 10_000;
const rounds = 3;
const goal = { seconds: 5, megabytes: 300 };

const Answer = z.object({ counts: z.object({ new: z.number(), refused: z.number() }) });
/** Told by the child at its exit, in kilobytes. */
const tellMemory = `data:text/javascript,process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)));`;

/** The demonstration's rows again and again, each another person on another mobility. */
async function largeTable(): Promise<readonly (readonly string[])[]> {
  const [titles = '', ...lines] = (await readFile('demo/participants.csv', 'utf8')).trimEnd().split(/\r?\n/);
  const rows = Array.from({ length: wantedRows }, (_, index) => {
    const cells = (lines[index % lines.length] ?? '').split(';');
    const letters = String.fromCharCode(
      97 + (index % 26),
      97 + (Math.floor(index / 26) % 26),
      97 + Math.floor(index / 676),
    );
    cells[0] = `005041-MOB-${String(index + 10_000)}`;
    cells[4] = `${cells[4]}${letters}`;
    cells[6] = cells[6] === '' ? '' : `p${index}@example.org`;
    cells[8] = '';
    return cells;
  });
  return [titles.split(';'), ...rows];
}

async function dryRun(
  path: string,
  dataDir: string,
): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', tellMemory, 'dist/cli/main.js', 'import', path, '--dry-run', '--json'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATA_DIR: dataDir },
    },
  );
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const seconds = (performance.now() - began) / 1000;
  const { counts } = Answer.parse(JSON.parse(out));
  if (counts.new !== wantedRows || counts.refused !== 0)
    throw new Error(`not the rows that were wanted: ${JSON.stringify(counts)}`);
  return { seconds, megabytes: Number(err) / 1024 };
}

const folder = await temporaryFolder();
const table = await largeTable();
const [csv, xlsx] = [join(folder.path, 'large.csv'), join(folder.path, 'large.xlsx')];
await writeFile(csv, table.map((cells) => cells.join(';')).join('\r\n'));
const cells = table.map((row) => row.map((value) => ({ value })));
await writeFile(xlsx, await writeXlsxFile([{ sheet: 'Participants', data: cells }]).toBuffer());

for (const [name, path] of [
  ['CSV', csv],
  ['XLSX', xlsx],
] as const) {
  const runs: Awaited<ReturnType<typeof dryRun>>[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await dryRun(path, join(folder.path, `${name}${round}`)));
  const seconds = median(runs.map((run) => run.seconds));
  const megabytes = Math.max(...runs.map((run) => run.megabytes));
  say(
    `${name}, ${wantedRows} rows, median of ${rounds}: ${seconds.toFixed(2)} s in all (goal: under ${goal.seconds} s)`,
  );
  say(`  at most ${megabytes.toFixed(0)} MB resident (goal: under ${goal.megabytes} MB)`);
}
await folder.remove();
