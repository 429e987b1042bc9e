import type { DeviceText } from './words.ts';

export const fr: DeviceText = {
  heading: 'Vérifier sur cet appareil',
  intro: 'Votre navigateur vérifie lui-même : ce que vous choisissez ne quitte pas cet appareil.',
  unavailable: 'Le vérificateur n’a pas pu être chargé. Rechargez la page, ou utilisez le bouton « Vérifier ».',
  asOf: 'Émetteurs connus et liste des retraits : état au {moment} (heure de Paris).',
  notAsked: 'Personne d’autre n’a été interrogé : un retrait plus récent ou une suspension n’apparaissent pas ici.',
  address: 'Une adresse n’est pas suivie depuis cet appareil. Choisissez le fichier du badge.',
  download: 'Télécharger la preuve',
  downloadHint: 'Un fichier qui se vérifie seul, même sans connexion.',
  caution: 'Qui vous remet ce fichier a pu le modifier. Dans le doute, vérifiez le badge à son adresse.',
  noScript: 'Votre navigateur n’a pas exécuté le vérificateur de ce fichier. Vérifiez le badge à son adresse.',
};
