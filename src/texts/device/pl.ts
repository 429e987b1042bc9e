import type { DeviceText } from './words.ts';

export const pl: DeviceText = {
  heading: 'Sprawdź na tym urządzeniu',
  intro: 'Sprawdza sama przeglądarka: to, co zostanie wybrane, nie opuszcza tego urządzenia.',
  unavailable: 'Nie udało się wczytać programu sprawdzającego. Proszę odświeżyć stronę lub użyć przycisku sprawdzania.',
  asOf: 'Znani wydawcy i lista wycofań: stan na {moment} (czas paryski).',
  notAsked: 'Nikogo innego nie zapytano: nowsze wycofanie lub zawieszenie nie jest tu widoczne.',
  address: 'Adres nie jest otwierany z tego urządzenia. Proszę wybrać plik odznaki.',
  download: 'Pobierz dowód',
  downloadHint: 'Plik, który sprawdza się sam, także bez połączenia.',
  caution:
    'Osoba przekazująca ten plik mogła go zmienić. W razie wątpliwości proszę sprawdzić odznakę pod jej adresem.',
  noScript: 'Przeglądarka nie uruchomiła sprawdzenia zawartego w tym pliku. Proszę sprawdzić odznakę pod jej adresem.',
};
