// The camera of /verify: reads a QR code on the device, puts its text into the form and sends that; no picture leaves. It shows itself
// only where it can work, and loads a reader only when asked, and only where the browser has none of its own.
const box = document.querySelector('[data-camera]');
const form = box?.closest('form');
const field = form?.querySelector('textarea');
const [open, stop] = box?.querySelectorAll('button') ?? [];
const video = box?.querySelector('video');
const said = box?.querySelector('[role="status"]');
/** Milliseconds between two looks. */
const pause = 200;
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
  const { prepareZXingModule, readBarcodes } = globalThis.ZXingWASM;
  await prepareZXingModule({ overrides: { locateFile: () => box.dataset.program }, fireImmediately: true });
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  return async () => {
    Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
    drawing.drawImage(video, 0, 0);
    const picture = drawing.getImageData(0, 0, canvas.width, canvas.height);
    const found = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true });
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  };
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
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    video.srcObject = stream;
    video.hidden = false;
    stop.hidden = false;
    said.textContent = box.dataset.looking;
    stop.focus();
    await video.play();
    const read = (await ownReader()) ?? (await loadedReader());
    while (stream !== undefined) {
      const texts = video.videoWidth === 0 ? [] : await read();
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
