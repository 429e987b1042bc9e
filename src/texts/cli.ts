import type { Language } from '../kernel/language.ts';

interface CliTexts {
  readonly title: string;
  readonly usage: string;
  readonly everywhere: string;
  readonly about: Readonly<Record<string, string>>;
  readonly issuing: string;
  readonly issued: (issued: number, already: number) => string;
  readonly nothingToIssue: string;
  readonly revoked: (id: string) => string;
  readonly replaced: (id: string, page: string) => string;
  readonly suspended: (id: string, on: boolean) => string;
  readonly shared: (id: string, published: boolean) => string;
  readonly reasonWanted: string;
  readonly keys: {
    readonly current: string;
    readonly retired: (until: string) => string;
    readonly rotated: (kid: string) => string;
  };
  readonly definitions: {
    readonly sound: (badges: number, achievements: number) => string;
    readonly faults: (count: number) => string;
  };
  readonly verify: {
    readonly verdict: Readonly<Record<'valid' | 'invalid' | 'undetermined', string>>;
    readonly authenticity: string;
    readonly authenticityOf: Readonly<Record<'authentic' | 'altered' | 'unchecked', string>>;
    readonly standing: string;
    readonly standingOf: Readonly<
      Record<'current' | 'expired' | 'not-yet-valid' | 'suspended' | 'revoked' | 'replaced' | 'unchecked', string>
    >;
    readonly trust: string;
    readonly noTrust: string;
  };
  readonly imports: { readonly dryRun: string; readonly done: string };
}

