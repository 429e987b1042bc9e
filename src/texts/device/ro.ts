import type { DeviceText } from './words.ts';

export const ro: DeviceText = {
  heading: 'Verificați pe acest dispozitiv',
  intro: 'Verifică însuși browserul dumneavoastră: ceea ce alegeți nu părăsește acest dispozitiv.',
  unavailable: 'Programul de verificare nu a putut fi încărcat. Reîncărcați pagina sau folosiți butonul de verificare.',
  asOf: 'Emitenți cunoscuți și lista de retrageri: situația la {moment} (ora Parisului).',
  notAsked: 'Nimeni altcineva nu a fost întrebat: o retragere mai recentă sau o suspendare nu apare aici.',
  address: 'De pe acest dispozitiv nu se deschide nicio adresă. Alegeți fișierul insignei.',
  download: 'Descărcați dovada',
  downloadHint: 'Un fișier care se verifică singur, chiar și fără conexiune.',
  caution: 'Cine vă dă acest fișier l-ar fi putut modifica. Dacă aveți îndoieli, verificați insigna la adresa ei.',
  noScript: 'Browserul dumneavoastră nu a executat verificarea din acest fișier. Verificați insigna la adresa ei.',
};
