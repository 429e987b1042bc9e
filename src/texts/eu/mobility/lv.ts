import type { EuMobilityText } from './words.ts';

export const lv: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Skolēnu grupas mobilitāte',
    'SCH-SHORT': 'Skolēna īstermiņa mobilitāte',
    'SCH-LONG': 'Skolēna ilgtermiņa mobilitāte',
    'VET-GROUP': 'Grupas mobilitāte profesionālajā izglītībā',
    'VET-SHORT': 'Īstermiņa profesionālā prakse ārvalstīs',
    'VET-LONG': 'Ilgtermiņa profesionālā prakse ārvalstīs (ErasmusPro)',
    'VET-COMP': 'Profesionālo prasmju konkurss',
    'STF-SHADOW': 'Darba vērošana',
    'STF-TEACH': 'Mācīšanas vai apmācības brauciens',
    'STF-COURSE': 'Kurss vai apmācība',
    'HOST-EXPERT': 'Eksperta viesošanās',
    'HOST-TRAINEE': 'Topošā skolotāja uzņemšana',
    ACCOMP: 'Pavadīšana mobilitātē',
    PREP: 'Sagatavošanas vizīte',
    ETW: 'Eiropas tiešsaistes projekts',
    HYBRID: 'Jauktā mobilitāte',
    'HOST-PUPIL': 'Skolēnu uzņemšana',
    'HOST-STAFF': 'Darbinieku vai delegācijas uzņemšana',
    OTHER: 'Mobilitāte ārpus Erasmus+',
  },
  mentions: {
    hybride: 'Jauktā mobilitāte',
    'transport-durable': 'Videi draudzīgs ceļojums',
    edd: 'Izglītība ilgtspējīgai attīstībai',
    interdegre: 'Pamatskolas un vidusskolas kopprojekts',
    intercategoriel: 'Vairāku profesiju kopprojekts',
  },
};
