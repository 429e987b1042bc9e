import { type ActivityType, activityTypes, type Definition, type Family, type Mention } from './definition.ts';
import type { DefinitionFault, FaultCode } from './fault.ts';
import { escoSkill, frameworks } from './frameworks.ts';
import { diplomaWord, frenchTypography, reservedWord, type WordingFault } from './wording-rules.ts';
import type { FaultFacts, Path, YamlSource } from './yaml-source.ts';

/** What a schema cannot say of one definition. `file` is `learners/app-mobilite-vecue.yaml`. */
export function ruleFaults(definition: Definition, source: YamlSource, file: string): readonly DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const report: Report = (code, path, facts) => faults.push(source.faultAt(code, path, facts));
  checkIdentity(definition, file, report);
  checkLevels(definition, report);
  checkMentions(definition, report);
  checkRepeats(definition, report);
  checkAlignments(definition, report);
  checkWording(definition, [], report);
  return faults;
}

type Report = (code: FaultCode, path: Path, facts?: FaultFacts) => void;

const prefixes: Readonly<Record<Family, { readonly slug: string; readonly glyph: string }>> = {
  learners: { slug: 'app-', glyph: 'A' },
  professionals: { slug: 'pro-', glyph: 'P' },
};

function checkIdentity({ slug, family, glyph }: Definition, file: string, report: Report): void {
  const [folder = '', name = ''] = file.split('/');
  const prefix = prefixes[family];
  if (name !== `${slug}.yaml`) report('slug-file', ['slug'], { value: slug, expected: `${slug}.yaml` });
  if (folder !== family) report('family-folder', ['family'], { value: family, expected: folder });
  if (!slug.startsWith(prefix.slug)) report('slug-prefix', ['slug'], { value: slug, expected: prefix.slug });
  if (!glyph.startsWith(prefix.glyph)) report('glyph-family', ['glyph'], { value: glyph, expected: prefix.glyph });
}

function checkLevels({ levels = [], criteria, triggers }: Definition, report: Report): void {
  levels.forEach((level, index) => {
    const key = `n${index + 1}`;
    if (level.key !== key) report('levels-order', ['levels', index, 'key'], { value: level.key, expected: key });
    if (criteria.length + level.criteria.length === 0) report('criteria-none', ['levels', index]);
    level.triggers?.forEach((type, place) => {
      if (!triggers.includes(type))
        report('level-triggers', ['levels', index, 'triggers', place], { value: type, expected: triggers.join(', ') });
    });
  });
  if (levels.length === 0 && criteria.length === 0) report('criteria-none', ['criteria']);
}

/** Activities in which nobody leaves, or nobody of ours does. */
const atHome: ReadonlySet<ActivityType> = new Set(['ETW', 'HOST-EXPERT', 'HOST-TRAINEE', 'HOST-PUPIL', 'HOST-STAFF']);
const staffOnly: Mention = 'intercategoriel';

function checkMentions({ mentions, family, triggers }: Definition, report: Report): void {
  mentions.forEach((mention, index) => {
    const unfit =
      (mention === staffOnly && family !== 'professionals') ||
      (mention === 'transport-durable' && triggers.every((type) => atHome.has(type)));
    if (unfit) report('mention-unfit', ['mentions', index], { value: mention });
  });
}

function checkRepeats(definition: Definition, report: Report): void {
  for (const key of ['mentions', 'triggers', 'evidence', 'tags'] as const) {
    const values: readonly string[] = definition[key] ?? [];
    values.forEach((value, index) => {
      if (values.indexOf(value) !== index) report('twice', [key, index], { value });
    });
  }
}

function checkAlignments(definition: Definition, report: Report): void {
  const levelKeys = (definition.levels ?? []).map(({ key }) => key);
  const seen = new Set<string>();
  definition.alignments.forEach((alignment, index) => {
    const at = (...rest: Path): Path => ['alignments', index, ...rest];
    checkTarget(alignment, at, report);
    alignment.levels?.forEach((key, place) => {
      if (!levelKeys.includes(key))
        report('level-unknown', at('levels', place), { value: key, expected: levelKeys.join(', ') });
    });
    for (const key of alignment.levels ?? ['n1', 'n2', 'n3']) {
      const target = [alignment.targetUrl, alignment.targetCode, alignment.targetName.en, key].join('|');
      if (!seen.has(target)) seen.add(target);
      else {
        report('twice', at(), { value: alignment.targetName.fr });
        break;
      }
    }
  });
  definition.languageSkills?.forEach((skill, index) => {
    checkTarget({ ...skill, targetType: 'ceasn:Competency' }, (...rest) => ['languageSkills', index, ...rest], report);
  });
}

type Target = Pick<Definition['alignments'][number], 'targetFramework' | 'targetUrl' | 'targetCode' | 'targetType'>;

function checkTarget(target: Target, at: (...rest: Path) => Path, report: Report): void {
  const { targetFramework, targetUrl, targetCode, targetType } = target;
  const framework = Object.hasOwn(frameworks, targetFramework) ? frameworks[targetFramework] : undefined;
  if (framework === undefined) {
    const known = Object.keys(frameworks).join(', ');
    report('framework-unknown', at('targetFramework'), { value: targetFramework, expected: known });
    return;
  }
  const { hosts, code } = framework;
  if (!hosts.includes(new URL(targetUrl).host))
    report('alignment-host', at('targetUrl'), { value: targetUrl, expected: hosts.join(', ') });
  else if (targetFramework === 'ESCO' && !escoSkill.test(targetUrl))
    report('alignment-esco', at('targetUrl'), { value: targetUrl });
  if (code === undefined && targetCode !== undefined)
    report('alignment-no-code', at('targetCode'), { value: targetCode });
  if (code !== undefined && targetCode === undefined) report('missing', at('targetCode'), { expected: code.example });
  else if (code !== undefined && !code.pattern.test(targetCode ?? ''))
    report('alignment-code', at('targetCode'), { value: targetCode, expected: code.example });
  if (targetType !== framework.targetType)
    report('alignment-type', at('targetType'), { value: targetType, expected: framework.targetType });
}

/** Every sentence, wherever it stands. Names of targets are quoted from their frameworks; notices say what a badge is not. */
function checkWording(value: unknown, path: Path, report: Report): void {
  if (typeof value === 'string') checkSentence(value, path, report);
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) checkWording(item, [...path, index], report);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) checkWording(item, [...path, key], report);
}

const codes: ReadonlySet<string> = new Set(activityTypes);

function checkSentence(text: string, path: Path, report: Report): void {
  const quoted = path.includes('targetName') || path.includes('targetFramework') || path.includes('notices');
  const isText = path.at(-1) === 'fr' || path.at(-1) === 'en';
  const found: readonly (WordingFault | undefined)[] = [
    codes.has(text) ? undefined : reservedWord(path[0] === 'tags' ? text.toUpperCase() : text),
    isText && !quoted ? diplomaWord(text) : undefined,
    path.at(-1) === 'fr' ? frenchTypography(text) : undefined,
  ];
  for (const fault of found)
    if (fault !== undefined) report(fault.code, path, { value: fault.snippet, snippet: fault.snippet });
}
