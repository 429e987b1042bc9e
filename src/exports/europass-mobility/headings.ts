/** The six kinds of skills by which an Europass Mobility tells what was learnt; 30 to 35 in the former template. */
export const headings = ['job', 'language', 'digital', 'organisational', 'social', 'other'] as const;
export type Heading = (typeof headings)[number];

/** Badge → the heading under which its criteria are told. What is of no one kind, or not listed, is `other`. */
const headingOfBadge: Readonly<Record<string, Heading>> = {
  'app-pro-europe': 'job',
  'app-langues-en-action': 'language',
  'app-projet-a-distance': 'digital',
  'app-adaptation-autonomie': 'organisational',
  'app-dialogue-interculturel': 'social',
  'app-accueil-europe': 'social',
  'app-temoin-europe': 'social',
  'pro-mobilite-vecue': 'job',
  'pro-observation-comparee': 'job',
  'pro-enseigner-langues-autrement': 'language',
  'pro-cooperation-numerique': 'digital',
  'pro-conduite-projet': 'organisational',
  'pro-accueil-europe': 'organisational',
  'pro-eraei': 'organisational',
  'pro-pilotage-ouverture': 'organisational',
  'pro-mediation-interculturelle': 'social',
  'pro-essaimage': 'social',
};

/** `badge` is the slug without a level. */
export function headingOf(badge: string): Heading {
  return headingOfBadge[badge] ?? 'other';
}
