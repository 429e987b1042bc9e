import type { LocalText } from '../../kernel/language.ts';
import {
  type AreaName,
  blockTitles,
  type FieldName,
  type Letter,
  mobilityWords,
} from '../../texts/europass-mobility.ts';
import type { HolderAward } from '../award.ts';
import type { Stay } from '../stays.ts';
import * as known from './known.ts';

/** A line of a block. What is not known is there with nothing in it: a line to fill in by hand. */
export type Line =
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  /** `room`: lines to leave where nothing is said. */
  | { readonly kind: 'area'; readonly area: AreaName; readonly said: readonly LocalText[]; readonly room: number }
  | { readonly kind: 'badges'; readonly area: AreaName; readonly badges: readonly HolderAward[] }
  | { readonly kind: 'signatures'; readonly who: readonly Signatory[]; readonly eitherOne: boolean };

export interface Field {
  readonly name: FieldName;
  readonly value: LocalText | undefined;
}
export type Signatory = 'participant' | 'guardian' | 'sending' | 'host';

export interface Block {
  readonly letter: Letter;
  readonly title: LocalText;
  readonly lines: readonly Line[];
}

/** The two moments of the document, usable together or apart. */
export interface Part {
  readonly title: LocalText;
  readonly about: LocalText;
  readonly blocks: readonly Block[];
}

/** Blocks A to K of the template in use since the call of 2024, as far as the records and the badges of one stay can fill them. */
export function toParts(stay: Stay): readonly Part[] {
  return [
    { title: mobilityWords.before, about: mobilityWords.beforeIs, blocks: beforeBlocks(stay) },
    { title: mobilityWords.after, about: mobilityWords.afterIs, blocks: afterBlocks(stay) },
  ];
}

function beforeBlocks({ first }: Stay): readonly Block[] {
  const guardian: readonly FieldName[] = known.isWithGuardian(first) ? ['guardian'] : [];
  const mobility = known.knownOfMobility(first);
  const travel: readonly FieldName[] = mobility.travel === undefined ? [] : ['travel'];
  const project: readonly FieldName[] = ['programme', 'project', 'mobilityId', 'europassNumber'];
  return [
    block('A', fields(known.knownOfPerson(first), 'givenName', 'familyName', 'status', ...guardian, 'email', 'phone')),
    block('B', fields(mobility, 'from', 'until', 'activity', 'sector', 'country', 'city', ...travel, ...project)),
    block(
      'C',
      fields(known.knownOfSending(first), 'organisation', 'uai', 'address', 'city', 'country', 'contact', 'reach'),
    ),
    block(
      'D',
      fields(known.knownOfHost(first), 'organisation', 'oid', 'address', 'city', 'country', 'mentor', 'reach'),
    ),
    block('E', fields({}, 'qualification', 'year', 'level')),
    block('F', area('expected', [], 7)),
    block('G', area('planned', [], 7)),
    block('H', area('support', [], 3)),
    block('I', area('procedure', [], 3)),
    block('J', area('recognition', [], 3)),
    block('K', signatures(first, false)),
  ];
}

function afterBlocks({ first, awards }: Stay): readonly Block[] {
  return [
    block('F', ...known.achieved(awards).map(({ heading, said }) => area(heading, said, 1))),
    block('G', area('done', known.ownWords(awards), 5)),
    block('H', area('followed', [], 2)),
    block('I', area('result', known.evaluated(awards), 2)),
    block('J', { kind: 'badges', area: 'issued', badges: awards }, area('provisions', [], 2)),
    block('K', signatures(first, true)),
  ];
}

function fields(values: known.Known, ...names: readonly FieldName[]): Line {
  return { kind: 'fields', fields: names.map((name) => ({ name, value: values[name] })) };
}

function area(name: AreaName, said: readonly LocalText[], room: number): Line {
  return { kind: 'area', area: name, said, room };
}

function block(letter: Letter, ...lines: readonly Line[]): Block {
  return { letter, title: blockTitles[letter], lines };
}

/** Before, all sign; after, either of the two bodies is enough. */
function signatures(award: HolderAward, eitherOne: boolean): Line {
  const guardian: readonly Signatory[] = known.isWithGuardian(award) ? ['guardian'] : [];
  return { kind: 'signatures', who: ['participant', ...guardian, 'sending', 'host'], eitherOne };
}
