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

  it('is not a row of data, nor two titles that happen to be known', () => {
    expect(readHeader(['Lefèvre', 'Zoë', 'ES'])).toBeUndefined();
    expect(readHeader(['Nom', 'Prénom', 'Note'])).toBeUndefined();
  });
});
