import type { Language } from '../kernel/language.ts';
import type { ProblemCode } from '../kernel/problem.ts';
import type { ProblemWords } from './problem-words.ts';

type SealCode = Extract<ProblemCode, `seal/${string}`>;

/** Why nothing was sealed. */
export const sealProblems: Readonly<Record<Language, Readonly<Record<SealCode, ProblemWords>>>> = {
  fr: {
    'seal/none': {
      title: 'Aucun cachet électronique n’est réglé',
      line: 'Renseignez SEAL_P12_FILE et SEAL_P12_PASSPHRASE, ou demandez le format europass-credential-unsealed.',
    },
    'seal/unreadable': {
      title: 'Le fichier du cachet électronique ne s’ouvre pas',
      line: 'Vérifiez SEAL_P12_FILE, qui a le droit de le lire, et SEAL_P12_PASSPHRASE. Rien n’a été scellé.',
    },
    'seal/elder-file': {
      title: 'Le fichier du cachet est chiffré à l’ancienne (3DES ou RC2)',
      line: 'Refaites-le avec « openssl pkcs12 -legacy » : le guide d’exploitation montre les commandes, au chapitre Europass. Rien n’a été scellé.',
    },
    'seal/wrong-key': {
      title: 'La clé du cachet n’est pas celle de son certificat',
      line: 'Redemandez le fichier PKCS #12 à qui a délivré le certificat.',
    },
    'seal/expired': {
      title: 'Le certificat du cachet est arrivé à son terme',
      line: 'Faites-le renouveler, puis changez SEAL_P12_FILE. Rien n’a été scellé.',
    },
    'seal/not-yet': {
      title: 'Le certificat du cachet n’est pas encore valable',
      line: 'Attendez son premier jour, ou vérifiez l’horloge du service. Rien n’a été scellé.',
    },
    'seal/other-issuer': {
      title: 'Le certificat du cachet ne nomme pas l’émetteur',
      line: 'ISSUER_LEGAL_NAME et ISSUER_LEGAL_ID doivent être exactement ce que dit le certificat (O et organizationIdentifier), son pays aussi. Rien n’a été scellé.',
    },
    'seal/no-stamp': {
      title: 'Le service d’horodatage n’a pas donné de jeton',
      line: 'Réessayez dans quelques minutes, ou vérifiez SEAL_TSA_URL. Pour sceller sans horodatage, ôtez ce réglage. Rien n’a été scellé.',
    },
    'seal/wrong-stamp': {
      title: 'Le jeton d’horodatage reçu n’est pas celui qui a été demandé',
      line: 'Vérifiez que SEAL_TSA_URL est un service RFC 3161, et que l’horloge du serveur est à l’heure. Rien n’a été scellé.',
    },
  },
  en: {
    'seal/none': {
      title: 'No electronic seal is configured',
      line: 'Give SEAL_P12_FILE and SEAL_P12_PASSPHRASE, or ask for the format europass-credential-unsealed.',
    },
    'seal/unreadable': {
      title: 'The file of the electronic seal does not open',
      line: 'Check SEAL_P12_FILE, who may read it, and SEAL_P12_PASSPHRASE. Nothing was sealed.',
    },
    'seal/elder-file': {
      title: 'The file of the seal has an encryption of former days (3DES or RC2)',
      line: 'Make it again with “openssl pkcs12 -legacy”: the operator’s guide shows the commands, in its chapter on Europass. Nothing was sealed.',
    },
    'seal/wrong-key': {
      title: 'The key of the seal is not that of its certificate',
      line: 'Ask whoever issued the certificate for the PKCS #12 file again.',
    },
    'seal/expired': {
      title: 'The certificate of the seal has come to its end',
      line: 'Have it renewed, then change SEAL_P12_FILE. Nothing was sealed.',
    },
    'seal/not-yet': {
      title: 'The certificate of the seal is not valid yet',
      line: 'Wait for its first day, or check the clock of the service. Nothing was sealed.',
    },
    'seal/other-issuer': {
      title: 'The certificate of the seal does not name the issuer',
      line: 'ISSUER_LEGAL_NAME and ISSUER_LEGAL_ID must be exactly what the certificate says (O and organizationIdentifier), and its country too. Nothing was sealed.',
    },
    'seal/no-stamp': {
      title: 'The time-stamp service gave no token',
      line: 'Try again in a few minutes, or check SEAL_TSA_URL. To seal without a time-stamp, leave that setting out. Nothing was sealed.',
    },
    'seal/wrong-stamp': {
      title: 'The time-stamp that came is not the one that was asked for',
      line: 'Check that SEAL_TSA_URL is an RFC 3161 service, and that the clock of the server is right. Nothing was sealed.',
    },
  },
};
