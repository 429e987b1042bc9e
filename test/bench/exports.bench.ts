// What a document costs beside bare Ed25519 signatures made in the same run: only the ratios are worth comparing between machines.
import { generateKeyPairSync, sign } from 'node:crypto';
import { attestation } from '../../src/exports/attestation.ts';
import { png } from '../../src/exports/baked-picture.ts';
import { cards } from '../../src/exports/cards.ts';
import { awardOf, catalogue, making } from '../exports/made.ts';
import { median, say } from './measure.ts';

const rounds = 7;
const made = making();
const holderOf = (index: number) =>
  awardOf({ publicId: String(index).padStart(22, 'Q'), holder: { givenName: `Zoé ${index}` } });
const holders = Array.from({ length: 20 }, (_, index) => holderOf(index));
const pupil = (at: number) => holders[at % holders.length] ?? holderOf(at);
/** The slim badge of a paper is signed once in the badge's life: apart from the document. */
const codes = await Promise.all(holders.map((award) => made.paperCode(award, 'sheet')));
const coded = {
  ...made,
  paperCode: async ({ publicId }: { readonly publicId: string }) =>
    codes[Number(publicId.replaceAll('Q', '')) % codes.length] ?? '',
};
const countries = ['ES', 'DE', 'GR', 'IT', 'PT', 'IE', 'PL'];
const anyOf = (at: number) =>
  awardOf({
    badge: catalogue.achievements[at % catalogue.achievements.length]?.slug ?? 'pro-eraei',
    mobility: { hostCountry: countries[at % countries.length] ?? 'ES' },
  });
const { privateKey } = generateKeyPairSync('ed25519');
const bytes = Buffer.from(awardOf().credential.bytes);

const works: readonly {
  readonly name: string;
  readonly count: number;
  readonly goal: string;
  run(at: number): Promise<unknown>;
}[] = [
  { name: 'bare signature', count: 400, goal: '', run: async () => sign(null, bytes, privateKey) },
  { name: 'PNG baked', count: 400, goal: 'goal: under 0.2 ms', run: async (at) => png.write(pupil(at), made) },
  {
    name: 'attestation',
    count: 20,
    goal: 'goal: under 15 ms',
    run: async (at) => attestation.write(holderOf(at), coded),
  },
  {
    name: 'its slim badge',
    count: 20,
    goal: 'for paper, once in a badge’s life',
    run: async (at) => made.paperCode(holderOf(at), 'sheet'),
  },
  {
    ...{ name: 'of any badge', count: 20, goal: 'the same, badge and country new each time' },
    run: async (at) => attestation.write(anyOf(at), coded),
  },
  {
    ...{ name: 'ten cards', count: 4, goal: '' },
    run: async (at) =>
      cards.write(
        Array.from({ length: 10 }, (_, index) => holderOf(at * 10 + index)),
        made,
      ),
  },
];

/** Milliseconds of processor each. */
async function measure({ count, run }: (typeof works)[number], from: number): Promise<number> {
  const before = process.cpuUsage();
  for (let done = 0; done < count; done += 1) await run(from + done);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
}

const spent = works.map(() => [] as number[]);
for (let round = -1; round < rounds; round += 1) {
  for (const [index, work] of works.entries()) {
    const each = await measure(work, (round + 1) * 1000);
    if (round >= 0) spent[index]?.push(each);
  }
}
const floor = median(spent[0] ?? []);
say(`processor time, median of ${rounds} rounds, the first left out:`);
for (const [index, { name, goal }] of works.entries()) {
  const each = median(spent[index] ?? []);
  say(`  ${name.padEnd(15)} ${each.toFixed(3)} ms each, ${(each / floor).toFixed(1)} bare signatures  ${goal}`);
}
const size = (await attestation.write(holderOf(0), made)).length;
say(`  an attestation is ${Math.round(size / 1000)} KB (goal: under 150 KB)`);
