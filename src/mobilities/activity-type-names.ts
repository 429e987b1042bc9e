import { activityLabels } from '../definitions/activity-types.ts';
import { type ActivityType, activityTypes } from '../definitions/definition.ts';
import { normaliseHeader } from './header.ts';

/** Names of the Programme Guide and of the Beneficiary Module, French and English, beside our own labels. */
const otherNames: Readonly<Record<ActivityType, readonly string[]>> = {
  'SCH-GROUP': ['Group mobility of school pupils', 'Mobilité de groupe d’élèves de l’enseignement scolaire'],
  'SCH-SHORT': [
    'Short-term learning mobility of pupils',
    'Short-term learning mobility of school pupils',
    'Mobilité d’apprentissage de courte durée d’élèves',
  ],
  'SCH-LONG': [
    'Long-term learning mobility of pupils',
    'Long-term learning mobility of school pupils',
    'Mobilité d’apprentissage de longue durée d’élèves',
  ],
  'VET-GROUP': ['Group mobility of VET learners', 'Mobilité de groupe EFP', 'Mobilité de groupe d’apprenants de l’EFP'],
  'VET-SHORT': [
    'Short-term learning mobility of VET learners',
    'Mobilité courte EFP',
    'Mobilité courte EFP (PFMP)',
    'Mobilité d’apprentissage de courte durée d’apprenants de l’EFP',
  ],
  'VET-LONG': [
    'Long-term learning mobility of VET learners',
    'ErasmusPro',
    'Mobilité longue EFP',
    'Mobilité d’apprentissage de longue durée d’apprenants de l’EFP',
  ],
  'VET-COMP': ['Participation in VET skills competitions', 'Concours de compétences', 'VET skills competitions'],
  'STF-SHADOW': ['Job shadowing', 'Job-shadowing', 'Observation', 'Stage d’observation'],
  'STF-TEACH': ['Teaching or training assignments', 'Teaching assignment', 'Mission d’enseignement'],
  'STF-COURSE': ['Courses and training', 'Cours et formation', 'Cours structuré', 'Structured course'],
  'HOST-EXPERT': ['Invited experts', 'Accueil d’expert', 'Experts invités'],
  'HOST-TRAINEE': [
    'Hosting teachers and educators in training',
    'Accueil d’enseignant en formation',
    'Accueil d’enseignants et d’éducateurs en formation',
  ],
  ACCOMP: ['Accompanying persons', 'Accompagnateur', 'Accompagnatrice', 'Accompagnateurs'],
  PREP: ['Preparatory visits', 'Visites préparatoires'],
  ETW: ['eTwinning', 'Projet à distance', 'Online project', 'Mobilité virtuelle', 'Virtual mobility'],
  HYBRID: ['Hybride', 'Mobilité mixte', 'Hybrid mobility'],
  'HOST-PUPIL': ['Accueil d’élève', 'Accueil de correspondants', 'Hosting a pupil'],
  'HOST-STAFF': ['Accueil de personnels', 'Accueil de délégations', 'Accueil d’une délégation', 'Hosting staff'],
  OTHER: ['Hors Erasmus+', 'Autre', 'Other', 'Outside Erasmus+'],
};

const known: ReadonlyMap<string, ActivityType> = new Map(
  activityTypes.flatMap((code) => {
    const { fr, en } = activityLabels[code];
    return [code, fr, en, ...otherNames[code]].map((name): [string, ActivityType] => [nameKey(name), code]);
  }),
);

/** Our code, or a label in French or English. */
export function readActivityType(text: string): ActivityType | undefined {
  return known.get(nameKey(text));
}

/** A bracket may carry the whole difference here (« (ErasmusPro) »), so it is kept, unlike in a column's title. */
function nameKey(name: string): string {
  return normaliseHeader(name.replace(/[()]/g, ' '));
}
