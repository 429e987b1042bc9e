import type { DeviceText } from './words.ts';

export const nl: DeviceText = {
  heading: 'Op dit apparaat controleren',
  intro: 'Uw browser controleert zelf: wat u kiest, verlaat dit apparaat niet.',
  unavailable:
    'Het controleprogramma kon niet worden geladen. Laad de pagina opnieuw of gebruik de knop ‘Controleren’.',
  asOf: 'Bekende uitgevers en intrekkingslijst: stand op {moment} (tijd in Parijs).',
  notAsked: 'Niemand anders is iets gevraagd: een recentere intrekking of een opschorting is hier niet te zien.',
  address: 'Een adres wordt vanaf dit apparaat niet gevolgd. Kies het bestand van de badge.',
  download: 'Het bewijs downloaden',
  downloadHint: 'Een bestand dat zichzelf controleert, ook zonder verbinding.',
  caution: 'Wie u dit bestand geeft, kan het hebben gewijzigd. Controleer de badge bij twijfel op het eigen adres.',
  noScript: 'Uw browser heeft de controle in dit bestand niet uitgevoerd. Controleer de badge op het eigen adres.',
};
