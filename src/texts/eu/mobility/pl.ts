import type { EuMobilityText } from './words.ts';

export const pl: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Mobilność grupowa uczniów',
    'SCH-SHORT': 'Krótka indywidualna mobilność ucznia',
    'SCH-LONG': 'Długa indywidualna mobilność ucznia',
    'VET-GROUP': 'Mobilność grupowa w kształceniu zawodowym',
    'VET-SHORT': 'Krótki staż zawodowy za granicą',
    'VET-LONG': 'Długi staż zawodowy za granicą (ErasmusPro)',
    'VET-COMP': 'Konkurs umiejętności zawodowych',
    'STF-SHADOW': 'Obserwacja pracy (job shadowing)',
    'STF-TEACH': 'Wyjazd dydaktyczny lub szkoleniowy',
    'STF-COURSE': 'Kurs lub szkolenie',
    'HOST-EXPERT': 'Wizyta eksperta',
    'HOST-TRAINEE': 'Przyjęcie nauczyciela w trakcie kształcenia',
    ACCOMP: 'Opieka podczas mobilności',
    PREP: 'Wizyta przygotowawcza',
    ETW: 'Europejski projekt internetowy',
    HYBRID: 'Mobilność mieszana',
    'HOST-PUPIL': 'Przyjęcie uczniów',
    'HOST-STAFF': 'Przyjęcie pracowników lub delegacji',
    OTHER: 'Mobilność poza Erasmus+',
  },
  mentions: {
    hybride: 'Mobilność mieszana',
    'transport-durable': 'Podróż przyjazna środowisku',
    edd: 'Edukacja na rzecz zrównoważonego rozwoju',
    interdegre: 'Projekt szkoły podstawowej i średniej',
    intercategoriel: 'Projekt kilku zawodów',
  },
};
