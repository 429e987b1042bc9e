import type { EuMobilityText } from './words.ts';

export const ro: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Mobilitate de grup a elevilor',
    'SCH-SHORT': 'Mobilitate individuală scurtă a unui elev',
    'SCH-LONG': 'Mobilitate individuală lungă a unui elev',
    'VET-GROUP': 'Mobilitate de grup în formarea profesională',
    'VET-SHORT': 'Stagiu profesional scurt în străinătate',
    'VET-LONG': 'Stagiu profesional lung în străinătate (ErasmusPro)',
    'VET-COMP': 'Concurs de competențe profesionale',
    'STF-SHADOW': 'Observare directă la locul de muncă',
    'STF-TEACH': 'Misiune de predare sau de formare',
    'STF-COURSE': 'Curs sau formare',
    'HOST-EXPERT': 'Vizita unui expert',
    'HOST-TRAINEE': 'Primirea unui profesor în formare',
    ACCOMP: 'Însoțirea unei mobilități',
    PREP: 'Vizită pregătitoare',
    ETW: 'Proiect european online',
    HYBRID: 'Mobilitate mixtă',
    'HOST-PUPIL': 'Primirea unor elevi',
    'HOST-STAFF': 'Primirea de personal sau a unei delegații',
    OTHER: 'Mobilitate în afara Erasmus+',
  },
  mentions: {
    hybride: 'Mobilitate mixtă',
    'transport-durable': 'Călătorie ecologică',
    edd: 'Educație pentru dezvoltare durabilă',
    interdegre: 'Proiect între învățământul primar și cel secundar',
    intercategoriel: 'Proiect între mai multe profesii',
  },
};
