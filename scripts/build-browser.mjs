// Builds what runs in a browser: the verifier, the island of /verify, the offline file, and one script of words a language.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './tree.mjs';

const source = join(root, 'src');
const pages = join(source, 'offline', 'page');

/** What of ours is another file in a browser. */
const counterparts = new Map([
  [join(source, 'kernel', 'platform.ts'), join(source, 'kernel', 'platform-browser.ts')],
  [join(source, 'texts', 'reader.ts'), join(source, 'offline', 'page', 'words.ts')],
]);

/**
 * Parts of packages that verifying never calls: of jsonld all but expanding to statements, its ways to the network among them; of zod
 * its sentences in fifty languages and its JSON Schemas.
 */
const unused = [
  /[\\/]jsonld[\\/]lib[\\/](.*[\\/])?(JsonLdProcessor|RequestQueue|compact|flatten|frame|fromRdf|node|xhr)(\.js)?$/,
  /[\\/]zod[\\/]v4[\\/](locales[\\/]index|classic[\\/]from-json-schema|core[\\/](compile|json-schema-processors|to-json-schema))\.js$/,
];
const nothing =
  'const nothing = () => nothing; module.exports = Object.assign(nothing, { createToJSONSchemaMethod: nothing, createStandardJSONSchemaMethod: nothing });';

const replace = {
  name: 'replace',
  setup(builder) {
    builder.onResolve({ filter: /\/(platform|reader)\.ts$/ }, ({ path, resolveDir }) => {
      const counterpart = counterparts.get(resolve(resolveDir, path));
      return counterpart === undefined ? undefined : { path: counterpart };
    });
    builder.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      return unused.some((part) => part.test(file)) ? { path: file, namespace: 'unused' } : undefined;
    });
    builder.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: nothing }));
  },
};

const options = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
  define: { 'process.env.NODE_ENV': '"production"' },
};

const languagesFile = join(source, 'kernel', 'language.ts');

const unchecked = 'const any = new Proxy(() => any, { get: () => any }); module.exports = { z: any };';

/** Of the tables of languages one language is kept: a page speaks one. */
function speak(language) {
  return {
    name: 'speak',
    setup(builder) {
      // Words are read, never checked.
      builder.onResolve({ filter: /^zod$/ }, ({ path }) => ({ path, namespace: 'unchecked' }));
      builder.onLoad({ filter: /.*/, namespace: 'unchecked' }, () => ({ contents: unchecked }));
      builder.onResolve({ filter: /^\.\/\w\w\.ts$/ }, ({ path, importer }) => {
        const isOther = /tables\.ts$/.test(importer) && path !== `./${language}.ts`;
        return isOther ? { path: `${importer} ${path}`, namespace: 'unspoken' } : undefined;
      });
      builder.onLoad({ filter: /.*/, namespace: 'unspoken' }, () => ({ contents: 'module.exports = {};' }));
      builder.onLoad({ filter: /[\\/]kernel[\\/]language\.ts$/ }, () => {
        const kept = readFileSync(languagesFile, 'utf8').replace(euList, (_, start, list, end) => {
          const own = list.split('\n').filter((line) => line === `  '${language}',`);
          return `${start}${own.join('')}${end}`;
        });
        return { contents: kept, loader: 'ts' };
      });
    },
  };
}

/** The languages beside French and English, one a line. */
const euList = /(export const euLanguages = \[\n)([^\]]*)(\] as const;)/;

function languages() {
  const [, , list = ''] = euList.exec(readFileSync(languagesFile, 'utf8')) ?? [];
  return ['fr', 'en', ...[...list.matchAll(/'(\w\w)'/g)].map(([, code]) => code)];
}

async function bundle(esbuild, settings) {
  const { outputFiles } = await esbuild.build({ ...options, ...settings });
  return outputFiles[0].contents;
}

/** The bytes of each script, by its name. */
export async function browserScripts() {
  const esbuild = await import('esbuild');
  const programs = ['verifier.tsx', 'device.ts'].map(async (name) => {
    const entryPoints = [join(pages, name)];
    return [name.replace(/\.tsx?$/, '.js'), await bundle(esbuild, { entryPoints, plugins: [replace] })];
  });
  const words = languages().map(async (language) => {
    const contents = `import { readerText } from './src/texts/reader.ts'; globalThis.creancialeWords = readerText('${language}');`;
    const stdin = { contents, resolveDir: root, loader: 'ts' };
    return [`words.${language}.js`, await bundle(esbuild, { stdin, plugins: [speak(language)] })];
  });
  return new Map(await Promise.all([...programs, ...words]));
}

/** Writes them to a folder, where there are pages that run any. */
export async function buildBrowser(folder) {
  if (!existsSync(pages)) return;
  mkdirSync(folder, { recursive: true });
  for (const [name, contents] of await browserScripts()) writeFileSync(join(folder, name), contents);
}
