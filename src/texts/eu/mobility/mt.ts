import type { EuMobilityText } from './words.ts';

export const mt: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Mobilità fi grupp ta’ studenti tal-iskola',
    'SCH-SHORT': 'Mobilità qasira ta’ student tal-iskola',
    'SCH-LONG': 'Mobilità twila ta’ student tal-iskola',
    'VET-GROUP': 'Mobilità fi grupp fit-taħriġ vokazzjonali',
    'VET-SHORT': 'Kollokament vokazzjonali qasir barra mill-pajjiż',
    'VET-LONG': 'Kollokament vokazzjonali twil barra mill-pajjiż (ErasmusPro)',
    'VET-COMP': 'Kompetizzjoni ta’ ħiliet vokazzjonali',
    'STF-SHADOW': 'Osservazzjoni fuq il-post tax-xogħol',
    'STF-TEACH': 'Inkarigu ta’ tagħlim jew taħriġ',
    'STF-COURSE': 'Kors jew taħriġ',
    'HOST-EXPERT': 'Żjara ta’ espert',
    'HOST-TRAINEE': 'Akkoljenza ta’ għalliem fit-taħriġ',
    ACCOMP: 'Akkumpanjament f’mobilità',
    PREP: 'Żjara preparatorja',
    ETW: 'Proġett Ewropew online',
    HYBRID: 'Mobilità mħallta',
    'HOST-PUPIL': 'Akkoljenza ta’ studenti',
    'HOST-STAFF': 'Akkoljenza ta’ persunal jew ta’ delegazzjoni',
    OTHER: 'Mobilità barra minn Erasmus+',
  },
  mentions: {
    hybride: 'Mobilità mħallta',
    'transport-durable': 'Vjaġġar ekoloġiku',
    edd: 'Edukazzjoni għall-iżvilupp sostenibbli',
    interdegre: 'Proġett bejn skola primarja u sekondarja',
    intercategoriel: 'Proġett bejn diversi professjonijiet',
  },
};
