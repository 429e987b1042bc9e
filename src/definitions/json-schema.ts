import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { Definition } from './definition.ts';

/** Beside the two folders of definitions; each YAML names it in its first line, so that an editor completes and checks as one types. */
export const schemaFileName = 'definition.schema.json';

/** What an editor shows beside each key, to those who write definitions: they write French. */
const explained: Readonly<Record<keyof Definition, string>> = {
  slug: 'Nom du fichier sans « .yaml » : app-… pour les apprenants, pro-… pour les professionnels.',
  version: 'Entre guillemets. À augmenter de 1 à chaque changement d’un badge déjà délivré.',
  family: 'Le dossier du fichier.',
  kind: 'vecu : avoir participé. acquis : savoir faire. engagement : transmettre ou tenir un rôle.',
  learningSetting:
    'formal : compte pour un diplôme. non-formal : reconnu par le badge seul. Repris dans le document Europass.',
  glyph: 'Pictogramme du tampon : A1 à A10, P1 à P10, un seul par badge.',
  achievementType: 'Type d’Open Badges 3.0 (AchievementType).',
  name: 'Nom du badge, sans le niveau.',
  description: 'Une phrase, à la troisième personne.',
  criteria: 'Ce que l’on doit pouvoir observer, à tous les niveaux.',
  levels: 'n1, n2, n3 dans l’ordre. Un niveau n’est jamais une note.',
  evidence:
    'EV1 contrat pédagogique · EV2 Europass Mobilité ou attestation d’accueil · EV3 grille du tuteur · EV4 mots du titulaire · EV5 production · EV6 attestation de l’établissement · EV7 lettre de mission.',
  triggers: 'Types d’activité après lesquels le badge peut être proposé.',
  validators: 'Qui observe et atteste, qui délivre.',
  mentions: 'Mentions que le badge accepte.',
  alignments: 'Compétences des référentiels ; « levels » limite un alignement à certains niveaux.',
  languageSkills: 'Compétences ESCO par langue : seule celle de la langue utilisée vaut pour le titulaire.',
  notices: 'Ce que le badge n’est pas, ou ce qu’il faut savoir pour bien le lire.',
  validForYears: 'Durée de validité, pour un rôle. Sans cette clé, le badge n’expire pas.',
  tags: 'Mots-clés publics (edd…).',
};

/** The schema of a definition for editors: JSON Schema draft 7, the one that YAML editors read. */
function definitionJsonSchema(): JsonObject {
  const schema = z.toJSONSchema(Definition, { target: 'draft-7', io: 'input' });
  const properties = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const description = Object.entries(explained).find(([name]) => name === key)?.[1];
    return [key, description === undefined ? property : Object.assign({ description }, property)];
  });
  const title = 'Définition d’un badge du catalogue';
  return z.record(z.string(), z.json()).parse({ title, ...schema, properties: Object.fromEntries(properties) });
}

/** The file's text. */
export function definitionSchemaText(): string {
  return `${JSON.stringify(definitionJsonSchema(), null, 2)}\n`;
}

/** Whether a published schema says what the code would say, however it is laid out. */
export function isDefinitionSchema(published: string): boolean {
  try {
    return JSON.stringify(JSON.parse(published)) === JSON.stringify(definitionJsonSchema());
  } catch {
    return false;
  }
}
