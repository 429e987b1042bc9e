/** What a badge may be taken out of (verification/envelope.ts), by names that are the same in every language. */
const names: Readonly<Record<string, string>> = {
  png: 'PNG',
  svg: 'SVG',
  jpeg: 'JPEG',
  pdf: 'PDF',
  zip: 'ZIP',
  gzip: 'GZIP',
  'data-url': 'data:',
  list: 'JSON',
  presentation: 'Verifiable Presentation',
  enveloped: 'EnvelopedVerifiableCredential',
  clr: 'CLR',
  code: 'QR',
};

/** Outermost first: `ZIP › PNG`; nothing where it came by itself. */
export function sayCarriers(carriers: readonly string[]): string | undefined {
  return carriers.length === 0 ? undefined : carriers.map((one) => names[one] ?? one).join(' › ');
}
