import type { LocalText } from '../kernel/language.ts';

/**
 * The frameworks a badge may be aligned with. Only ESCO, ISCED-F and the SDGs have an address per target; for the others the address is
 * the framework's page and the code says which target.
 */
export interface Framework {
  readonly name: LocalText;
  /** The only hosts an address of this framework may have. */
  readonly hosts: readonly string[];
  readonly targetType: 'ceasn:Competency' | 'ext:CEFR' | 'ext:ISCED-F';
  /** How a code is written; absent where the framework's targets have none. */
  readonly code?: { readonly pattern: RegExp; readonly example: string };
}

const competency = 'ceasn:Competency';
const jrc = ['joint-research-centre.ec.europa.eu'];

/** By the name that `targetFramework` carries in a definition. Editions are part of the name where they differ in content. */
export const frameworks: Readonly<Record<string, Framework>> = {
  ESCO: {
    name: {
      fr: 'ESCO, classification européenne des aptitudes et compétences',
      en: 'ESCO, European classification of skills and competences',
    },
    hosts: ['data.europa.eu'],
    targetType: competency,
  },
  CEFR: {
    name: {
      fr: 'Cadre européen commun de référence pour les langues (CECRL)',
      en: 'Common European Framework of Reference for Languages (CEFR)',
    },
    hosts: ['www.coe.int'],
    targetType: 'ext:CEFR',
  },
  'EU key competences 2018': {
    name: {
      fr: 'Compétences clés pour l’éducation et la formation tout au long de la vie (Union européenne, 2018)',
      en: 'Key competences for lifelong learning (European Union, 2018)',
    },
    hosts: ['eur-lex.europa.eu'],
    targetType: competency,
  },
  LifeComp: {
    name: { fr: 'LifeComp (Commission européenne)', en: 'LifeComp (European Commission)' },
    hosts: jrc,
    targetType: competency,
    code: { pattern: /^[PSL][1-3]$/, example: 'P2' },
  },
  'DigComp 2.2': {
    name: { fr: 'DigComp 2.2 (Commission européenne)', en: 'DigComp 2.2 (European Commission)' },
    hosts: jrc,
    targetType: competency,
    code: { pattern: /^[1-5]\.[1-6]$/, example: '2.4' },
  },
  DigCompEdu: {
    name: { fr: 'DigCompEdu (Commission européenne)', en: 'DigCompEdu (European Commission)' },
    hosts: jrc,
    targetType: competency,
    code: { pattern: /^[1-6]\.[1-5]$/, example: '1.3' },
  },
  GreenComp: {
    name: { fr: 'GreenComp (Commission européenne)', en: 'GreenComp (European Commission)' },
    hosts: jrc,
    targetType: competency,
    code: { pattern: /^[1-4]\.[1-3]$/, example: '4.2' },
  },
  EntreComp: {
    name: { fr: 'EntreComp (Commission européenne)', en: 'EntreComp (European Commission)' },
    hosts: jrc,
    targetType: competency,
    code: { pattern: /^[1-3]\.[1-5]$/, example: '3.3' },
  },
  RFCDC: {
    name: {
      fr: 'Cadre de référence des compétences pour une culture de la démocratie (Conseil de l’Europe)',
      en: 'Reference Framework of Competences for Democratic Culture (Council of Europe)',
    },
    hosts: ['www.coe.int'],
    targetType: competency,
    code: { pattern: /^([1-9]|1\d|20)$/, example: '13' },
  },
  'CARAP/FREPA': {
    name: {
      fr: 'CARAP, approches plurielles des langues et des cultures',
      en: 'FREPA, pluralistic approaches to languages and cultures',
    },
    hosts: ['carap.ecml.at'],
    targetType: competency,
    code: { pattern: /^C[1-7](\.\d)?$/, example: 'C1.3' },
  },
  AKI: {
    name: { fr: 'AKI, compétences acquises à l’international', en: 'AKI, skills acquired abroad' },
    hosts: ['www.aki-app.org'],
    targetType: competency,
  },
  SDG: {
    name: {
      fr: 'Objectifs de développement durable (Nations unies)',
      en: 'Sustainable Development Goals (United Nations)',
    },
    hosts: ['metadata.un.org'],
    targetType: competency,
    code: { pattern: /^([1-9]|1[0-7])(\.\d+)?$/, example: '4.7' },
  },
  UFM: {
    name: {
      fr: 'Unité facultative de mobilité (arrêté du 30 août 2019)',
      en: 'Optional mobility unit of French vocational education (order of 30 August 2019)',
    },
    hosts: ['www.legifrance.gouv.fr'],
    targetType: competency,
    code: { pattern: /^C[1-6]$/, example: 'C1' },
  },
  // A field of education, not a skill: for a badge that has one.
  'ISCED-F 2013': {
    name: {
      fr: 'CITE-F 2013, domaines d’études et de formation (Unesco)',
      en: 'ISCED-F 2013, fields of education and training (UNESCO)',
    },
    hosts: ['data.europa.eu'],
    targetType: 'ext:ISCED-F',
    code: { pattern: /^\d{2,4}$/, example: '0416' },
  },
  'REF 2013': {
    name: {
      fr: 'Référentiel des métiers du professorat et de l’éducation (arrêté du 1er juillet 2013)',
      en: 'French reference framework for teaching and education professions (order of 1 July 2013)',
    },
    hosts: ['www.education.gouv.fr'],
    targetType: competency,
    code: { pattern: /^(CC([1-9]|1[0-4])|P[1-5]|D[1-4]|C[1-8])$/, example: 'CC14' },
  },
};

/** ESCO's addresses: a skill, by a UUID of version 4. */
export const escoSkill: RegExp =
  /^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What people read: the framework's name, or what the definition says where it is not one of the table. */
export function frameworkName(targetFramework: string): LocalText {
  return frameworks[targetFramework]?.name ?? { fr: targetFramework, en: targetFramework };
}
