// Reads the codes of pictures in a thread of its own, which whoever started it may end at any time: a picture may take for ever, or
// more memory than it gives back. It answers for every picture, then once more for those in which only a second look found a code.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { lookCloser } from '../verification/closer-look.mjs';
import { findCodes } from '../verification/codes-of-picture.mjs';

// The package would fetch its program from a network of its own.
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
parentPort.postMessage('ready');
const { pictures, most } = workerData;
const empty = [];
for (const [place, { bytes, isLookedAtTwice }] of pictures.entries()) {
  const answer = await findCodes(readBarcodes, bytes, most);
  parentPort.postMessage({ place, answer });
  if (answer.length === 0 && isLookedAtTwice) empty.push(place);
}
for (const place of empty) {
  const answer = await lookCloser(readBarcodes, () => open(pictures[place].bytes), most);
  if (answer.length > 0) parentPort.postMessage({ place, answer });
}
parentPort.postMessage('done');

/** The pixels of a PNG or a JPEG; its reader is loaded when there is one to open. */
async function open(bytes) {
  if (bytes[0] === 0x89) return (await import('pngjs')).PNG.sync.read(Buffer.from(bytes));
  return (await import('jpeg-js')).decode(bytes, { useTArray: true, maxMemoryUsageInMB: 256 });
}
