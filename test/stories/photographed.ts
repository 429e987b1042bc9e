import type { PNG } from 'pngjs';
import type { App } from '../../src/app.ts';
import { pageOf } from '../exports/foreign-pdf.ts';
import { darken, frame, wear } from '../exports/worn.ts';

/** An attestation as it comes out of the printer, at 150 dpi: the page, and the square of its code that holds the badge. */
export async function printAttestation(
  app: App,
  publicId: string,
): Promise<{ readonly page: Buffer; readonly code: PNG }> {
  const pdf = await app.exportBadges([publicId], 'attestation', { language: 'fr' });
  const page = pageOf(pdf, 150);
  // With the notice of Union money below it.
  return { page, code: frame(page, { x: 129, y: 192, size: 75 }, 150) };
}

/** A photograph of that code after some months in a bag: JPEG. */
export async function photographWorn(app: App, publicId: string): Promise<Buffer> {
  return Buffer.from(wear((await printAttestation(app, publicId)).code));
}

/** The same with too little light, of which no code is read at first. */
export async function photographInTheDark(app: App, publicId: string): Promise<Buffer> {
  return Buffer.from(darken((await printAttestation(app, publicId)).code));
}
