import type { ReadCodes } from '../../verification/codes.ts';
import { type Given, readPasted } from '../../web/public/verify/pasted.ts';
import { createReadCodes } from './photographs.ts';
import type { Verifier } from './verifier.tsx';

/** The part of /verify where the visitor's own browser does the work. Without this script it stays hidden, and the form works as ever. */
interface Part {
  readonly place: HTMLElement;
  readonly form: HTMLFormElement;
  readonly button: HTMLButtonElement;
  readonly results: HTMLElement;
  /** Said where the verifier cannot be had. */
  readonly unavailable: HTMLElement;
}

type Check = ReturnType<Verifier['open']>;

function findPart(): Part | undefined {
  const place = document.querySelector<HTMLElement>('#appareil');
  const form = document.querySelector<HTMLFormElement>('form.verify-form');
  const button = place?.querySelector('button');
  const results = place?.querySelector<HTMLElement>('.device-results');
  const unavailable = place?.querySelector<HTMLElement>('.device-unavailable');
  return place && form && button && results && unavailable ? { place, form, button, results, unavailable } : undefined;
}

/** All that verifying takes and its letters, loaded before anything is given: from then on this page asks for nothing more. */
async function prepare({ dataset }: HTMLElement): Promise<Check> {
  const held = fetch(dataset.known ?? '').then((answer) => answer.json());
  for (const font of document.fonts) void font.load();
  for (const source of (dataset.scripts ?? '').split(' ')) await loadScript(source);
  if (globalThis.creanciale === undefined) throw new Error('the verifier did not load');
  return globalThis.creanciale.open(await held, document.documentElement.lang);
}

function loadScript(source: string): Promise<unknown> {
  return new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.addEventListener('load', loaded);
    script.addEventListener('error', failed);
    script.src = source;
    document.head.append(script);
  });
}

/** What the browser sees in a picture. */
async function openPicture(picture: Uint8Array): Promise<ImageData> {
  const drawn = await createImageBitmap(new Blob([Uint8Array.from(picture)]));
  const { width, height } = drawn;
  const drawing = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  if (drawing === null) throw new Error('the browser draws no pictures');
  drawing.drawImage(drawn, 0, 0);
  return drawing.getImageData(0, 0, width, height);
}

async function readForm(form: HTMLFormElement, baseUrl: string): Promise<readonly Given[]> {
  const data = new FormData(form);
  const sent = [...data.getAll('fichiers'), ...data.getAll('photo')];
  const files = sent.flatMap((each) => (each instanceof File && each.size > 0 ? [each] : []));
  const read = files.map(async (file): Promise<Given> => {
    return { kind: 'file', label: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  });
  return [...readPasted(textOf(data, 'badges'), baseUrl), ...(await Promise.all(read))];
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

async function run(part: Part, checking: Promise<Check>, readCodes: ReadCodes): Promise<void> {
  const { place, form, results, unavailable } = part;
  try {
    const check = await checking;
    const recipient = textOf(new FormData(form), 'titulaire') || undefined;
    const given = await readForm(form, place.dataset.base ?? '');
    const answer = await check(given, recipient, readCodes);
    answer.show(results);
    results.querySelector<HTMLElement>('h2')?.focus();
  } catch {
    unavailable.hidden = false;
  }
}

function start(part: Part): void {
  const { place, button, unavailable } = part;
  const checking = prepare(place);
  const { reader = '', program = '' } = place.dataset;
  const readCodes = createReadCodes({ reader, program }, { loadScript, open: openPicture });
  // Told when somebody asks, not before.
  checking.catch(() => undefined);
  button.addEventListener('click', () => {
    unavailable.hidden = true;
    button.disabled = true;
    void run(part, checking, readCodes).finally(() => {
      button.disabled = false;
    });
  });
  place.hidden = false;
}

const part = findPart();
if (part !== undefined) start(part);
