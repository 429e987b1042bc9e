import type { DeviceText } from './words.ts';

export const it: DeviceText = {
  heading: 'Verifica su questo dispositivo',
  intro: 'Verifica il suo stesso browser: ciò che sceglie non lascia questo dispositivo.',
  unavailable: 'Non è stato possibile caricare il verificatore. Ricarichi la pagina o usi il pulsante di verifica.',
  asOf: 'Emittenti conosciuti ed elenco delle revoche: situazione al {moment} (ora di Parigi).',
  notAsked: 'Nessun altro è stato interrogato: una revoca più recente o una sospensione qui non compaiono.',
  address: 'Da questo dispositivo non si segue alcun indirizzo. Scelga il file del badge.',
  download: 'Scarica la prova',
  downloadHint: 'Un file che si verifica da solo, anche senza connessione.',
  caution: 'Chi le consegna questo file può averlo modificato. In caso di dubbio, verifichi il badge al suo indirizzo.',
  noScript: 'Il suo browser non ha eseguito il verificatore di questo file. Verifichi il badge al suo indirizzo.',
};
