import type { DeviceText } from './words.ts';

export const fi: DeviceText = {
  heading: 'Tarkista tällä laitteella',
  intro: 'Selaimenne tarkistaa itse: valitsemanne ei lähde tältä laitteelta.',
  unavailable: 'Tarkistusohjelmaa ei voitu ladata. Ladatkaa sivu uudelleen tai käyttäkää tarkistuspainiketta.',
  asOf: 'Tunnetut myöntäjät ja peruutusluettelo: tilanne {moment} (Pariisin aikaa).',
  notAsked: 'Keneltäkään muulta ei kysytty: uudempi peruutus tai keskeytys ei näy tässä.',
  address: 'Osoitetta ei avata tältä laitteelta. Valitkaa merkin tiedosto.',
  download: 'Lataa todiste',
  downloadHint: 'Tiedosto, joka tarkistaa itsensä, myös ilman yhteyttä.',
  caution: 'Tiedoston antaja on voinut muuttaa sitä. Jos epäilette, tarkistakaa merkki sen osoitteessa.',
  noScript: 'Selaimenne ei suorittanut tämän tiedoston tarkistusta. Tarkistakaa merkki sen osoitteessa.',
};
