// The engine in a thread of its own: a page takes some 10 ms of processor, in which whoever asked goes on with something else. Its
// answers go one by one, in the order of the questions. The machine's own fonts are never looked at.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const { workspace, fonts, memory } = workerData;
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }] });
parentPort.on('message', (task) => parentPort.postMessage(answer(task)));

/** The place of the setting that fitted last, of documents that are alike; some hundreds of them. */
const fitted = new Map();
const mostFitted = 300;

function answer({ template, drawn, data, settings, like }) {
  const what = { mainFilePath: `${workspace}${template}.typ` };
  try {
    show('data', data);
    for (let place = fitted.get(like) ?? 0; place < settings.length; place += 1) {
      show('setting', settings[place]);
      const made = make(what, drawn);
      if (made === undefined) continue;
      if (fitted.size >= mostFitted) fitted.clear();
      fitted.set(like, place);
      return made;
    }
    return { fault: 'no setting fits' };
  } catch (cause) {
    return { fault: wordsOf(cause) };
  } finally {
    compiler.evictCache(memory);
  }
}

/** A file that is there for the engine alone: an input would make its library anew each time. */
function show(name, text) {
  compiler.mapShadow(`${workspace}${name}.json`, Buffer.from(text));
}

/** Nothing where `typeset/house.typ` says that it would need a second page. */
function make(what, drawn) {
  try {
    // Asked for at once: a document that is handed out between its steps stays in memory until JavaScript's collector comes by.
    const pdf = compiler.pdf(what, { pdfStandard: 'a-3a' });
    // A drawing would show a box where a letter is missing: the PDF standard refuses first.
    return drawn ? { drawing: compiler.plainSvg(what) } : { pdf };
  } catch (cause) {
    if (wordsOf(cause).includes('panicked with: "over the page"')) return undefined;
    throw cause;
  }
}

function wordsOf(cause) {
  return `${cause} ${cause?.code ?? ''}`;
}
