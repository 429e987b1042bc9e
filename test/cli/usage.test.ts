import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { terminalLanguage } from '../../src/cli/language.ts';
import { cliTexts } from '../../src/texts/cli.ts';
import { nothingOpened, terminalOver } from './typed.ts';

const type = terminalOver(nothingOpened);
const typeEnglish = terminalOver(nothingOpened, 'en');

describe('help', () => {
  it.each([[], ['help'], ['--help']])('lists every command with what it does (%j)', async (...argv) => {
    const { exitCode, out, err } = await type(...argv);
    expect([exitCode, err]).toEqual([0, '']);
    for (const { name } of commands) expect(out).toContain(`  ${name}`);
    expect(out).toContain('import FICHIER [--dry-run]');
    expect((await typeEnglish(...argv)).out).toContain('import FILE [--dry-run]');
  });

  it('knows every command in both languages, and no other', () => {
    const names = commands.map(({ name }) => name).sort();
    for (const { about } of Object.values(cliTexts)) expect(Object.keys(about).sort()).toEqual(names);
  });

  it.each([
    ['help', 'import'],
    ['import', '--help'],
  ])('explains one command: %s %s', async (...argv) => {
    const { exitCode, out } = await type(...argv);
    expect(exitCode).toBe(0);
    expect(out).toContain('Usage\u00a0: npm run -s cli -- import FICHIER [--dry-run]');
    expect(out).toContain(cliTexts.fr.about.import);
  });

  it('takes « keys rotate » for what it is, and « keys » for the list', async () => {
    expect((await type('keys', 'rotate', '--help')).out).toContain('keys rotate');
    expect((await type('keys', '--help')).out).not.toContain('rotate');
  });
});

describe('the language that is asked for', () => {
  it.each([
    ['a command explained', ['help', 'import', '--lang', 'en'], 'Usage: npm run -s cli -- import FILE'],
    ['the list of commands', ['help', '--lang', 'en'], 'import FILE [--dry-run]'],
    [
      'nothing said to export',
      ['export', '--lang', 'en'],
      'Usage: npm run -s cli -- export BADGE… --format FORMAT --out FILE',
    ],
    [
      'an option that does not exist',
      ['import', 'a.csv', '--lang=en', '--dry'],
      'Usage: npm run -s cli -- import FILE',
    ],
    ['a command that does not exist', ['importer', '--lang', 'en'], 'Unknown command: importer.'],
  ])('is that of the whole answer, what is wrong included: %s', async (_, argv, said) => {
    const { out, err } = await type(...argv);
    expect(out + err).toContain(said);
    expect(out + err).not.toMatch(/Usage\u00a0|FICHIER|Il manque/);
  });
});

describe('a command that is misused', () => {
  it.each<[string, readonly string[], string]>([
    ['a command that does not exist', ['importer'], 'Commande inconnue\u00a0: importer.'],
    ['half a command', ['definitions'], 'definitions check [DOSSIER]'],
    ['an option before the command', ['--json', 'issue'], 'La commande vient en premier'],
    ['an option that does not exist', ['import', 'liste.csv', '--dry-runn'], 'Option inconnue\u00a0: --dry-runn.'],
    ['a short option', ['import', '-n', 'liste.csv'], 'Option inconnue\u00a0: -n.'],
    ['an option named as a part of JavaScript', ['issue', '--constructor'], 'Option inconnue\u00a0: --constructor.'],
    ['no file', ['import'], 'Il manque FICHIER.'],
    ['no badge', ['share'], 'Il manque BADGE.'],
    ['nothing to verify', ['verify'], 'Il manque FICHIER|ADRESSE|-.'],
    ['two files', ['import', 'a.csv', 'b.csv'], 'Argument en trop\u00a0: b.csv.'],
    ['an argument where none is taken', ['issue', 'tout'], 'Argument en trop\u00a0: tout.'],
    ['an option without its value', ['revoke', 'x', '--reason'], '--reason demande une valeur.'],
    ['an option given twice', ['export', 'x', '--format', 'png', '--format', 'svg'], '--format est donné deux fois.'],
    ['an option in place of a value', ['revoke', 'x', '--reason', '--json'], '--reason demande une valeur.'],
    ['a value for an option that takes none', ['issue', '--json=oui'], '--json ne prend pas de valeur.'],
    ['no reason to revoke', ['revoke', 'x'], 'Motif attendu\u00a0: error, fraud, replaced ou withdrawn.'],
    ['a reason of one’s own', ['revoke', 'x', '--reason', 'exclu'], 'Motif attendu'],
    ['a language we do not write', ['issue', '--lang', 'de'], 'Langue attendue\u00a0: fr ou en.'],
  ])('says what is wrong, on standard error, with exit code 64: %s', async (_, argv, said) => {
    const { exitCode, out, err } = await type(...argv);
    expect([exitCode, out]).toEqual([64, '']);
    expect(err).toContain(said);
    expect(err).toMatch(/npm run -s cli -- /);
  });

  it('is told so in the language asked for', async () => {
    expect((await type('import', '--lang', 'en')).err).toContain('FILE is missing.');
    expect((await typeEnglish('import', '--lang', 'fr')).err).toContain('Il manque FICHIER.');
  });
});

it('says of export what its options take of a person', async () => {
  for (const language of ['fr', 'en']) {
    const [, about] = (await type('export', '--help', '--lang', language)).out.split('\n');
    expect(about).toMatch(/; --person .+; --exact-stay /);
  }
});

describe('the terminal’s language', () => {
  it.each([
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'fr_FR.UTF-8' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'fr_FR', LANG: 'en_GB' }, 'fr'],
    [{ LANG: 'C.UTF-8' }, 'fr'],
    [{}, 'fr'],
  ] as const)('of %j is %s', (env, language) => {
    expect(terminalLanguage(env)).toBe(language);
  });
});
