import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Other people's programs that judge a folder of our files, in one start of Java; fetched by scripts/judges-for-tests.mjs. */
export type Judge = 'dss' | 'verapdf';

const libraries = (judge: Judge): string => join('.tmp', 'judges', judge);

export const hasJudge = (judge: Judge): boolean => existsSync(libraries(judge));

/** Milliseconds that a suite waits for them, on the slowest machine. */
export const patience = 300_000;

const run = promisify(execFile);

/** What it says of each file, by its name. */
export async function askJudge<T>(judge: Judge, folder: string, answer: z.ZodType<T>): Promise<ReadonlyMap<string, T>> {
  const program = join('test', 'support', 'judges', judge, 'Judge.java');
  const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx512m', '-Djava.awt.headless=true'];
  const asked = [...flags, '-cp', join(libraries(judge), '*'), program, folder];
  const { stdout } = await run('java', asked, { maxBuffer: 1 << 26, timeout: patience - 20_000 });
  const Line = z.looseObject({ file: z.string() });
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return new Map(
    lines.map((line) => {
      const said = Line.parse(JSON.parse(line));
      return [said.file, answer.parse(said)];
    }),
  );
}
