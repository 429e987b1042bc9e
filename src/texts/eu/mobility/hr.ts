import type { EuMobilityText } from './words.ts';

export const hr: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Grupna mobilnost učenika',
    'SCH-SHORT': 'Kratkoročna mobilnost učenika',
    'SCH-LONG': 'Dugoročna mobilnost učenika',
    'VET-GROUP': 'Grupna mobilnost u strukovnom obrazovanju',
    'VET-SHORT': 'Kratkoročna stručna praksa u inozemstvu',
    'VET-LONG': 'Dugoročna stručna praksa u inozemstvu (ErasmusPro)',
    'VET-COMP': 'Natjecanje u strukovnim vještinama',
    'STF-SHADOW': 'Praćenje rada (job shadowing)',
    'STF-TEACH': 'Nastavni ili edukativni boravak',
    'STF-COURSE': 'Tečaj ili osposobljavanje',
    'HOST-EXPERT': 'Posjet stručnjaka',
    'HOST-TRAINEE': 'Primanje nastavnika u izobrazbi',
    ACCOMP: 'Pratnja u mobilnosti',
    PREP: 'Pripremni posjet',
    ETW: 'Europski projekt na internetu',
    HYBRID: 'Kombinirana mobilnost',
    'HOST-PUPIL': 'Primanje učenika',
    'HOST-STAFF': 'Primanje osoblja ili izaslanstva',
    OTHER: 'Mobilnost izvan programa Erasmus+',
  },
  mentions: {
    hybride: 'Kombinirana mobilnost',
    'transport-durable': 'Ekološko putovanje',
    edd: 'Obrazovanje za održivi razvoj',
    interdegre: 'Projekt osnovne i srednje škole',
    intercategoriel: 'Projekt više zanimanja',
  },
};
