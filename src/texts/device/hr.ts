import type { DeviceText } from './words.ts';

export const hr: DeviceText = {
  heading: 'Provjeri na ovom uređaju',
  intro: 'Provjerava sam vaš preglednik: ono što odaberete ne napušta ovaj uređaj.',
  unavailable:
    'Program za provjeru nije se mogao učitati. Ponovno učitajte stranicu ili upotrijebite gumb za provjeru.',
  asOf: 'Poznati izdavatelji i popis povlačenja: stanje {moment} (vrijeme u Parizu).',
  notAsked: 'Nitko drugi nije upitan: novije povlačenje ili obustava ovdje se ne vide.',
  address: 'Adresa se s ovog uređaja ne otvara. Odaberite datoteku značke.',
  download: 'Preuzmite dokaz',
  downloadHint: 'Datoteka koja se sama provjerava, i bez veze.',
  caution:
    'Onaj tko vam da ovu datoteku mogao ju je izmijeniti. U slučaju sumnje provjerite značku na njezinoj adresi.',
  noScript: 'Vaš preglednik nije pokrenuo provjeru u ovoj datoteci. Provjerite značku na njezinoj adresi.',
};
