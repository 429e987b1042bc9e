import type { DeviceText } from './words.ts';

export const cs: DeviceText = {
  heading: 'Ověřit na tomto zařízení',
  intro: 'Ověřuje sám váš prohlížeč: to, co vyberete, toto zařízení neopustí.',
  unavailable: 'Ověřovací program se nepodařilo načíst. Načtěte stránku znovu, nebo použijte tlačítko pro ověření.',
  asOf: 'Známí vydavatelé a seznam odvolání: stav k {moment} (pařížský čas).',
  notAsked: 'Nikdo jiný nebyl dotázán: novější odvolání nebo pozastavení se zde neukáže.',
  address: 'Adresa se z tohoto zařízení neotevírá. Vyberte soubor odznaku.',
  download: 'Stáhnout důkaz',
  downloadHint: 'Soubor, který se ověří sám, i bez připojení.',
  caution: 'Kdo vám tento soubor předal, mohl jej změnit. V pochybnostech ověřte odznak na jeho adrese.',
  noScript: 'Váš prohlížeč nespustil ověření v tomto souboru. Ověřte odznak na jeho adrese.',
};
