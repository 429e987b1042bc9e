import type { DeviceText } from './words.ts';

export const sk: DeviceText = {
  heading: 'Overiť na tomto zariadení',
  intro: 'Overuje sám váš prehliadač: to, čo vyberiete, neopustí toto zariadenie.',
  unavailable: 'Overovací program sa nepodarilo načítať. Načítajte stránku znova alebo použite tlačidlo na overenie.',
  asOf: 'Známi vydavatelia a zoznam odvolaní: stav k {moment} (parížsky čas).',
  notAsked: 'Nikoho iného sme sa nepýtali: novšie odvolanie alebo pozastavenie sa tu neukáže.',
  address: 'Adresa sa z tohto zariadenia neotvára. Vyberte súbor odznaku.',
  download: 'Stiahnuť dôkaz',
  downloadHint: 'Súbor, ktorý sa overí sám, aj bez pripojenia.',
  caution: 'Kto vám tento súbor odovzdal, mohol ho zmeniť. Ak máte pochybnosti, overte odznak na jeho adrese.',
  noScript: 'Váš prehliadač nespustil overenie v tomto súbore. Overte odznak na jeho adrese.',
};
