import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The bytes of Literata SemiBold (SIL Open Font License 1.1), the one display face: names are drawn from its outlines. */
export function readDisplayFont(): Uint8Array {
  const path = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf',
  );
  return readFileSync(path);
}
