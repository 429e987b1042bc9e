import type { EuMobilityText } from './words.ts';

export const cs: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Skupinová mobilita žáků',
    'SCH-SHORT': 'Krátkodobá mobilita žáka',
    'SCH-LONG': 'Dlouhodobá mobilita žáka',
    'VET-GROUP': 'Skupinová mobilita v odborném vzdělávání',
    'VET-SHORT': 'Krátkodobá odborná stáž v zahraničí',
    'VET-LONG': 'Dlouhodobá odborná stáž v zahraničí (ErasmusPro)',
    'VET-COMP': 'Soutěž odborných dovedností',
    'STF-SHADOW': 'Stínování na pracovišti',
    'STF-TEACH': 'Výukový nebo vzdělávací pobyt',
    'STF-COURSE': 'Kurz nebo školení',
    'HOST-EXPERT': 'Návštěva odborníka',
    'HOST-TRAINEE': 'Přijetí učitele v přípravě',
    ACCOMP: 'Doprovod na mobilitě',
    PREP: 'Přípravná návštěva',
    ETW: 'Evropský online projekt',
    HYBRID: 'Kombinovaná mobilita',
    'HOST-PUPIL': 'Přijetí žáků',
    'HOST-STAFF': 'Přijetí pracovníků nebo delegace',
    OTHER: 'Mobilita mimo Erasmus+',
  },
  mentions: {
    hybride: 'Kombinovaná mobilita',
    'transport-durable': 'Ekologické cestování',
    edd: 'Vzdělávání pro udržitelný rozvoj',
    interdegre: 'Projekt základní a střední školy',
    intercategoriel: 'Projekt několika profesí',
  },
};
