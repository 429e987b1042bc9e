import { z } from 'zod';
import { type ApiKey, createApiKey, listApiKeys, revokeApiKey, Scope } from '../../auth/api-key.ts';
import { apiKeyText } from '../../texts/cli-keys.ts';
import { type Command, UsageError } from '../command.ts';

/** A key for a program; its text is printed here, once, and kept nowhere. */
export const createApiKeyCommand: Command = {
  name: 'api-keys create',
  usage: '--name NAME --scopes vc:issue,vc:verify,vc:status,export',
  options: { name: { type: 'string' }, scopes: { type: 'string' } },
  async run({ options, app, language }) {
    const texts = apiKeyText[language];
    const name = z.string().trim().min(1).safeParse(options.name);
    if (!name.success) throw new UsageError(texts.misuse.name);
    const scopes = z
      .array(Scope)
      .min(1)
      .safeParse(String(options.scopes ?? '').split(','));
    if (!scopes.success) throw new UsageError(texts.misuse.scopes);
    const { key, text } = await createApiKey((await app()).core, { name: name.data, scopes: scopes.data });
    return { exitCode: 0, lines: [texts.created(key.id), `  ${text}`, texts.once], data: { ...toData(key), text } };
  },
};

export const listApiKeysCommand: Command = {
  name: 'api-keys list',
  async run({ app, language }) {
    const texts = apiKeyText[language];
    const keys = await listApiKeys((await app()).core.storage);
    const lines = keys.map(
      ({ id, name, scopes, created, revoked }) =>
        `${id}  ${name}  ${scopes.join(',')}  ${texts.since(created, revoked)}`,
    );
    return { exitCode: 0, lines: lines.length === 0 ? [texts.none] : lines, data: { keys: keys.map(toData) } };
  },
};

export const revokeApiKeyCommand: Command = {
  name: 'api-keys revoke',
  takes: [{ what: ['KEY'] }],
  async run({ positionals, app, language }) {
    const key = await revokeApiKey((await app()).core, positionals[0] ?? '');
    return { exitCode: 0, lines: [apiKeyText[language].revoked(key.id)], data: toData(key) };
  },
};

/** The profiles of the VC-API, with the issuer that goes into what is sent to each. */
export const vcApiProfilesCommand: Command = {
  name: 'vc-api profiles',
  async run({ app, language }) {
    const { profiles } = (await app()).vcApi;
    const lines = profiles.map(({ name, form, did }) => `/vc-api/${name}  ${form}  ${did}`);
    return { exitCode: 0, lines: lines.length === 0 ? [apiKeyText[language].closed] : lines, data: { profiles } };
  },
};

function toData({ hash: _, ...key }: ApiKey): object {
  return key;
}
