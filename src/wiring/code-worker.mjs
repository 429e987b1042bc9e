// Reads the codes of pictures in a thread of its own, which whoever started it may end at any time: a picture may take for ever, or
// more memory than it gives back. Its answers go one by one, in the order of the pictures.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// The package would fetch its program from a network of its own.
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
parentPort.postMessage('ready');
const options = { formats: ['QRCode'], tryHarder: true, tryRotate: true, maxNumberOfSymbols: workerData.codes };
for (const picture of workerData.pictures) {
  parentPort.postMessage(await readOne(picture));
}

async function readOne(picture) {
  try {
    const found = await readBarcodes(picture, options);
    // A picture that does not open is told as a code of no kind.
    if (found.some(({ format, error }) => format !== 'QRCode' && error !== '')) return 'damaged';
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  } catch {
    return 'damaged';
  }
}
