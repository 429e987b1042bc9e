/** How large a picture says it is, before anything of it is unpacked. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Of one pixel, unpacked. */
  readonly bytesPerPixel: number;
}

/** Of a PNG or a JPEG, from its header; nothing where it has none. */
export function readPictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 32) return undefined;
  return view.getUint16(0) === 0xffd8 ? readJpegSize(view) : readPngSize(view);
}

/** Samples of a pixel by colour type (PNG 3rd edition §11.2.1); a palette's are unpacked to four. */
const samples: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 4],
  [4, 2],
  [6, 4],
]);

function readPngSize(view: DataView): PictureSize | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return undefined;
  const count = samples.get(view.getUint8(25));
  if (count === undefined) return undefined;
  const bytesPerPixel = count * (view.getUint8(24) === 16 ? 2 : 1);
  return { width: view.getUint32(16), height: view.getUint32(20), bytesPerPixel };
}

/** ITU-T T.81 §B.2.2: the first frame header, of whatever process. DHT, JPG and DAC look alike and are none. */
function readJpegSize(view: DataView): PictureSize | undefined {
  let at = 2;
  while (at + 10 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 0xd8 || marker === 0x01) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      // Progressive: the coefficients of the whole picture are kept, two bytes each.
      const perSample = marker === 0xc0 || marker === 0xc1 ? 1 : 3;
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        bytesPerPixel: view.getUint8(at + 9) * perSample,
      };
    } else if (marker === 0xd9 || marker === 0xda) return undefined;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}
