import { z } from 'zod';
import type { JsonObject } from '../../kernel/json.ts';
import { isAsPublished } from '../../openbadges/related-resource.ts';
import { RelatedResource } from '../../openbadges/shapes.ts';
import type { Examination } from '../materials.ts';
import type { Reach } from '../reach.ts';
import { readDataUrl } from '../readers/data-url.ts';
import type { Check } from '../report.ts';
import { fitsMultibase, fitsSri, imagesOf, isPicture } from '../resources.ts';

type Images = Check<'images'>;

/**
 * Pictures within the badge are what they say they are; what the badge points at with a digest (VCDM 2.0 §5.3) is read and compared. A
 * picture elsewhere without a digest is no part of what was signed: it is not asked for, and proves nothing.
 */
export async function checkImages({ credential, materials }: Examination): Promise<Images> {
  const images = imagesOf(credential);
  const unsound = images.find((url) => isDataUrl(url) && !isSound(url));
  const resources = resourcesOf(credential);
  const answers = await compareAll(resources, materials.reach);
  const differs = answers.find(({ fits }) => fits === false);
  if (differs !== undefined) return tell('failed', 'resource-differs', differs.id);
  if (unsound !== undefined) return tell('failed', 'image-unsound', 'document');
  const unread = answers.find(({ fits }) => fits === undefined);
  if (unread !== undefined) return tell('unknown', 'resource-unreachable', unread.id);
  if (answers.length > 0 || images.some(isDataUrl)) return tell('passed', 'images-fit', 'document');
  return { id: 'images', outcome: 'not-applicable', reason: images.length > 0 ? 'images-elsewhere' : 'no-image' };
}

function tell(outcome: Images['outcome'], reason: Images['reason'], source: string): Images {
  return { id: 'images', outcome, reason, source };
}

function isDataUrl(url: string): boolean {
  return /^data:/i.test(url);
}

function isSound(url: string): boolean {
  const bytes = readDataUrl(url);
  return typeof bytes !== 'string' && isPicture(url, bytes);
}

const Resources = z.union([z.array(RelatedResource), RelatedResource.transform((one) => [one])]).catch([]);
type Resource = z.infer<typeof RelatedResource>;
/** Beyond what a verification may ask, a badge names none. */
const mostResources = 20;

function resourcesOf({ relatedResource = [] }: JsonObject): readonly Resource[] {
  return Resources.parse(relatedResource).slice(0, mostResources);
}

interface Compared {
  readonly id: string;
  /** Nothing where it could not be read, or none of its digests is of a kind we know. */
  readonly fits: boolean | undefined;
}

async function compareAll(resources: readonly Resource[], reach: Reach): Promise<readonly Compared[]> {
  const answers: Compared[] = [];
  for (const resource of resources) {
    // What its publisher says of its bytes is known here: nobody is asked.
    if (isAsPublished(resource)) {
      answers.push({ id: resource.id, fits: true });
      continue;
    }
    const bytes = await read(resource, reach);
    answers.push({ id: resource.id, fits: bytes === undefined ? undefined : fitsAll(resource, bytes) });
  }
  return answers;
}

async function read({ id, mediaType = '*/*' }: Resource, reach: Reach): Promise<Uint8Array | undefined> {
  const accept = /^[\w.+*-]{1,60}\/[\w.+*-]{1,60}$/.test(mediaType) ? mediaType : '*/*';
  const answer = await reach(id, accept);
  return answer.outcome === 'reached' ? answer.body : undefined;
}

/** Every digest that can be read must fit, and one must. */
function fitsAll({ digestSRI = [], digestMultibase = [] }: Resource, bytes: Uint8Array): boolean | undefined {
  const answers = [
    ...digestSRI.map((written) => fitsSri(written, bytes)),
    ...digestMultibase.map((written) => fitsMultibase(written, bytes)),
  ];
  if (answers.includes(false)) return false;
  return answers.includes(true) ? true : undefined;
}
