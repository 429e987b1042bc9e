import type { EuMobilityText } from './words.ts';

export const et: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Õpilaste rühma õpiränne',
    'SCH-SHORT': 'Õpilase lühiajaline õpiränne',
    'SCH-LONG': 'Õpilase pikaajaline õpiränne',
    'VET-GROUP': 'Rühma õpiränne kutsehariduses',
    'VET-SHORT': 'Lühiajaline erialapraktika välismaal',
    'VET-LONG': 'Pikaajaline erialapraktika välismaal (ErasmusPro)',
    'VET-COMP': 'Kutseoskuste võistlus',
    'STF-SHADOW': 'Töövarjutamine',
    'STF-TEACH': 'Õpetamis- või koolituslähetus',
    'STF-COURSE': 'Kursus või koolitus',
    'HOST-EXPERT': 'Eksperdi külaskäik',
    'HOST-TRAINEE': 'Õpetajaks õppija vastuvõtmine',
    ACCOMP: 'Õpirände saatmine',
    PREP: 'Ettevalmistav külaskäik',
    ETW: 'Euroopa veebiprojekt',
    HYBRID: 'Põimitud õpiränne',
    'HOST-PUPIL': 'Õpilaste vastuvõtmine',
    'HOST-STAFF': 'Töötajate või delegatsiooni vastuvõtmine',
    OTHER: 'Õpiränne väljaspool Erasmus+ programmi',
  },
  mentions: {
    hybride: 'Põimitud õpiränne',
    'transport-durable': 'Keskkonnasäästlik reis',
    edd: 'Kestliku arengu haridus',
    interdegre: 'Põhikooli ja keskkooli ühisprojekt',
    intercategoriel: 'Mitme kutseala ühisprojekt',
  },
};
