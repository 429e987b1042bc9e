import type { Language } from '../kernel/language.ts';

/** What the printed documents say beside the badge's own words. The two languages stand side by side on the attestation. */
export interface AttestationText {
  /** What the paper is. */
  readonly kicker: string;
  readonly digital: string;
  /** Between the holder's name and the badge's. */
  readonly awarded: string;
  readonly doneHeading: string;
  readonly when: string;
  readonly where: string;
  readonly activity: string;
  readonly mentions: string;
  readonly stay: string;
  readonly host: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly verifyHeading: string;
  readonly signedLine: string;
  readonly forIssuer: string;
  readonly signHint: string;
  readonly forHolder: string;
  readonly holderHint: string;
  readonly title: (badge: string) => string;
  readonly description: (issuer: string) => string;
  readonly pictureAlt: (badge: string, country: string, month: string) => string;
  readonly qrAlt: (url: string) => string;
  /** Beside the code that holds the badge itself. */
  readonly paperLine: (where: string) => string;
  readonly paperCodeAlt: string;
  readonly emblemAlt: string;
  readonly attachedBadge: string;
  readonly cardsTitle: (count: number) => string;
  /** Said to screen readers before the backs of cards. */
  readonly cardBack: string;
  /** On a card, under the code. */
  readonly scan: string;
}

export const attestationText: Readonly<Record<Language, AttestationText>> = {
  fr: {
    kicker: 'Attestation',
    digital: 'Badge numérique',
    awarded: 'a reçu le badge',
    doneHeading: 'Ce que la personne a fait',
    when: 'Quand',
    where: 'Où',
    activity: 'Expérience',
    mentions: 'Mentions',
    stay: 'Séjour',
    host: 'Accueil',
    issuedOn: 'Délivré le',
    validUntil: 'Jusqu’au',
    verifyHeading: 'Vérifier ce badge',
    signedLine:
      'Ce papier présente un badge signé, joint à ce PDF : c’est lui qui fait foi, et sa page dit s’il est toujours valable.',
    forIssuer: 'Pour l’émetteur',
    signHint: 'Nom, qualité, date, signature et cachet',
    forHolder: 'Le ou la titulaire',
    holderHint: 'Date et signature',
    title: (badge) => `Attestation – ${badge}`,
    description: (issuer) => `Attestation d’un badge numérique délivré par ${issuer}, en français et en anglais.`,
    pictureAlt: (badge, country, month) => `Tampon du badge « ${badge} », oblitéré ${country}, ${month}`,
    qrAlt: (url) => `Code QR de la page de vérification, ${url}`,
    paperLine: (where) =>
      `Le grand code contient le badge signé. Il se vérifie, même sans réseau, à l’adresse\n${where}`,
    paperCodeAlt: 'Code QR qui contient le badge signé lui-même',
    emblemAlt: 'Emblème de l’Union européenne',
    attachedBadge: 'Le badge signé, au format Open Badges 3.0',
    cardsTitle: (count) => (count > 1 ? `${count} cartes de badges` : 'Carte de badge'),
    cardBack: 'Dos des cartes, à imprimer en recto verso (retourner sur le bord long)',
    scan: 'Scanner pour vérifier',
  },
  en: {
    kicker: 'Statement',
    digital: 'Digital badge',
    awarded: 'was awarded the badge',
    doneHeading: 'What this person did',
    when: 'When',
    where: 'Where',
    activity: 'Experience',
    mentions: 'Mentions',
    stay: 'Stay',
    host: 'Host',
    issuedOn: 'Issued on',
    validUntil: 'Valid until',
    verifyHeading: 'Check this badge',
    signedLine:
      'This paper presents a signed badge, attached to this PDF: it is what counts, and its page tells whether it is still valid.',
    forIssuer: 'For the issuer',
    signHint: 'Name, position, date, signature and stamp',
    forHolder: 'The holder',
    holderHint: 'Date and signature',
    title: (badge) => `Statement – ${badge}`,
    description: (issuer) => `Statement of a digital badge issued by ${issuer}, in French and English.`,
    pictureAlt: (badge, country, month) => `Stamp of the badge “${badge}”, postmarked ${country}, ${month}`,
    qrAlt: (url) => `QR code of the verification page, ${url}`,
    paperLine: (where) =>
      `The large code holds the signed badge. It can be checked, even without a network, at\n${where}`,
    paperCodeAlt: 'QR code that holds the signed badge itself',
    emblemAlt: 'Emblem of the European Union',
    attachedBadge: 'The signed badge, in the Open Badges 3.0 format',
    cardsTitle: (count) => (count > 1 ? `${count} badge cards` : 'Badge card'),
    cardBack: 'Backs of the cards, to be printed on both sides (flip on the long edge)',
    scan: 'Scan to check',
  },
};
