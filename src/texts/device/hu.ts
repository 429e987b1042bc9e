import type { DeviceText } from './words.ts';

export const hu: DeviceText = {
  heading: 'Ellenőrzés ezen az eszközön',
  intro: 'A böngészője maga ellenőriz: amit kiválaszt, nem hagyja el ezt az eszközt.',
  unavailable:
    'Az ellenőrző programot nem sikerült betölteni. Töltse be újra az oldalt, vagy használja az ellenőrzés gombot.',
  asOf: 'Ismert kibocsátók és visszavonási lista: állapot: {moment} (párizsi idő).',
  notAsked: 'Senki mást nem kérdeztünk meg: egy újabb visszavonás vagy felfüggesztés itt nem látszik.',
  address: 'Erről az eszközről nem nyitunk meg címet. Válassza ki a jelvény fájlját.',
  download: 'A bizonyíték letöltése',
  downloadHint: 'Egy fájl, amely kapcsolat nélkül is ellenőrzi önmagát.',
  caution: 'Aki ezt a fájlt átadja, módosíthatta. Ha kétsége van, ellenőrizze a jelvényt a saját címén.',
  noScript: 'A böngészője nem futtatta a fájlban lévő ellenőrzést. Ellenőrizze a jelvényt a saját címén.',
};
