import type { Problem } from '../../kernel/problem.ts';
import { bundleText, whyNot } from '../../texts/bundles.ts';
import { cliTexts } from '../../texts/cli.ts';
import { projectFormats } from '../../wiring/project-export.ts';
import { type Command, UsageError } from '../command.ts';
import { refuseOver } from './export.ts';

/** A project's badges in one archive. Cut off, the same command takes it up again. */
export const exportProjectCommand: Command = {
  name: 'export-project',
  takes: [{ what: ['PROJECT'] }],
  usage: '--out FILE [--formats FORMAT,FORMAT] [--force]',
  options: { out: { type: 'string' }, formats: { type: 'string' }, force: { type: 'boolean' } },
  async run({ positionals: [project = ''], options, language, app, progress }) {
    const texts = cliTexts[language].exports;
    const { out: path, formats: asked, force: forced } = options;
    if (typeof path !== 'string') throw new UsageError(texts.fileNeeded);
    const force = forced === true;
    if (!force) await refuseOver(path);
    const formats = typeof asked === 'string' ? asked.split(',').map((id) => id.trim()) : projectFormats;
    const opened = await app();
    const tell = (done: number, total: number): void => {
      if (done === 1) progress.start(total, texts.projectLabel);
      progress.step();
    };
    const exported = await opened.exportProject(project, path, { language, formats, force, tell });
    progress.end();
    const lacking = exported.notMade.map(({ badge, label, problem }) => {
      return `${badge}  ${bundleText[language].notMade(label, whyNot(problem, language))}`;
    });
    return {
      exitCode: 0,
      lines: [...lacking, texts.projectWritten(exported, path)],
      data: {
        ...{ project, path, ...exported },
        notMade: exported.notMade.map(({ badge, label, problem }) => ({ badge, label, ...toData(problem) })),
      },
    };
  },
};

function toData({ code, facts: { letter } }: Problem): { readonly problem: string; readonly letter?: string } {
  return { problem: code, ...(typeof letter === 'string' ? { letter } : {}) };
}
