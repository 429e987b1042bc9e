// The codes of one picture, by one reader wherever it runs: in the thread of the server and of the command line, which takes no
// TypeScript, on the page that checks a photograph, and behind the camera, which loads this file as it is.

const options = { formats: ['QRCode'], tryHarder: true, tryRotate: true };

export async function findCodes(readBarcodes, picture, most) {
  try {
    const found = await readBarcodes(picture, { ...options, maxNumberOfSymbols: most });
    // A picture that does not open is told as a code of no kind.
    if (found.some(({ format, error }) => format !== 'QRCode' && error !== '')) return 'damaged';
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  } catch {
    return 'damaged';
  }
}
