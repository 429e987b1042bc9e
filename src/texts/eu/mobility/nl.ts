import type { EuMobilityText } from './words.ts';

export const nl: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Groepsmobiliteit van scholieren',
    'SCH-SHORT': 'Korte leermobiliteit van een scholier',
    'SCH-LONG': 'Lange leermobiliteit van een scholier',
    'VET-GROUP': 'Groepsmobiliteit in het beroepsonderwijs',
    'VET-SHORT': 'Korte beroepsstage in het buitenland',
    'VET-LONG': 'Lange beroepsstage in het buitenland (ErasmusPro)',
    'VET-COMP': 'Vakwedstrijd',
    'STF-SHADOW': 'Jobshadowing',
    'STF-TEACH': 'Onderwijs- of opleidingsopdracht',
    'STF-COURSE': 'Cursus of opleiding',
    'HOST-EXPERT': 'Ontvangst van een deskundige',
    'HOST-TRAINEE': 'Ontvangst van een leraar in opleiding',
    ACCOMP: 'Begeleiding van een mobiliteit',
    PREP: 'Voorbereidend bezoek',
    ETW: 'Europees online project',
    HYBRID: 'Gemengde mobiliteit',
    'HOST-PUPIL': 'Ontvangst van scholieren',
    'HOST-STAFF': 'Ontvangst van personeel of een delegatie',
    OTHER: 'Mobiliteit buiten Erasmus+',
  },
  mentions: {
    hybride: 'Gemengde mobiliteit',
    'transport-durable': 'Duurzaam gereisd',
    edd: 'Onderwijs voor duurzame ontwikkeling',
    interdegre: 'Project tussen basis- en voortgezet onderwijs',
    intercategoriel: 'Project tussen verschillende beroepen',
  },
};
