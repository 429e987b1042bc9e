import type { DeviceText } from './words.ts';

export const sl: DeviceText = {
  heading: 'Preveri na tej napravi',
  intro: 'Preverja vaš brskalnik sam: kar izberete, ne zapusti te naprave.',
  unavailable:
    'Programa za preverjanje ni bilo mogoče naložiti. Znova naložite stran ali uporabite gumb za preverjanje.',
  asOf: 'Znani izdajatelji in seznam preklicev: stanje {moment} (pariški čas).',
  notAsked: 'Nikogar drugega nismo vprašali: novejši preklic ali začasna ustavitev tu nista vidna.',
  address: 'Naslov se s te naprave ne odpre. Izberite datoteko značke.',
  download: 'Prenesite dokazilo',
  downloadHint: 'Datoteka, ki se preveri sama, tudi brez povezave.',
  caution: 'Kdor vam da to datoteko, jo je lahko spremenil. Če dvomite, preverite značko na njenem naslovu.',
  noScript: 'Vaš brskalnik ni izvedel preverjanja v tej datoteki. Preverite značko na njenem naslovu.',
};
