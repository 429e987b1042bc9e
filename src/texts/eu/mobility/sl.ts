import type { EuMobilityText } from './words.ts';

export const sl: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Skupinska mobilnost učencev in dijakov',
    'SCH-SHORT': 'Kratka mobilnost učenca ali dijaka',
    'SCH-LONG': 'Dolga mobilnost učenca ali dijaka',
    'VET-GROUP': 'Skupinska mobilnost v poklicnem izobraževanju',
    'VET-SHORT': 'Kratka poklicna praksa v tujini',
    'VET-LONG': 'Dolga poklicna praksa v tujini (ErasmusPro)',
    'VET-COMP': 'Tekmovanje v poklicnih spretnostih',
    'STF-SHADOW': 'Sledenje na delovnem mestu',
    'STF-TEACH': 'Poučevanje ali usposabljanje v tujini',
    'STF-COURSE': 'Tečaj ali usposabljanje',
    'HOST-EXPERT': 'Obisk strokovnjaka',
    'HOST-TRAINEE': 'Gostovanje učitelja v izobraževanju',
    ACCOMP: 'Spremljanje mobilnosti',
    PREP: 'Pripravljalni obisk',
    ETW: 'Evropski spletni projekt',
    HYBRID: 'Kombinirana mobilnost',
    'HOST-PUPIL': 'Gostovanje učencev in dijakov',
    'HOST-STAFF': 'Gostovanje osebja ali delegacije',
    OTHER: 'Mobilnost zunaj programa Erasmus+',
  },
  mentions: {
    hybride: 'Kombinirana mobilnost',
    'transport-durable': 'Okolju prijazno potovanje',
    edd: 'Vzgoja in izobraževanje za trajnostni razvoj',
    interdegre: 'Projekt osnovne in srednje šole',
    intercategoriel: 'Projekt več poklicev',
  },
};
