import { z } from 'zod';
import type { Language } from '../kernel/language.ts';
import { isProblem, type Problem, type ProblemCode, type ProblemFacts } from '../kernel/problem.ts';
import { type Setting, settingNames, settings } from '../settings.ts';
import { sayBadgeFaults, sayDocuments } from '../texts/badge-faults.ts';
import { cliTexts } from '../texts/cli.ts';
import { configFaultText } from '../texts/config-faults.ts';
import type { FactWords } from '../texts/import-words.ts';
import { importText } from '../texts/imports.ts';
import { problemText } from '../texts/problems.ts';

/**
 * Why a command or a start failed, a line each, for whoever runs the service: what happened, what to do, and the facts. A file or a port
 * that the system refuses is said in words; what nobody foresaw is shown whole.
 */
export function explainFailure(error: unknown, language: Language): readonly string[] {
  return isProblem(error) ? explainProblem(error, language) : explainError(error, language);
}

function explainProblem({ code, facts }: Problem, language: Language): readonly string[] {
  const texts = cliTexts[language].failure;
  const { faults } = facts;
  if (code === 'config/invalid' && typeof faults === 'object') {
    return [texts.settings, ...faults.map((fault) => `  - ${wordConfigFault(fault, language)}`)];
  }
  const imports: Readonly<Partial<Record<ProblemCode, FactWords>>> = importText[language].problems;
  const said = texts.problems[code] ?? imports[code];
  const { title, line } = problemText[language][code];
  if (said !== undefined) {
    return [
      said(facts),
      ...(facts.id === undefined ? [] : factLines({ id: facts.id }, language)),
      ...(typeof faults === 'object' ? indent(faults) : []),
    ];
  }
  const badges = sayBadgeFaults(facts, language)?.map((each) => `  ${each.badge}${texts.colon}${each.title}`);
  return [`${title}. ${line}`, ...(badges ?? factLines(facts, language))];
}

/** A line for each fact, and for each document that badges go into apart. */
function factLines(facts: ProblemFacts, language: Language): readonly string[] {
  const { facts: names, colon } = cliTexts[language].failure;
  const { documents: _, ...rest } = facts;
  const apart = sayDocuments(facts) ?? [];
  const alone = Object.entries(rest).map(([name, fact]) => [name, [fact].flat().join(', ')] as const);
  return [...alone, ...apart.map((ids) => ['documents', ids.join(', ')] as const)].map(
    ([name, said]) => `  ${names[name] ?? name}${colon}${said}`,
  );
}

function indent(faults: readonly string[]): readonly string[] {
  return faults.map((fault) => `  ${fault}`);
}

/** A `configFault` in words; the setting's purpose comes with it where that helps. */
function wordConfigFault(fault: string, language: Language): string {
  const [code = '', ...rest] = fault.split(' ');
  const subject = rest.join(' ');
  const name = settingNames().find((known) => known === rest[0]);
  const setting: Setting | undefined = name === undefined ? undefined : settings[name];
  const words: Readonly<Record<string, (subject: string, about: string) => string>> = configFaultText[language];
  return words[code]?.(subject, setting?.about[language] ?? '') ?? fault;
}

const SystemError = z.object({ code: z.string(), path: z.string().optional(), port: z.number().optional() });

function explainError(error: unknown, language: Language): readonly string[] {
  const texts = cliTexts[language].failure;
  const system = error instanceof Error ? SystemError.safeParse(error).data : undefined;
  if (system?.code === 'EADDRINUSE') return [texts.portTaken(String(system.port ?? ''))];
  if (system?.path !== undefined) return [texts.file(system.path, system.code)];
  return [texts.unexpected, ...String(error instanceof Error ? (error.stack ?? error) : error).split('\n')];
}
