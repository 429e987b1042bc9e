import type { EuMobilityText } from './words.ts';

export const es: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Movilidad en grupo de alumnado escolar',
    'SCH-SHORT': 'Movilidad individual corta de un alumno o alumna',
    'SCH-LONG': 'Movilidad individual larga de un alumno o alumna',
    'VET-GROUP': 'Movilidad en grupo en formación profesional',
    'VET-SHORT': 'Prácticas cortas de formación profesional en el extranjero',
    'VET-LONG': 'Prácticas largas de formación profesional en el extranjero (ErasmusPro)',
    'VET-COMP': 'Concurso de competencias profesionales',
    'STF-SHADOW': 'Aprendizaje por observación',
    'STF-TEACH': 'Misión de docencia o de formación',
    'STF-COURSE': 'Curso o formación',
    'HOST-EXPERT': 'Visita de una persona experta',
    'HOST-TRAINEE': 'Acogida de docentes en formación',
    ACCOMP: 'Acompañamiento de una movilidad',
    PREP: 'Visita preparatoria',
    ETW: 'Proyecto europeo en línea',
    HYBRID: 'Movilidad combinada',
    'HOST-PUPIL': 'Acogida de alumnado',
    'HOST-STAFF': 'Acogida de personal o de una delegación',
    OTHER: 'Movilidad fuera de Erasmus+',
  },
  mentions: {
    hybride: 'Movilidad combinada',
    'transport-durable': 'Viaje ecológico',
    edd: 'Educación para el desarrollo sostenible',
    interdegre: 'Proyecto entre primaria y secundaria',
    intercategoriel: 'Proyecto entre varias profesiones',
  },
};
