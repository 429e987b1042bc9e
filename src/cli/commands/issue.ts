import type { App } from '../../app.ts';
import { awards } from '../../awards/award.ts';
import { all } from '../../kernel/storage.ts';
import { cliTexts } from '../../texts/cli.ts';
import type { Command } from '../command.ts';

/** Issues every validated award that has no credential yet; run twice, it does nothing more. */
export const issueCommand: Command = {
  name: 'issue',
  async run({ app, language, progress }) {
    const texts = cliTexts[language];
    const opened = await app();
    const already = await opened.core.storage.count(awards, { state: 'issued' });
    const { ready, ...waiting } = await countOpen(opened);
    if (ready > 0) progress.start(ready, texts.issuing);
    const publicIds: string[] = [];
    const issued = await opened.issue((outcome) => {
      if (outcome.issued) publicIds.push(outcome.publicId);
      progress.step();
    });
    progress.end();
    const pages = publicIds.map((id) => `${opened.core.config.baseUrl}/v/${id}`);
    const lines = [
      issued === 0 ? texts.nothingToIssue : texts.issued(issued, already),
      ...(waiting.proposed + waiting.refused === 0 ? [] : [texts.waiting(waiting)]),
      ...pages.map((page) => `  ${page}`),
    ];
    return { exitCode: 0, lines, data: { issued, already, waiting, pages } };
  },
};

/** The awards without a credential, by their decision. */
async function countOpen({ core }: App): Promise<{ ready: number; proposed: number; refused: number }> {
  const counts = { ready: 0, proposed: 0, refused: 0 };
  for await (const { value } of all(core.storage, awards, { state: 'open' })) counts[value.decision.outcome] += 1;
  return counts;
}
