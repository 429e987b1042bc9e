import { describe, expect, it } from 'vitest';
import { diplomaWord, frenchTypography, reservedWord } from '../../src/definitions/wording-rules.ts';

const nbsp = '\u00a0';

describe('words that would reveal a situation', () => {
  it.each([
    ['une classe ULIS', 'ULIS'],
    ['Segpa', 'Segpa'],
    ['un collège REP+', 'REP'],
    ['en commune ZRR', 'ZRR'],
    ['un public JAMO', 'JAMO'],
    ['un élève boursier', 'boursier'],
    ['des élèves boursières', 'boursières'],
    ['en situation de handicap', 'handicap'],
    ['handicapés', 'handicapés'],
    ['participants with disabilities', 'disabilities'],
    ['people with fewer opportunities', 'fewer opportunities'],
    ['avec moins d’opportunités', 'moins d’opportunités'],
    ["avec moins d'opportunités", "moins d'opportunités"],
    ['un décrocheur', 'décrocheur'],
    ['un demandeur d’emploi', 'demandeur d’emploi'],
    ['une zone rurale', 'zone rurale'],
    ['en CAP cuisine', 'CAP'],
    ['en bac pro', 'bac pro'],
    ['un lycée professionnel', 'lycée professionnel'],
    ['de la voie professionnelle', 'voie professionnelle'],
  ])('refuses « %s »', (text, snippet) => {
    expect(reservedWord(text)).toEqual({ code: 'reserved-word', snippet });
  });

  it.each([
    'Cap Europe et monde',
    'capacité d’apprendre',
    'un repère, une réponse',
    'A décroché le téléphone',
    'en contexte professionnel étranger',
    'les ressources, remboursées',
    'l’inclusion de chacun dans le groupe',
    'un paysage rural',
    'SMArt',
  ])('lets « %s » pass', (text) => {
    expect(reservedWord(text)).toBeUndefined();
  });
});

describe('words that promise a diploma', () => {
  it.each([
    'un diplôme',
    'des diplômes',
    'la certification',
    'une habilitation',
    'certifiée',
    'a Diploma',
    'certified',
  ])('refuses « %s »', (text) => {
    expect(diplomaWord(text)?.code).toBe('diploma-word');
  });

  it.each(['une attestation', 'incertitude', 'une demande d’accréditation Erasmus+', 'certain'])(
    'lets « %s » pass',
    (text) => {
      expect(diplomaWord(text)).toBeUndefined();
    },
  );
});

describe('French typography', () => {
  it.each([
    ['chose ; suite', ' ;'],
    ['chose; suite', 'e;'],
    ['chose : suite', ' :'],
    ['pourquoi ?', ' ?'],
    ['bravo!', 'o!'],
    ['« oui »', ' »'],
    [`«${nbsp}oui »`, ' »'],
    [`« oui${nbsp}»`, '« '],
    ['dit "oui"', '"'],
    [':', ':'],
  ])('refuses « %s »', (text, snippet) => {
    expect(frenchTypography(text)).toEqual({ code: 'typography', snippet });
  });

  it.each([
    `chose${nbsp}; suite`,
    `chose\u202f; suite${nbsp}: fin`,
    `vraiment${nbsp}?!`,
    `il dit «${nbsp}oui${nbsp}».`,
    'voir https://example.org/a?b=c;d',
    'à 10:30',
    'l’école, l’aînée – et la suite…',
  ])('lets « %s » pass', (text) => {
    expect(frenchTypography(text)).toBeUndefined();
  });
});
