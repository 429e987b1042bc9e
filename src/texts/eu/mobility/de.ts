import type { EuMobilityText } from './words.ts';

export const de: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Gruppenmobilität von Schülerinnen und Schülern',
    'SCH-SHORT': 'Kurzzeitmobilität einer Schülerin oder eines Schülers',
    'SCH-LONG': 'Langzeitmobilität einer Schülerin oder eines Schülers',
    'VET-GROUP': 'Gruppenmobilität in der Berufsbildung',
    'VET-SHORT': 'Kurzzeitpraktikum in der Berufsbildung im Ausland',
    'VET-LONG': 'Langzeitpraktikum in der Berufsbildung im Ausland (ErasmusPro)',
    'VET-COMP': 'Berufswettbewerb',
    'STF-SHADOW': 'Hospitation',
    'STF-TEACH': 'Lehr- oder Ausbildungstätigkeit',
    'STF-COURSE': 'Kurs oder Fortbildung',
    'HOST-EXPERT': 'Einladung einer Fachkraft',
    'HOST-TRAINEE': 'Aufnahme einer Lehrkraft in Ausbildung',
    ACCOMP: 'Begleitung einer Mobilität',
    PREP: 'Vorbereitender Besuch',
    ETW: 'Europäisches Online-Projekt',
    HYBRID: 'Gemischte Mobilität',
    'HOST-PUPIL': 'Aufnahme von Schülerinnen und Schülern',
    'HOST-STAFF': 'Aufnahme von Personal oder einer Delegation',
    OTHER: 'Mobilität außerhalb von Erasmus+',
  },
  mentions: {
    hybride: 'Gemischte Mobilität',
    'transport-durable': 'Umweltfreundliche Reise',
    edd: 'Bildung für nachhaltige Entwicklung',
    interdegre: 'Projekt zwischen Grundschule und weiterführender Schule',
    intercategoriel: 'Projekt zwischen mehreren Berufen',
  },
};
