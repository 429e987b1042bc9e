import type { EuMobilityText } from './words.ts';

export const sk: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Skupinová mobilita žiakov',
    'SCH-SHORT': 'Krátkodobá mobilita žiaka',
    'SCH-LONG': 'Dlhodobá mobilita žiaka',
    'VET-GROUP': 'Skupinová mobilita v odbornom vzdelávaní',
    'VET-SHORT': 'Krátkodobá odborná stáž v zahraničí',
    'VET-LONG': 'Dlhodobá odborná stáž v zahraničí (ErasmusPro)',
    'VET-COMP': 'Súťaž odborných zručností',
    'STF-SHADOW': 'Pozorovanie pri práci',
    'STF-TEACH': 'Vyučovací alebo vzdelávací pobyt',
    'STF-COURSE': 'Kurz alebo školenie',
    'HOST-EXPERT': 'Návšteva odborníka',
    'HOST-TRAINEE': 'Prijatie učiteľa v príprave',
    ACCOMP: 'Sprevádzanie na mobilite',
    PREP: 'Prípravná návšteva',
    ETW: 'Európsky online projekt',
    HYBRID: 'Kombinovaná mobilita',
    'HOST-PUPIL': 'Prijatie žiakov',
    'HOST-STAFF': 'Prijatie pracovníkov alebo delegácie',
    OTHER: 'Mobilita mimo Erasmus+',
  },
  mentions: {
    hybride: 'Kombinovaná mobilita',
    'transport-durable': 'Ekologické cestovanie',
    edd: 'Vzdelávanie pre udržateľný rozvoj',
    interdegre: 'Projekt základnej a strednej školy',
    intercategoriel: 'Projekt viacerých profesií',
  },
};
