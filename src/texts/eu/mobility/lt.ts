import type { EuMobilityText } from './words.ts';

export const lt: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Mokinių grupės judumas',
    'SCH-SHORT': 'Trumpas mokinio judumas',
    'SCH-LONG': 'Ilgas mokinio judumas',
    'VET-GROUP': 'Grupės judumas profesiniame mokyme',
    'VET-SHORT': 'Trumpa profesinė praktika užsienyje',
    'VET-LONG': 'Ilga profesinė praktika užsienyje (ErasmusPro)',
    'VET-COMP': 'Profesinių gebėjimų konkursas',
    'STF-SHADOW': 'Darbo stebėjimas',
    'STF-TEACH': 'Mokymo ar dėstymo vizitas',
    'STF-COURSE': 'Kursai ar mokymai',
    'HOST-EXPERT': 'Eksperto vizitas',
    'HOST-TRAINEE': 'Besirengiančio mokytojo priėmimas',
    ACCOMP: 'Lydėjimas judumo metu',
    PREP: 'Parengiamasis vizitas',
    ETW: 'Europinis nuotolinis projektas',
    HYBRID: 'Mišrusis judumas',
    'HOST-PUPIL': 'Mokinių priėmimas',
    'HOST-STAFF': 'Darbuotojų ar delegacijos priėmimas',
    OTHER: 'Judumas už „Erasmus+“ ribų',
  },
  mentions: {
    hybride: 'Mišrusis judumas',
    'transport-durable': 'Tvari kelionė',
    edd: 'Darnaus vystymosi ugdymas',
    interdegre: 'Pradinės ir vidurinės mokyklos projektas',
    intercategoriel: 'Kelių profesijų projektas',
  },
};
