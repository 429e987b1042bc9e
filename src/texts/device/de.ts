import type { DeviceText } from './words.ts';

export const de: DeviceText = {
  heading: 'Auf diesem Gerät prüfen',
  intro: 'Ihr Browser prüft selbst: Was Sie auswählen, verlässt dieses Gerät nicht.',
  unavailable:
    'Das Prüfprogramm konnte nicht geladen werden. Laden Sie die Seite neu oder nutzen Sie die Schaltfläche „Prüfen“.',
  asOf: 'Bekannte Aussteller und Rückzugsliste: Stand {moment} (Pariser Zeit).',
  notAsked: 'Niemand sonst wurde gefragt: Ein neuerer Rückzug oder eine Aussetzung erscheint hier nicht.',
  address: 'Einer Adresse wird von diesem Gerät aus nicht gefolgt. Wählen Sie die Datei des Badges.',
  download: 'Nachweis herunterladen',
  downloadHint: 'Eine Datei, die sich selbst prüft, auch ohne Verbindung.',
  caution:
    'Wer Ihnen diese Datei gibt, kann sie verändert haben. Prüfen Sie den Badge im Zweifel unter seiner Adresse.',
  noScript: 'Ihr Browser hat die Prüfung in dieser Datei nicht ausgeführt. Prüfen Sie den Badge unter seiner Adresse.',
};
