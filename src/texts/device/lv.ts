import type { DeviceText } from './words.ts';

export const lv: DeviceText = {
  heading: 'Pārbaudīt šajā ierīcē',
  intro: 'Pārbauda jūsu pārlūks: tas, ko izvēlaties, šo ierīci nepamet.',
  unavailable: 'Pārbaudes programmu neizdevās ielādēt. Ielādējiet lapu vēlreiz vai izmantojiet pārbaudes pogu.',
  asOf: 'Zināmie izdevēji un atsaukumu saraksts: stāvoklis {moment} (pēc Parīzes laika).',
  notAsked: 'Nevienam citam netika jautāts: jaunāks atsaukums vai apturēšana šeit nav redzama.',
  address: 'No šīs ierīces adrese netiek atvērta. Izvēlieties nozīmītes datni.',
  download: 'Lejupielādēt pierādījumu',
  downloadHint: 'Datne, kas pārbauda pati sevi, arī bez savienojuma.',
  caution: 'Tas, kurš jums dod šo datni, var būt to mainījis. Šaubu gadījumā pārbaudiet nozīmīti tās adresē.',
  noScript: 'Jūsu pārlūks neizpildīja šajā datnē esošo pārbaudi. Pārbaudiet nozīmīti tās adresē.',
};
