import type { DeviceText } from './words.ts';

export const sv: DeviceText = {
  heading: 'Kontrollera på den här enheten',
  intro: 'Din webbläsare kontrollerar själv: det du väljer lämnar inte enheten.',
  unavailable: 'Kontrollprogrammet kunde inte läsas in. Läs in sidan igen, eller använd knappen för kontroll.',
  asOf: 'Kända utfärdare och lista över återkallelser: läget {moment} (Paristid).',
  notAsked: 'Ingen annan har tillfrågats: en senare återkallelse eller en avstängning syns inte här.',
  address: 'En adress följs inte från den här enheten. Välj märkets fil.',
  download: 'Ladda ner beviset',
  downloadHint: 'En fil som kontrollerar sig själv, även utan anslutning.',
  caution: 'Den som ger dig filen kan ha ändrat den. Kontrollera vid tvekan märket på dess adress.',
  noScript: 'Din webbläsare körde inte kontrollen i den här filen. Kontrollera märket på dess adress.',
};
