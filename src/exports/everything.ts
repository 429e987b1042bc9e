import type { Language } from '../kernel/language.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import { bundleText, whyNot } from '../texts/bundles.ts';
import type { HolderAward, PublicAward } from './award.ts';
import type { CollectedFormat, Format, Making, PublicFormat } from './format.ts';
import { type ZipPart, zipOf } from './zip-file.ts';

const zip = { mediaType: 'application/zip', extension: 'zip' } as const;

/** All the documents of one person's badges, those of several badges once. What cannot be made is left out, and the README says why. */
export function everything(formats: readonly Format[]): CollectedFormat {
  return {
    ...{ id: 'zip', ...zip, audience: 'holder', takes: 'many-of-one' },
    label: { fr: 'Toutes les formes en un fichier (ZIP)', en: 'All forms in one file (ZIP)' },
    use: {
      fr: 'Tous les documents d’un badge ou d’une personne, avec un mode d’emploi : à remettre au titulaire.',
      en: 'All the documents of a badge or a person, with a README: to hand to the holder.',
    },
    async write(awards, making) {
      const made: Made[] = [];
      const alone = awards.length === 1 ? awards : [];
      for (const format of formats) {
        if (format.takes !== 'one') made.push(await attempt(format, '', making, () => format.write(awards, making)));
        else for (const award of alone) made.push(...(await formsOf(award, [format], '', making)));
      }
      if (alone.length > 0) return bundle(made, making);
      for (const award of awards) {
        const folder = `${award.achievement.slug} ${award.publicId}/`;
        made.push(...(await formsOf(award, formats, folder, making)));
      }
      return bundle(made, making);
    },
  };
}

/** The forms that say nothing more than the page, for whoever reads the page. */
export function everythingPublic(formats: readonly PublicFormat[]): PublicFormat {
  return {
    ...{ id: 'zip-public', ...zip, audience: 'public', takes: 'one', page: 'zip' },
    label: { fr: 'Toutes les formes publiques en un fichier (ZIP)', en: 'All public forms in one file (ZIP)' },
    use: {
      fr: 'Les formes qui ne disent rien de plus que la page, avec un mode d’emploi.',
      en: 'The forms that say nothing more than the page, with a README.',
    },
    async write(award, making) {
      const made: Made[] = [];
      for (const format of formats.filter((each) => fits(each, award))) {
        made.push(await attempt(format, '', making, () => format.write(award, making)));
      }
      return bundle(made, making);
    },
  };
}

/** Each form of one badge that takes one badge, under `folder`; those of the other family are not for it. */
export async function formsOf(
  award: HolderAward,
  formats: readonly Format[],
  folder: string,
  making: Making,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const format of formats) {
    if (format.takes !== 'one' || !fits(format, award)) continue;
    made.push(await attempt(format, folder, making, () => format.write(award, making)));
  }
  return made;
}

/** A file, or why there is none. */
export interface Made {
  readonly name: string;
  readonly label: string;
  readonly use: string;
  readonly outcome: Uint8Array | Problem;
}

export function partsOf(made: readonly Made[]): readonly ZipPart[] {
  return made.flatMap(({ name, outcome }) => (outcome instanceof Problem ? [] : [{ name, bytes: outcome }]));
}

function fits({ family }: Format, { achievement }: PublicAward): boolean {
  return family === undefined || family === achievement.family;
}

async function attempt(
  format: Format,
  folder: string,
  { language }: Making,
  write: () => Promise<Uint8Array>,
): Promise<Made> {
  const name = `${folder}${fileName(format)}`;
  const said = { label: format.label[language], use: format.use[language] };
  try {
    return { name, ...said, outcome: await write() };
  } catch (error) {
    if (!isProblem(error) || error.status >= 500) throw error;
    return { name, ...said, outcome: error };
  }
}

/** `badge.png`, `badge-jwt.png`, `europass-cv.pdf`: the format, its extension said once. */
export function fileName({ id, extension }: Format): string {
  const words = id.split('-').filter((word) => word !== extension);
  const isBadge = id === extension || id.startsWith(`${extension}-`);
  return `${[...(isBadge ? ['badge'] : []), ...words].join('-')}.${extension}`;
}

function bundle(made: readonly Made[], { language, now, leftOut }: Making): Uint8Array {
  for (const { label, outcome } of made) if (outcome instanceof Problem) leftOut?.(label, outcome);
  const words = bundleText[language];
  const text = [words.readmeTitle, '', ...words.readme, ...linesOf(made, language), ''].join('\r\n');
  return zipOf([{ name: words.readmeName, bytes: new TextEncoder().encode(`\uFEFF${text}`) }, ...partsOf(made)], now);
}

/** What each form is and what it is for, of an archive that holds them for many people. */
export function tellForms(formats: readonly Format[], language: Language): readonly string[] {
  const { made } = bundleText[language];
  return formats.flatMap((format) => ['', made(fileName(format), format.label[language]), format.use[language]]);
}

/** A paragraph for each form: what it is, its files, what it is for; or why there is none. */
function linesOf(made: readonly Made[], language: Language): readonly string[] {
  const words = bundleText[language];
  const forms = new Map<string, Made[]>();
  for (const each of made) {
    const { label, outcome } = each;
    const form = outcome instanceof Problem ? `${label} ${whyNot(outcome, language)}` : label;
    forms.set(form, [...(forms.get(form) ?? []), each]);
  }
  return [...forms.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { name, label, use, outcome } = first;
    if (outcome instanceof Problem) return ['', words.notMade(label, whyNot(outcome, language))];
    return ['', words.made(name, label), ...others.map((other) => other.name), use];
  });
}
