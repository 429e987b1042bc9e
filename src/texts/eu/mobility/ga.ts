import type { EuMobilityText } from './words.ts';

export const ga: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Soghluaisteacht ghrúpa daltaí scoile',
    'SCH-SHORT': 'Soghluaisteacht ghearr dalta scoile',
    'SCH-LONG': 'Soghluaisteacht fhada dalta scoile',
    'VET-GROUP': 'Soghluaisteacht ghrúpa sa ghairmoideachas',
    'VET-SHORT': 'Socrúchán gairme gearr thar lear',
    'VET-LONG': 'Socrúchán gairme fada thar lear (ErasmusPro)',
    'VET-COMP': 'Comórtas scileanna gairme',
    'STF-SHADOW': 'Scáthú oibre',
    'STF-TEACH': 'Tasc teagaisc nó oiliúna',
    'STF-COURSE': 'Cúrsa nó oiliúint',
    'HOST-EXPERT': 'Cuairt ó shaineolaí',
    'HOST-TRAINEE': 'Óstáil múinteora faoi oiliúint',
    ACCOMP: 'Tionlacan soghluaisteachta',
    PREP: 'Cuairt ullmhúcháin',
    ETW: 'Tionscadal Eorpach ar líne',
    HYBRID: 'Soghluaisteacht chumaisc',
    'HOST-PUPIL': 'Óstáil daltaí',
    'HOST-STAFF': 'Óstáil foirne nó toscaireachta',
    OTHER: 'Soghluaisteacht lasmuigh de Erasmus+',
  },
  mentions: {
    hybride: 'Soghluaisteacht chumaisc',
    'transport-durable': 'Taisteal glas',
    edd: 'Oideachas don fhorbairt inbhuanaithe',
    interdegre: 'Tionscadal idir bunscoil agus meánscoil',
    intercategoriel: 'Tionscadal idir roinnt gairmeacha',
  },
};
