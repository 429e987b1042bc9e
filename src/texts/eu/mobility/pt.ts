import type { EuMobilityText } from './words.ts';

export const pt: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Mobilidade em grupo de alunos',
    'SCH-SHORT': 'Mobilidade individual curta de um aluno',
    'SCH-LONG': 'Mobilidade individual longa de um aluno',
    'VET-GROUP': 'Mobilidade em grupo na formação profissional',
    'VET-SHORT': 'Estágio profissional curto no estrangeiro',
    'VET-LONG': 'Estágio profissional longo no estrangeiro (ErasmusPro)',
    'VET-COMP': 'Concurso de competências profissionais',
    'STF-SHADOW': 'Acompanhamento no posto de trabalho',
    'STF-TEACH': 'Missão de ensino ou de formação',
    'STF-COURSE': 'Curso ou formação',
    'HOST-EXPERT': 'Visita de um perito',
    'HOST-TRAINEE': 'Acolhimento de um professor em formação',
    ACCOMP: 'Acompanhante de uma mobilidade',
    PREP: 'Visita preparatória',
    ETW: 'Projeto europeu em linha',
    HYBRID: 'Mobilidade mista',
    'HOST-PUPIL': 'Acolhimento de alunos',
    'HOST-STAFF': 'Acolhimento de pessoal ou de uma delegação',
    OTHER: 'Mobilidade fora do Erasmus+',
  },
  mentions: {
    hybride: 'Mobilidade mista',
    'transport-durable': 'Viagem ecológica',
    edd: 'Educação para o desenvolvimento sustentável',
    interdegre: 'Projeto entre o ensino básico e o secundário',
    intercategoriel: 'Projeto entre várias profissões',
  },
};
