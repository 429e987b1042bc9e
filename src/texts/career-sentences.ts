import type { LocalText } from '../kernel/language.ts';

/**
 * What the holder of a badge says of it, in the first person: one sentence, whole, that holds at every level and whoever speaks. Keys are the
 * badges of our catalogue; of any other badge its description is quoted instead.
 */
export const careerSentences: ReadonlyMap<string, LocalText> = new Map([
  [
    'app-mobilite-vecue',
    {
      fr: 'J’ai préparé, vécu et raconté une période d’apprentissage dans un autre pays.',
      en: 'I prepared, lived and shared a learning period in another country.',
    },
  ],
  [
    'app-projet-a-distance',
    {
      fr: 'J’ai coopéré avec des jeunes d’un autre pays dans un projet en ligne ou hybride.',
      en: 'I worked with young people from another country in an online or blended project.',
    },
  ],
  [
    'app-pro-europe',
    {
      fr: 'Dans un contexte professionnel étranger, je comprends des consignes, je me fais comprendre et je réalise en sécurité une partie de l’activité.',
      en: 'In a professional setting abroad, I understand instructions, make myself understood and safely carry out part of the work.',
    },
  ],
  [
    'app-dialogue-interculturel',
    {
      fr: 'J’observe sans juger, je compare mes habitudes à celles d’une autre culture et je sais réagir à un malentendu.',
      en: 'I observe without judging, compare my habits with those of another culture and know how to handle a misunderstanding.',
    },
  ],
  [
    'app-langues-en-action',
    {
      fr: 'J’utilise une ou plusieurs langues pour agir dans des situations réelles.',
      en: 'I use one or more languages to get things done in real situations.',
    },
  ],
  [
    'app-adaptation-autonomie',
    {
      fr: 'Dans un environnement nouveau, je m’organise, je me repère, je trouve des solutions et je tiens mes engagements.',
      en: 'In a new environment, I get organised, find my way, come up with solutions and keep my commitments.',
    },
  ],
  [
    'app-citoyen-europe',
    {
      fr: 'Je connais des droits, des valeurs et des institutions que nous partageons, et j’agis avec d’autres jeunes sur un sujet commun.',
      en: 'I know rights, values and institutions that we share, and I act with other young people on a common issue.',
    },
  ],
  [
    'app-eco-mobilite',
    {
      fr: 'Par une action concrète, j’ai relié ma mobilité ou mon projet européen aux objectifs de développement durable.',
      en: 'Through concrete action, I linked my mobility or European project to the Sustainable Development Goals.',
    },
  ],
  [
    'app-accueil-europe',
    {
      fr: 'J’ai accueilli et aidé une personne venue d’un autre pays, dans mon établissement.',
      en: 'I welcomed and helped someone from another country, in my own school.',
    },
  ],
  [
    'app-temoin-europe',
    {
      fr: 'Je partage mon expérience pour donner envie à d’autres et j’aide à préparer les prochains départs.',
      en: 'I share my experience to encourage others and help prepare the next departures.',
    },
  ],
  [
    'pro-mobilite-vecue',
    {
      fr: 'J’ai réalisé une mobilité professionnelle européenne ou internationale et j’en ai rendu compte.',
      en: 'I completed a European or international professional mobility and reported on it.',
    },
  ],
  [
    'pro-observation-comparee',
    {
      fr: 'J’observe une pratique à l’étranger, je l’analyse et je la transpose dans mon contexte.',
      en: 'I observe a practice abroad, analyse it and adapt it to my own context.',
    },
  ],
  [
    'pro-mediation-interculturelle',
    {
      fr: 'J’aide des personnes de langues et de cultures différentes à se comprendre et je prépare les autres à le faire.',
      en: 'I help people of different languages and cultures understand each other and prepare others to do so.',
    },
  ],
  [
    'pro-enseigner-langues-autrement',
    {
      fr: 'J’intègre une langue étrangère à une discipline, à une activité professionnelle ou à la vie de classe.',
      en: 'I integrate a foreign language into a subject, a vocational activity or classroom life.',
    },
  ],
  [
    'pro-cooperation-numerique',
    {
      fr: 'Je fais vivre un projet européen à distance ou hybride, responsable et respectueux des données.',
      en: 'I bring to life an online or blended European project that is responsible and respects data.',
    },
  ],
  [
    'pro-conduite-projet',
    {
      fr: 'En équipe, je monte et je conduis un projet de mobilité, des objectifs au bilan.',
      en: 'As part of a team, I set up and lead a mobility project, from goals to review.',
    },
  ],
  [
    'pro-eraei',
    {
      fr: 'Comme référent ou référente pour l’action européenne et internationale (ERAEI), je conseille, je recueille, je diffuse et j’anime.',
      en: 'As a school’s European and international lead (ERAEI), I advise, gather, pass on and bring people together.',
    },
  ],
  [
    'pro-pilotage-ouverture',
    {
      fr: 'J’inscris l’ouverture européenne dans la stratégie d’un établissement, d’un réseau ou d’un service.',
      en: 'I embed European openness in the strategy of a school, a network or a department.',
    },
  ],
  [
    'pro-accueil-europe',
    {
      fr: 'J’ai organisé l’accueil de collègues, d’élèves, d’assistants ou de délégations et j’en ai tiré un regard utile.',
      en: 'I organised the welcome of colleagues, pupils, assistants or delegations and drew useful insight from it.',
    },
  ],
  [
    'pro-essaimage',
    {
      fr: 'Je diffuse les acquis de la mobilité et j’aide d’autres équipes à se lancer.',
      en: 'I spread what was learnt from mobility and help other teams to start.',
    },
  ],
]);
