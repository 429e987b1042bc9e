import { ReasonCode } from '../../status/status-list.ts';
import { cliTexts } from '../../texts/cli.ts';
import { type Command, UsageError } from '../command.ts';

/** Withdraws for good. The reason is public and says nothing of the person. */
export const revokeCommand: Command = {
  name: 'revoke',
  takes: [{ what: ['ID'] }],
  usage: '--reason error|fraud|replaced|withdrawn',
  options: { reason: { type: 'string' } },
  async run(invocation) {
    const id = readPublicId(invocation.positionals);
    const reason = ReasonCode.safeParse(invocation.options.reason);
    if (!reason.success) throw new UsageError(cliTexts[invocation.language].misuse.reason);
    const { reason: standing, already } = await (await invocation.app()).revoke(id, reason.data);
    const { revoked, revokedBefore } = cliTexts[invocation.language];
    const line = already ? revokedBefore(id, standing) : revoked(id);
    return { exitCode: 0, lines: [line], data: { id, revoked: standing, already } };
  },
};

/** Holds a badge back on our page, or lifts that with `--lift`. */
export const suspendCommand: Command = {
  name: 'suspend',
  takes: [{ what: ['ID'] }],
  usage: '[--lift]',
  options: { lift: { type: 'boolean' } },
  async run(invocation) {
    const id = readPublicId(invocation.positionals);
    const suspended = invocation.options.lift !== true;
    await (await invocation.app()).suspend(id, suspended);
    return { exitCode: 0, lines: [cliTexts[invocation.language].suspended(id, suspended)], data: { id, suspended } };
  },
};

/** The id itself, or the address of its page, as a QR code or a browser gives it. */
export function readPublicId([given = '']: readonly string[]): string {
  const text = given.trim();
  return /^https?:\/\/[^?#]+\/v\/([A-Za-z0-9_-]+)\/?([?#].*)?$/.exec(text)?.[1] ?? text;
}
