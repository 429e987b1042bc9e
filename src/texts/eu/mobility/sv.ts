import type { EuMobilityText } from './words.ts';

export const sv: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Gruppmobilitet för skolelever',
    'SCH-SHORT': 'Kort studievistelse för en skolelev',
    'SCH-LONG': 'Lång studievistelse för en skolelev',
    'VET-GROUP': 'Gruppmobilitet i yrkesutbildning',
    'VET-SHORT': 'Kort yrkespraktik utomlands',
    'VET-LONG': 'Lång yrkespraktik utomlands (ErasmusPro)',
    'VET-COMP': 'Tävling i yrkesskicklighet',
    'STF-SHADOW': 'Jobbskuggning',
    'STF-TEACH': 'Undervisnings- eller utbildningsuppdrag',
    'STF-COURSE': 'Kurs eller utbildning',
    'HOST-EXPERT': 'Besök av en expert',
    'HOST-TRAINEE': 'Mottagande av en lärarstuderande',
    ACCOMP: 'Medföljande vid mobilitet',
    PREP: 'Förberedande besök',
    ETW: 'Europeiskt onlineprojekt',
    HYBRID: 'Blandad mobilitet',
    'HOST-PUPIL': 'Mottagande av elever',
    'HOST-STAFF': 'Mottagande av personal eller en delegation',
    OTHER: 'Mobilitet utanför Erasmus+',
  },
  mentions: {
    hybride: 'Blandad mobilitet',
    'transport-durable': 'Miljövänlig resa',
    edd: 'Utbildning för hållbar utveckling',
    interdegre: 'Projekt mellan grundskola och gymnasieskola',
    intercategoriel: 'Projekt mellan flera yrkesgrupper',
  },
};
