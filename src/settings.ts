import { z } from 'zod';
import { europassSettings } from './europass-settings.ts';
import type { LocalText } from './kernel/language.ts';
import {
  code,
  databaseUrl,
  issuingProfiles,
  list,
  origin,
  origins,
  port,
  proxies,
  secret,
  text,
  trustListFiles,
  webAddress,
} from './setting-readers.ts';

/** One environment variable: how it is read and what the operator's guide says of it (docs/exploitation.md is generated from here). */
export interface Setting {
  readonly read: z.ZodType<unknown, string>;
  readonly about: LocalText;
  readonly fallback?: string;
  /** `production`: missing stops a start with NODE_ENV=production. `real`: missing stops any start but the demonstration's. */
  readonly required?: 'production' | 'real';
  readonly secret?: true;
}

export const LogLevel = z.enum(['debug', 'info', 'warn', 'error', 'silent'], code('not-choice'));

export const settings = {
  NODE_ENV: {
    read: z.enum(['production', 'development', 'test'], code('not-choice')),
    fallback: 'development',
    about: {
      fr: '« production » pour le service réel : aucun secret par défaut, aucune donnée de démonstration ; sinon development ou test.',
      en: '"production" for the real service: no default secret, no demonstration data; else development or test.',
    },
  },
  PORT: { read: port, fallback: '3000', about: { fr: 'Port d’écoute.', en: 'Port to listen on.' } },
  HOST: {
    read: text,
    about: {
      fr: 'Adresse d’écoute ; toutes par défaut, 127.0.0.1 en démonstration.',
      en: 'Address to listen on; all by default, 127.0.0.1 for the demonstration.',
    },
  },
  BASE_URL: {
    read: origin,
    required: 'production',
    about: {
      fr: 'Adresse publique du service, sans chemin. Elle fait partie de chaque badge (did:web) : choisissez-la une fois pour toutes.',
      en: 'Public address of the service, without a path. It is part of every badge (did:web): choose it once and for all.',
    },
  },
  FORMER_BASE_URLS: {
    read: origins,
    fallback: '',
    about: {
      fr: 'Anciennes adresses publiques, séparées par des virgules, sous lesquelles des badges ont été délivrés.',
      en: 'Former public addresses, comma separated, under which badges were issued.',
    },
  },
  DATA_DIR: {
    read: text,
    fallback: 'data',
    about: {
      fr: 'Dossier des données (base SQLite, démonstration).',
      en: 'Folder of the data (SQLite database, demonstration).',
    },
  },
  DATABASE_URL: {
    read: databaseUrl,
    about: {
      fr: 'Base MongoDB (mongodb://…). Sans elle : SQLite dans DATA_DIR.',
      en: 'MongoDB database (mongodb://…). Without it: SQLite in DATA_DIR.',
    },
  },
  KEY_PASSPHRASE: {
    read: secret,
    secret: true,
    about: {
      fr: 'Phrase secrète qui protège les clés de signature (16 caractères au moins).',
      en: 'Passphrase that protects the signing keys (16 characters or more).',
    },
  },
  KEY_FILE: {
    read: text,
    about: {
      fr: 'À la place de KEY_PASSPHRASE : fichier qui la contient (droits 0600).',
      en: 'Instead of KEY_PASSPHRASE: a file that holds it (mode 0600).',
    },
  },
  IDENTITY_SECRET: {
    read: secret,
    secret: true,
    about: {
      fr: 'Secret des empreintes de noms et de courriels (16 caractères au moins). Ne le changez jamais : les personnes ne seraient plus reconnues.',
      en: 'Secret of the hashes of names and e-mails (16 characters or more). Never change it: people would no longer be recognised.',
    },
  },
  IDENTITY_FILE: {
    read: text,
    about: {
      fr: 'À la place de IDENTITY_SECRET : fichier qui le contient (droits 0600).',
      en: 'Instead of IDENTITY_SECRET: a file that holds it (mode 0600).',
    },
  },
  ISSUER_NAME: {
    read: text,
    required: 'real',
    about: { fr: 'Nom de l’émetteur, écrit dans chaque badge.', en: 'Name of the issuer, written in every badge.' },
  },
  ISSUER_URL: {
    read: webAddress,
    about: { fr: 'Site de l’émetteur ; BASE_URL par défaut.', en: 'Web site of the issuer; BASE_URL by default.' },
  },
  ISSUER_EMAIL: {
    read: z.email(code('not-email')),
    about: { fr: 'Adresse de contact de l’émetteur, publique.', en: 'Contact address of the issuer, public.' },
  },
  ...europassSettings,
  PUBLISHER_NAME: {
    read: text,
    about: { fr: 'Éditeur du site (mentions légales).', en: 'Publisher of the site (legal page).' },
  },
  PUBLISHER_ADDRESS: {
    read: text,
    about: { fr: 'Adresse postale de l’éditeur.', en: 'Postal address of the publisher.' },
  },
  PUBLISHER_DIRECTOR: {
    read: text,
    about: { fr: 'Directeur ou directrice de la publication.', en: 'Director of publication.' },
  },
  PUBLISHER_HOST: {
    read: text,
    about: { fr: 'Hébergeur : nom, adresse, téléphone.', en: 'Host: name, address, telephone.' },
  },
  PUBLISHER_DPO: {
    read: text,
    about: { fr: 'Contact du délégué à la protection des données.', en: 'Contact of the data protection officer.' },
  },
  TRUST_PROXY: {
    read: proxies,
    fallback: '0',
    about: {
      fr: 'Nombre de mandataires inverses devant le service (pour limiter les abus par adresse).',
      en: 'Number of reverse proxies in front of the service (to limit abuse by address).',
    },
  },
  TRUST_LISTS: {
    read: trustListFiles,
    fallback: '',
    about: {
      fr: 'Listes d’émetteurs d’autres autorités, lues au démarrage : chemin#clé (z6Mk…), séparées par des virgules.',
      en: 'Lists of issuers by other authorities, read at the start: path#key (z6Mk…), comma separated.',
    },
  },
  VC_API_PROFILES: {
    read: issuingProfiles,
    fallback: '',
    about: {
      fr: 'Ouvre l’API VC, fermée sinon : profils nom=forme (data-integrity, data-integrity-status ou vc-jwt), séparés par des virgules, chacun avec ses propres clés.',
      en: 'Opens the VC-API, closed otherwise: profiles name=form (data-integrity, data-integrity-status or vc-jwt), comma separated, each with keys of its own.',
    },
  },
  EXPORT_API: {
    read: z.enum(['open', 'closed'], code('not-choice')),
    fallback: 'closed',
    about: {
      fr: 'Ouvre (open) ou ferme (closed) les exports par l’API : des documents au nom des titulaires, pour les programmes qui ont une clé.',
      en: 'Opens (open) or closes (closed) exports by the API: documents in the holders’ names, for programs that have a key.',
    },
  },
  TLS_CERT_FILE: {
    read: text,
    about: {
      fr: 'Certificat (PEM) pour écouter en https sans mandataire, avec TLS_KEY_FILE.',
      en: 'Certificate (PEM) to listen on https without a proxy, with TLS_KEY_FILE.',
    },
  },
  TLS_KEY_FILE: {
    read: text,
    about: { fr: 'Clé privée (PEM) de TLS_CERT_FILE.', en: 'Private key (PEM) of TLS_CERT_FILE.' },
  },
  HSTS_SUBDOMAINS: {
    read: z.enum(['yes', 'no'], code('not-choice')),
    fallback: 'no',
    about: {
      fr: 'Sous https, les navigateurs retiennent que l’adresse n’a que https ; yes l’étend à tous ses sous-domaines, qui doivent alors tous l’avoir.',
      en: 'Under https, browsers remember that this address has https alone; yes extends that to all its subdomains, which must then all have it.',
    },
  },
  FETCH_ALLOW_HOSTS: {
    read: list,
    fallback: '',
    about: {
      fr: 'Hôtes d’un réseau fermé que le service peut interroger malgré leur adresse privée, séparés par des virgules.',
      en: 'Hosts of a closed network that the service may ask in spite of their private address, comma separated.',
    },
  },
  LOG_LEVEL: {
    read: LogLevel,
    fallback: 'info',
    about: {
      fr: 'Détail des journaux : debug, info, warn, error ou silent.',
      en: 'How much is logged: debug, info, warn, error or silent.',
    },
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
export type Values = { [K in SettingName]?: z.output<(typeof settings)[K]['read']> };

export function settingNames(): readonly SettingName[] {
  return Object.keys(settings).filter((name): name is SettingName => name in settings);
}

/** What the environment says, each value read; a sentence per fault is added to `faults`. */
export function readValues(env: Readonly<Record<string, string | undefined>>, faults: string[]): Values {
  const values: Record<string, unknown> = {};
  for (const name of settingNames()) {
    const setting: Setting = settings[name];
    const given = env[name];
    const raw = given === undefined || given === '' ? setting.fallback : given;
    if (raw === undefined) continue;
    const result = setting.read.safeParse(raw);
    if (result.success) values[name] = result.data;
    else faults.push(`${result.error.issues[0]?.message} ${name}`);
  }
  return values;
}
