import { type Config, type Environment, readConfig } from './config.ts';
import { isProblem, Problem } from './kernel/problem.ts';
import type { Random } from './kernel/random.ts';
import { readSecrets, type Secrets, secretFileFaults } from './secrets.ts';

/** Config and secrets, with every fault of both told at once: `config/invalid`, as readConfig and readSecrets say it. */
export async function readEnvironment(
  env: Environment,
  random: Random,
): Promise<{ readonly config: Config; readonly secrets: Secrets }> {
  try {
    const { config, sources } = readConfig(env);
    return { config, secrets: await readSecrets(sources, config.demonstration, random) };
  } catch (error) {
    const faults = isProblem(error, 'config/invalid') ? error.facts.faults : undefined;
    if (typeof faults !== 'object') throw error;
    const files = [env.KEY_FILE ?? '', env.IDENTITY_FILE ?? ''].filter((path) => path !== '');
    const ofFiles = (await Promise.all(files.map(secretFileFaults))).flat();
    throw new Problem('config/invalid', { faults: [...new Set([...faults, ...ofFiles])] }, { cause: error });
  }
}
