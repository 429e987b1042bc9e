// The camera of /verify: reads a QR code on the device, puts its text into the form and sends that; no picture leaves. It shows itself
// only where it can work, and loads a reader only when asked, and only where the browser has none of its own, or one that sees nothing.
const box = document.querySelector('[data-camera]');
const form = box?.closest('form');
const field = form?.querySelector('textarea');
const [open, stop] = box?.querySelectorAll('button') ?? [];
const video = box?.querySelector('video');
const said = box?.querySelector('[role="status"]');
/** Milliseconds between two looks. */
const pause = 200;
/** Looks of the browser's own reader, which may miss what is worn or dense, before ours looks as well. */
const patience = 15;
/** A badge on paper has up to 117 modules a side: many cameras would show 640 pixels across unless asked. */
const sharp = { facingMode: 'environment', width: { ideal: 1_920 }, height: { ideal: 1_080 } };
let stream;

/** What the server could make something of: an address, a badge as JSON or token, or its form for paper. */
const isForUs = (text) => /^(https?:\/\/|\s*\{|eyJ[\w-]*\.|VC1-)/i.test(text);

async function ownReader() {
  const kinds = (await globalThis.BarcodeDetector?.getSupportedFormats?.()) ?? [];
  if (!kinds.includes('qr_code')) return undefined;
  const detector = new globalThis.BarcodeDetector({ formats: ['qr_code'] });
  return async () => (await detector.detect(video)).map(({ rawValue }) => rawValue);
}

async function loadedReader() {
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(script, { src: box.dataset.reader, onload: resolve, onerror: reject });
    document.head.append(script);
  });
  const { findCodes } = await import(box.dataset.codes);
  const { prepareZXingModule, readBarcodes } = globalThis.ZXingWASM;
  await prepareZXingModule({ overrides: { locateFile: () => box.dataset.program }, fireImmediately: true });
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  return async () => {
    Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
    drawing.drawImage(video, 0, 0);
    const picture = drawing.getImageData(0, 0, canvas.width, canvas.height);
    const found = await findCodes(readBarcodes, picture, 10);
    return found === 'damaged' ? [] : found;
  };
}

/** Where ours cannot be had, the browser's own goes on alone. */
async function readByBoth(own) {
  const ours = await loadedReader().catch(() => async () => []);
  return async () => [...(await own()), ...(await ours())];
}

function close(sentence) {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = undefined;
  video.hidden = true;
  stop.hidden = true;
  open.hidden = false;
  said.textContent = sentence;
}

async function look() {
  open.hidden = true;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: sharp });
    video.srcObject = stream;
    video.hidden = false;
    stop.hidden = false;
    said.textContent = box.dataset.looking;
    stop.focus();
    await video.play();
    const own = await ownReader();
    let read = own ?? (await loadedReader());
    for (let looks = 1; stream !== undefined; looks += 1) {
      const texts = video.videoWidth === 0 ? [] : await read();
      if (own !== undefined && looks === patience && texts.length === 0) read = await readByBoth(own);
      const text = texts.find(isForUs);
      if (text !== undefined && stream !== undefined) return send(text);
      if (texts.length > 0 && stream !== undefined) said.textContent = box.dataset.elsewhere;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  } catch {
    // Refused, in use elsewhere, none there, or the reader did not load: the other ways are on the same page.
    close(box.dataset.refused);
    open.focus();
  }
}

function send(text) {
  close('');
  field.value = text;
  form.requestSubmit();
}

if (field && navigator.mediaDevices?.getUserMedia !== undefined) {
  box.hidden = false;
  open.addEventListener('click', look);
  stop.addEventListener('click', () => {
    close('');
    open.focus();
  });
  addEventListener('pagehide', () => close(''));
}
