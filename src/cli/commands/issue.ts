import { awards } from '../../awards/award.ts';
import { cliTexts } from '../../texts/cli.ts';
import type { Command } from '../command.ts';

/** Issues every validated award that has no credential yet; run twice, it does nothing more. */
export const issueCommand: Command = {
  name: 'issue',
  usage: '',
  async run({ app, language, progress }) {
    const texts = cliTexts[language];
    const opened = await app();
    const already = await opened.core.storage.count(awards, { state: 'issued' });
    progress.start(await opened.core.storage.count(awards, { state: 'open' }), texts.issuing);
    const publicIds: string[] = [];
    const issued = await opened.issue((outcome) => {
      if (outcome.issued) publicIds.push(outcome.publicId);
      progress.step();
    });
    progress.end();
    const pages = publicIds.map((id) => `${opened.core.config.baseUrl}/v/${id}`);
    const line = issued === 0 ? texts.nothingToIssue : texts.issued(issued, already);
    return { exitCode: 0, lines: [line, ...pages.map((page) => `  ${page}`)], data: { issued, already, pages } };
  },
};
