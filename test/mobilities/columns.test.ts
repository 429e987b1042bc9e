import { describe, expect, it } from 'vitest';
import { normaliseHeader, readHeader } from '../../src/mobilities/header.ts';
import { isSensitiveTitle, looksLikeNationalNumber } from '../../src/mobilities/sensitive.ts';

describe('what is sensitive', () => {
  it.each([
    ...[
      'Participant with fewer opportunities',
      'Special Needs',
      'Inclusion support for participants',
      'Handicap',
      'Disability',
    ],
    ...[
      'Force Majeure explanations',
      'Participant Gender',
      'Sexe',
      'Civilité',
      'Participant Nationality',
      'Nationalité',
    ],
    ...['Grant amount', 'Bourse', 'Budget', 'IBAN', 'Compte bancaire', 'Adresse', 'Address line 1', 'Code postal'],
    ...[
      'Téléphone portable',
      'Phone',
      'INE',
      'N° INE',
      'NIR',
      'N° de sécurité sociale',
      'Division',
      'Classe',
      'ULIS',
      'SEGPA',
    ],
    ...[
      'Nom du responsable légal',
      'E-mail parent 1',
      'QPV',
      'Boursier',
      'Accompagnement individuel',
      'Profession du père',
    ],
    // As a school writes them in its own lists, acronyms with points included.
    ...'Échelon 0 bis|CROUS|QF|Fonds social lycéen|Free school meals|Low income|Bursary|Aide reçue|AEEH|AESH|A.E.S.H.'.split(
      '|',
    ),
    ...'PAP|PAI|PPS|Troubles dys|TDAH|Tiers-temps|SEND|Learning support|Wheelchair|PMR|Tierce personne'.split('|'),
    ...'U.L.I.S.|S.E.G.P.A.|EREA|REP+|R.E.P.|Éducation prioritaire|Zone rurale|Q.P.V.|MLDS|NEET|Mission locale'.split(
      '|',
    ),
    ...'Statut de réfugié|Asylum seeker|Migrant background|Titre de séjour|MNA|Langue maternelle|Home language'.split(
      '|',
    ),
    ...'M/F|H/F|Mme/M.|Civ.|Né(e) à|Pays de naissance|Place of birth|Nat.|Pays d’origine|Visa'.split('|'),
    ...'Tél. tuteur|Numéro tuteur|Resp. légal 1|Next of kin|Personne à prévenir|PCS|Situation familiale|Pupille'.split(
      '|',
    ),
    ...'BEA|N° national|N° sécu|Carte vitale|Repas sans porc|Halal|Vaccination|CEAM|Casier judiciaire|CP|Ville'.split(
      '|',
    ),
  ])('%s is dropped', (title) => {
    expect(isSensitiveTitle(normaliseHeader(title))).toBe(true);
  });

  it.each([
    'Sending Organisation',
    'Data type',
    'Receiving city',
    'Other Used Languages',
    'Certification type',
    'Commentaire',
    'Prépa',
    'Établissement d’origine',
    'Nom de naissance',
    'Nom du référent',
  ])('%s is only unknown', (title) => {
    expect(isSensitiveTitle(normaliseHeader(title))).toBe(false);
  });

  it.each([
    '123456789AB',
    '0123456789K',
    '_123456789K',
    '0169A12345Z',
    '2 08 04 16 123 456 78',
    '190122A12345678',
    'voir 1850578006084 36',
    'INE1234567890A',
    'n°123456789ab',
    '1234567890a@example.org',
    'Hôtel_1234567890A_x',
    '１２３４５６７８９AB',
    '__________A',
  ])('« %s » looks like a national number', (cell) => {
    expect(looksLikeNationalNumber(cell)).toBe(true);
  });

  it.each([
    '0169998F',
    '2025-1-FR01-KA121-VET-000005041',
    '005041-MOB-00001',
    'E10000000',
    '04/05/2026',
    '2026-05-04',
    'zoe@example.org',
    'Zoë',
    '2026-05-04T00:00:00',
    'martin.1234@example.org',
    'NL123456789B01',
  ])('« %s » does not', (cell) => {
    expect(looksLikeNationalNumber(cell)).toBe(false);
  });
});

describe('a header', () => {
  it('is known by name, in either language, without case, accents, brackets or stars', () => {
    const header = readHeader([
      'PRENOM *',
      'Participant’s last name',
      'e mail',
      'START DATE (dd/mm/yyyy)',
      'Fin',
      'Activity type',
    ]);
    expect(header?.keys).toEqual(['givenName', 'familyName', 'email', 'startDate', 'endDate', 'activityType']);
  });

  it.each([
    'Pays (nationalité)',
    'Country (of birth)',
    'Pays (domicile)',
    'E-mail (parent)',
    'Courriel (responsable légal)',
    'Accompagnateur (AESH)',
    'Avis (médical)',
    'Mentions (PAP, PAI)',
    'Identifiant local (INE)',
  ])('drops « %s », which is not what it is without its brackets', (title) => {
    const header = readHeader(['Nom', 'Prénom', 'Type de mobilité', 'Date de début', 'Date de fin', title]);
    expect(header?.keys[5]).toBeUndefined();
    expect(header?.dropped).toEqual([title]);
  });

  it('keeps « Pays d’accueil » beside « Pays (nationalité) », and a title whose brackets only explain it', () => {
    const titles = ['Nom (de naissance)', 'Prénom (usuel)', 'Type', 'Début (jj/mm/aaaa)', 'Fin (jj/mm/aaaa)'];
    const more = ['Pays d’accueil', 'Pays (nationalité)', 'Adresse e-mail (élève)', 'Accompagnateur (oui/non)'];
    expect(readHeader([...titles, ...more])?.keys).toEqual([
      ...['familyName', 'givenName', 'activityType', 'startDate', 'endDate'],
      ...['hostCountry', undefined, 'email', 'accompanying'],
    ]);
  });

  it('is not a row of data, nor two titles that happen to be known', () => {
    expect(readHeader(['Lefèvre', 'Zoë', 'ES'])).toBeUndefined();
    expect(readHeader(['Nom', 'Prénom', 'Note'])).toBeUndefined();
  });
});
