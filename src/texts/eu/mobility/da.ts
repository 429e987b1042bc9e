import type { EuMobilityText } from './words.ts';

export const da: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Gruppemobilitet for skoleelever',
    'SCH-SHORT': 'Kort læringsophold for en skoleelev',
    'SCH-LONG': 'Langt læringsophold for en skoleelev',
    'VET-GROUP': 'Gruppemobilitet i erhvervsuddannelse',
    'VET-SHORT': 'Kort praktikophold i udlandet',
    'VET-LONG': 'Langt praktikophold i udlandet (ErasmusPro)',
    'VET-COMP': 'Konkurrence i erhvervsfag',
    'STF-SHADOW': 'Jobskygning',
    'STF-TEACH': 'Undervisnings- eller uddannelsesophold',
    'STF-COURSE': 'Kursus eller uddannelse',
    'HOST-EXPERT': 'Besøg af en ekspert',
    'HOST-TRAINEE': 'Modtagelse af en lærerstuderende',
    ACCOMP: 'Ledsagelse af en mobilitet',
    PREP: 'Forberedende besøg',
    ETW: 'Europæisk onlineprojekt',
    HYBRID: 'Blandet mobilitet',
    'HOST-PUPIL': 'Modtagelse af elever',
    'HOST-STAFF': 'Modtagelse af personale eller en delegation',
    OTHER: 'Mobilitet uden for Erasmus+',
  },
  mentions: {
    hybride: 'Blandet mobilitet',
    'transport-durable': 'Grøn rejse',
    edd: 'Uddannelse for bæredygtig udvikling',
    interdegre: 'Projekt mellem grundskole og ungdomsuddannelse',
    intercategoriel: 'Projekt mellem flere faggrupper',
  },
};