export const cliTexts: Readonly<Record<Language, CliTexts>> = {
  fr: {
    title: 'Créanciale : npm run -s cli -- COMMANDE',
    usage: 'Usage :',
    everywhere: 'Partout : --json (pour les machines), --lang fr|en.',
    about: {
      import: 'Importe une liste de participants ; --dry-run montre sans rien enregistrer.',
      issue: 'Délivre tous les badges validés qui ne le sont pas encore.',
      revoke: 'Révoque un badge ; sa page reste et le dit.',
      suspend: 'Suspend un badge, ou lève la suspension avec --lift (sur notre page seulement).',
      replace: 'Retire un badge et le délivre à nouveau, corrigé.',
      share: 'Publie le fichier signé d’un badge, ou cesse avec --private (choix du titulaire).',
      verify: 'Vérifie un badge : 0 valide, 1 non valide, 2 indéterminé.',
      keys: 'Montre les clés ; « keys rotate » en ajoute de nouvelles.',
      'keys rotate': 'Ajoute de nouvelles clés ; les anciennes restent publiées.',
      'definitions check': 'Explique chaque défaut des définitions de badges.',
      'definitions schema': 'Écrit le schéma JSON des définitions, pour les éditeurs.',
      config: 'Montre la table des réglages.',
    },
    issuing: 'Délivrance',
    issued: (issued, already) =>
      `${issued} badge${issued > 1 ? 's' : ''} délivré${issued > 1 ? 's' : ''}${already > 0 ? `, ${already} déjà délivré${already > 1 ? 's' : ''}` : ''}.`,
    nothingToIssue: 'Rien à délivrer : aucun badge validé n’attend.',
    revoked: (id) => `Badge ${id} révoqué. Sa page le dit dès maintenant.`,
    replaced: (id, page) => `Badge ${id} remplacé. Le nouveau : ${page}`,
    suspended: (id, on) => (on ? `Badge ${id} suspendu.` : `Suspension du badge ${id} levée.`),
    shared: (id, published) =>
      published
        ? `Badge ${id} publié : sa page offre le fichier signé.`
        : `Badge ${id} privé : sa page n’offre plus le fichier signé.`,
    reasonWanted: 'Motif attendu : error, fraud, replaced ou withdrawn.',
    keys: {
      current: 'en service',
      retired: (until) => `retirée le ${until}`,
      rotated: (kid) => `Nouvelle clé : ${kid}`,
    },
    definitions: {
      sound: (badges, achievements) => `${badges} badges, ${achievements} niveaux : aucun défaut.`,
      faults: (count) => `${count} défaut${count > 1 ? 's' : ''} :`,
    },
    verify: {
      verdict: { valid: 'VALIDE', invalid: 'NON VALIDE', undetermined: 'INDÉTERMINÉ' },
      authenticity: 'Authenticité : ',
      authenticityOf: { authentic: 'authentique', altered: 'modifié ou contrefait', unchecked: 'non vérifiée' },
      standing: 'État : ',
      standingOf: {
        current: 'en cours de validité',
        expired: 'expiré',
        'not-yet-valid': 'pas encore valable',
        suspended: 'suspendu',
        revoked: 'révoqué',
        replaced: 'remplacé',
        unchecked: 'non vérifié',
      },
      trust: 'Émetteur : ',
      noTrust: 'inconnu de nos listes',
    },
    imports: { dryRun: 'Essai à blanc : rien n’a été enregistré.', done: 'Import enregistré.' },
  },
  en: {
    title: 'Créanciale: npm run -s cli -- COMMAND',
    usage: 'Usage:',
    everywhere: 'Everywhere: --json (for machines), --lang fr|en.',
    about: {
      import: 'Imports a list of participants; --dry-run shows without storing anything.',
      issue: 'Issues every validated badge that is not issued yet.',
      revoke: 'Revokes a badge; its page stays and says so.',
      suspend: 'Suspends a badge, or lifts the suspension with --lift (on our page only).',
      replace: 'Withdraws a badge and issues it anew, corrected.',
      share: 'Publishes the signed file of a badge, or stops with --private (the holder’s choice).',
      verify: 'Verifies a badge: 0 valid, 1 invalid, 2 undetermined.',
      keys: 'Shows the keys; "keys rotate" adds new ones.',
      'keys rotate': 'Adds new keys; the old ones stay published.',
      'definitions check': 'Explains every fault of the badge definitions.',
      'definitions schema': 'Writes the JSON Schema of the definitions, for editors.',
      config: 'Shows the table of settings.',
    },
    issuing: 'Issuing',
    issued: (issued, already) =>
      `${issued} badge${issued === 1 ? '' : 's'} issued${already > 0 ? `, ${already} already issued` : ''}.`,
    nothingToIssue: 'Nothing to issue: no validated badge is waiting.',
    revoked: (id) => `Badge ${id} revoked. Its page says so from now on.`,
    replaced: (id, page) => `Badge ${id} replaced. The new one: ${page}`,
    suspended: (id, on) => (on ? `Badge ${id} suspended.` : `Suspension of badge ${id} lifted.`),
    shared: (id, published) =>
      published
        ? `Badge ${id} published: its page offers the signed file.`
        : `Badge ${id} private: its page no longer offers the signed file.`,
    reasonWanted: 'Reason wanted: error, fraud, replaced or withdrawn.',
    keys: { current: 'in use', retired: (until) => `retired on ${until}`, rotated: (kid) => `New key: ${kid}` },
    definitions: {
      sound: (badges, achievements) => `${badges} badges, ${achievements} levels: no fault.`,
      faults: (count) => `${count} fault${count === 1 ? '' : 's'}:`,
    },
    verify: {
      verdict: { valid: 'VALID', invalid: 'INVALID', undetermined: 'UNDETERMINED' },
      authenticity: 'Authenticity: ',
      authenticityOf: { authentic: 'authentic', altered: 'altered or forged', unchecked: 'not checked' },
      standing: 'Standing: ',
      standingOf: {
        current: 'current',
        expired: 'expired',
        'not-yet-valid': 'not valid yet',
        suspended: 'suspended',
        revoked: 'revoked',
        replaced: 'replaced',
        unchecked: 'not checked',
      },
      trust: 'Issuer: ',
      noTrust: 'on none of our lists',
    },
    imports: { dryRun: 'Dry run: nothing was stored.', done: 'Import stored.' },
  },
};
