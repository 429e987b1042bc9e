import type { EuMobilityText } from './words.ts';

export const it: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Mobilità di gruppo di alunni',
    'SCH-SHORT': 'Mobilità individuale breve di un alunno',
    'SCH-LONG': 'Mobilità individuale lunga di un alunno',
    'VET-GROUP': 'Mobilità di gruppo nella formazione professionale',
    'VET-SHORT': 'Tirocinio professionale breve all’estero',
    'VET-LONG': 'Tirocinio professionale lungo all’estero (ErasmusPro)',
    'VET-COMP': 'Concorso di competenze professionali',
    'STF-SHADOW': 'Osservazione sul luogo di lavoro',
    'STF-TEACH': 'Incarico di insegnamento o di formazione',
    'STF-COURSE': 'Corso o formazione',
    'HOST-EXPERT': 'Visita di un esperto',
    'HOST-TRAINEE': 'Accoglienza di un docente in formazione',
    ACCOMP: 'Accompagnamento di una mobilità',
    PREP: 'Visita preparatoria',
    ETW: 'Progetto europeo online',
    HYBRID: 'Mobilità mista',
    'HOST-PUPIL': 'Accoglienza di alunni',
    'HOST-STAFF': 'Accoglienza di personale o di una delegazione',
    OTHER: 'Mobilità al di fuori di Erasmus+',
  },
  mentions: {
    hybride: 'Mobilità mista',
    'transport-durable': 'Viaggio ecologico',
    edd: 'Educazione allo sviluppo sostenibile',
    interdegre: 'Progetto tra scuola primaria e secondaria',
    intercategoriel: 'Progetto tra più professioni',
  },
};
