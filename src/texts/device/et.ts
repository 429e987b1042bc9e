import type { DeviceText } from './words.ts';

export const et: DeviceText = {
  heading: 'Kontrolli selles seadmes',
  intro: 'Kontrollib teie veebilehitseja ise: valitu ei lahku sellest seadmest.',
  unavailable: 'Kontrollprogrammi ei õnnestunud laadida. Laadige leht uuesti või kasutage kontrollimise nuppu.',
  asOf: 'Tuntud väljaandjad ja tühistamisloend: seisuga {moment} (Pariisi aeg).',
  notAsked: 'Kelleltki teiselt ei küsitud: uuemat tühistamist ega peatamist siin näha ei ole.',
  address: 'Selles seadmes aadressi ei avata. Valige märgi fail.',
  download: 'Laadige tõend alla',
  downloadHint: 'Fail, mis kontrollib end ise, ka ühenduseta.',
  caution: 'Kes teile selle faili annab, võib olla seda muutnud. Kahtluse korral kontrollige märki selle aadressil.',
  noScript: 'Teie veebilehitseja ei käivitanud selles failis olevat kontrolli. Kontrollige märki selle aadressil.',
};
