import type { DeviceText } from './words.ts';

export const da: DeviceText = {
  heading: 'Kontrollér på denne enhed',
  intro: 'Din browser kontrollerer selv: det, du vælger, forlader ikke denne enhed.',
  unavailable: 'Kontrolprogrammet kunne ikke indlæses. Genindlæs siden, eller brug knappen til kontrol.',
  asOf: 'Kendte udstedere og liste over tilbagekaldelser: som de var {moment} (Paris-tid).',
  notAsked: 'Ingen andre blev spurgt: en nyere tilbagekaldelse eller suspension vises ikke her.',
  address: 'En adresse følges ikke fra denne enhed. Vælg badgets fil.',
  download: 'Hent beviset',
  downloadHint: 'En fil, der kontrollerer sig selv, også uden forbindelse.',
  caution: 'Den, der giver dig denne fil, kan have ændret den. Kontrollér i tvivlstilfælde badget på dets adresse.',
  noScript: 'Din browser kørte ikke kontrollen i denne fil. Kontrollér badget på dets adresse.',
};
