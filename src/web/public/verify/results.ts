import { type HostedBadge, isUnreadable, type Judged, type Verifying } from '../../../api/verifying.ts';
import { isProblem, type Problem } from '../../../kernel/problem.ts';
import type { UnreadableWord } from '../../../texts/unreadable-words.ts';
import type { Given } from './pasted.ts';
import { nameOf } from './unread.ts';

/** What became of one thing given: a badge that was judged, or why none could be. A file may hold several; `name` is theirs within an archive. */
export type Result = { readonly given: Given; readonly name?: string } & (
  | { readonly judged: Judged; readonly elsewhere: boolean }
  | { readonly unreadable: UnreadableWord }
);

/** Addresses that pictures of one sending may make us ask. */
const mostAddresses = 10;

export async function judgeAll(
  verifying: Verifying,
  given: readonly Given[],
  recipient: string | undefined,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const left = { addresses: mostAddresses };
  for (const each of given) {
    if (each.kind === 'address') results.push(await judgeAddress(verifying, each, each.url, recipient));
    else results.push(...(await judgeBytes(verifying, each, each.bytes, recipient, left)));
  }
  return results;
}

async function judgeBytes(
  verifying: Verifying,
  given: Given,
  bytes: Uint8Array,
  recipient: string | undefined,
  left: { addresses: number },
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const read of await verifying.readAll(bytes)) {
    const place = { given, ...nameOf('badge' in read ? read.badge : read) };
    if (isUnreadable(read)) results.push({ ...place, unreadable: read.unreadable });
    else if ('address' in read) results.push({ ...(await follow(read, left)), ...place });
    else results.push({ ...place, judged: await verifying.judge(read.badge, recipient), elsewhere: false });
  }
  return results;

  async function follow({ address, inCode }: HostedBadge, most: { addresses: number }): Promise<Result> {
    most.addresses -= 1;
    if (most.addresses < 0) return { given, unreadable: 'too-many-files' };
    const result = await judgeAddress(verifying, given, address, recipient);
    const isElsewhere = inCode === true && 'unreadable' in result && result.unreadable === 'address-not-a-badge';
    return isElsewhere ? { given, unreadable: 'code-elsewhere' } : result;
  }
}

async function judgeAddress(
  verifying: Verifying,
  given: Given,
  url: string,
  recipient: string | undefined,
): Promise<Result> {
  try {
    const judged = await verifying.judgeAddress(url, recipient);
    const readable = judged.report.checks.every(({ id, outcome }) => id !== 'format' || outcome === 'passed');
    if (!readable) return { given, unreadable: 'address-not-a-badge' };
    return { given, judged, elsewhere: judged.publicId === undefined };
  } catch (error) {
    const word = isProblem(error) ? wordOf(error) : undefined;
    if (word === undefined) throw error;
    return { given, unreadable: word };
  }
}

/** Only what the address itself explains; whatever else went wrong is a refusal of the whole page. */
function wordOf({ code }: Problem): UnreadableWord | undefined {
  if (code === 'fetch/refused') return 'address-refused';
  if (code === 'credential/unknown') return 'address-unknown';
  return code.startsWith('fetch/') ? 'address-failed' : undefined;
}
