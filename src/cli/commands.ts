import type { Command } from './command.ts';
import {
  createApiKeyCommand,
  listApiKeysCommand,
  revokeApiKeyCommand,
  vcApiProfilesCommand,
} from './commands/api-keys.ts';
import { configCommand } from './commands/config.ts';
import { checkDefinitionsCommand, definitionSchemaCommand } from './commands/definitions.ts';
import { exportCommand } from './commands/export.ts';
import { exportLogCommand } from './commands/export-log.ts';
import { exportProjectCommand } from './commands/export-project.ts';
import { formatsCommand } from './commands/formats.ts';
import { handOutCommand } from './commands/hand-out.ts';
import { importCommand } from './commands/import.ts';
import { issueCommand } from './commands/issue.ts';
import { keysCommand, rotateKeysCommand } from './commands/keys.ts';
import { replaceCommand } from './commands/replace.ts';
import { revokeCommand, suspendCommand } from './commands/revoke.ts';
import { shareCommand } from './commands/share.ts';
import { showTrustListCommand, signTrustListCommand } from './commands/trust-list.ts';
import {
  addTrustedCommand,
  checkTrustListCommand,
  followTrustListCommand,
  removeTrustedCommand,
} from './commands/trusted.ts';
import { verifyCommand } from './commands/verify.ts';

/** The table: longer names first, so that `keys rotate` is not taken for `keys`. */
export const commands: readonly Command[] = [
  importCommand,
  issueCommand,
  handOutCommand,
  revokeCommand,
  suspendCommand,
  replaceCommand,
  formatsCommand,
  exportProjectCommand,
  exportLogCommand,
  exportCommand,
  shareCommand,
  verifyCommand,
  rotateKeysCommand,
  keysCommand,
  checkDefinitionsCommand,
  definitionSchemaCommand,
  showTrustListCommand,
  addTrustedCommand,
  removeTrustedCommand,
  followTrustListCommand,
  signTrustListCommand,
  checkTrustListCommand,
  createApiKeyCommand,
  listApiKeysCommand,
  revokeApiKeyCommand,
  vcApiProfilesCommand,
  configCommand,
];
