import { rotateKeys } from '../../issuers/ensure-issuer.ts';
import { cliTexts } from '../../texts/cli.ts';
import type { Command } from '../command.ts';

/** The issuer's keys and their periods; public halves only. */
export const keysCommand: Command = {
  name: 'keys',
  async run({ app, language }) {
    const texts = cliTexts[language].keys;
    const issuer = await (await app()).core.keyring.issuer();
    const keys = issuer.keys.map(({ kid, algorithm, from, until }) => ({ kid, algorithm, from, until: until ?? null }));
    const lines = keys.map(
      ({ kid, algorithm, from, until }) =>
        `${algorithm.padEnd(8)} ${kid}  ${from}  ${until === null ? texts.current : texts.retired(until)}`,
    );
    return { exitCode: 0, lines: [issuer.did, ...lines], data: { did: issuer.did, keys } };
  },
};

/** New keys beside the old ones: what was signed stays signed with what it was signed with. */
export const rotateKeysCommand: Command = {
  name: 'keys rotate',
  async run({ app, language }) {
    const { core } = await app();
    const { storage, clock, random, secrets } = core;
    const { id } = await core.keyring.issuer();
    const issuer = await rotateKeys({ storage, clock, random, id, keySecret: secrets.keyPassphrase });
    const kids = issuer.keys.filter(({ until }) => until === undefined).map(({ kid }) => kid);
    return { exitCode: 0, lines: kids.map(cliTexts[language].keys.rotated), data: { did: issuer.did, added: kids } };
  },
};
