import { z } from 'zod';
import { code, legalId, passphrase, text, webAddress } from './setting-readers.ts';

/** Lines of `settings`: who answers before the law for European Digital Credentials, and what seals them. */
export const europassSettings = {
  ISSUER_LEGAL_NAME: {
    read: text,
    about: {
      fr: 'Nom légal de l’émetteur, exactement celui de son certificat de cachet ; ISSUER_NAME par défaut. Écrit dans les documents Europass.',
      en: 'Legal name of the issuer, exactly that of its seal certificate; ISSUER_NAME by default. Written in Europass documents.',
    },
  },
  ISSUER_LEGAL_ID: {
    read: legalId,
    about: {
      fr: 'Identifiant légal de l’émetteur, exactement celui de son certificat de cachet : NTRFR- et le SIREN. Sans lui, pas de document Europass.',
      en: 'Legal identifier of the issuer, exactly that of its seal certificate: NTRFR- and the SIREN. Without it, no Europass document.',
    },
  },
  ISSUER_TOWN: {
    read: text,
    about: { fr: 'Ville de l’émetteur, pour Europass.', en: 'Town of the issuer, for Europass.' },
  },
  SCHOOL_MANDATES_FILE: {
    read: text,
    about: {
      fr: 'Fichier JSON des établissements qui décernent eux-mêmes et font sceller par l’émetteur : uai, name, town, statement.',
      en: 'JSON file of the schools that award themselves and have the issuer seal: uai, name, town, statement.',
    },
  },
  SEAL_P12_FILE: {
    read: text,
    about: {
      fr: 'Fichier PKCS #12 du cachet électronique (certificat et clé), avec SEAL_P12_PASSPHRASE. Sans lui, les documents Europass ne sont pas scellés.',
      en: 'PKCS #12 file of the electronic seal (certificate and key), with SEAL_P12_PASSPHRASE. Without it, Europass documents are not sealed.',
    },
  },
  SEAL_P12_PASSPHRASE: {
    read: passphrase,
    secret: true,
    about: { fr: 'Phrase secrète de SEAL_P12_FILE.', en: 'Passphrase of SEAL_P12_FILE.' },
  },
  SEAL_TSA_URL: {
    read: webAddress,
    about: {
      fr: 'Adresse https d’un service d’horodatage (RFC 3161) : chaque cachet porte alors un horodatage (JAdES B-T). Sans elle : cachet sans horodatage.',
      en: 'https address of a time-stamp service (RFC 3161): each seal then bears a time-stamp (JAdES B-T). Without it: a seal without a time-stamp.',
    },
  },
  SEAL_JADES: {
    read: z.enum(['1.2.1', '1.1.1'], code('not-choice')),
    fallback: '1.2.1',
    about: {
      fr: 'Édition de la norme JAdES que suit le cachet : 1.2.1, celle de tout cachet depuis juillet 2025, ou 1.1.1 pour un outil Europass qui ne lit pas encore la nouvelle.',
      en: 'Edition of the JAdES standard that the seal follows: 1.2.1, that of any seal since July 2025, or 1.1.1 for a Europass tool that does not read the new one yet.',
    },
  },
} as const;
