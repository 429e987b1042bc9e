/**
 * What must not be kept (facts: inclusion criteria, health, money, civil status, national numbers, families). A column whose
 * title matches is dropped before any of its cells is looked at. Matched on titles already normalised by `normaliseHeader`:
 * lower case, no accent, words separated by one space.
 */
const sensitiveTitles: readonly RegExp[] = [
  // Inclusion, schemes for a priority public, and what betrays them
  /fewer opportunit|moins d opportunit|special need|besoins? (particulier|specifique|educatif)|inclusi|jamo|\bbarriers?\b|\bobstacles?\b/,
  /qpv|zrr|\bfrr\b|\brep\b|education prioritaire|quartier prioritaire|\bzones? (rurale|urbaine|sensible|prioritaire)|\brural/,
  /disab|handicap|mdph|rqth|\baeeh\b|\baah\b|\baesh\b|\bavs\b|\bpmr\b|wheelchair|mobilite reduite|reduced mobility|learning (difficult|support|disorder)/,
  /\bdys|trouble|\btdah\b|\badhd\b|\btsa\b|autis|\bp(ap|ai|ps|pre)\b|amenagement|tiers temps|\bsen(d|co)?\b|\biep\b|tierce personne/,
  /health|sante\b|medical|maladie|illness|allerg|\bregime\b|diet|repas|\bmeals?\b|halal|casher|kosher|veg(etar|an)|vaccin|mutuelle|\bcpam\b|\bceam\b|\behic\b|force majeure/,
  /boursi|bourse|bursar|scholar|echelon|\bcrous\b|quotient|\bqf\b|\bcaf\b|\brsa\b|aides? social|fonds social|\bfsm\b|pupil premium|low income|means tested|revenu/,
  /pacea|garantie jeunes|engagement jeune|\bcej\b|decroch|chomage|unemploy|demandeurs? d emploi|job ?seeker|france travail|pole emploi|mission locale|\bmlds\b|\btapaj\b|\bsm[av]\b|\bepide\b|\be2c\b|early leaver|\bneet\b/,
  /accompagn|accompany|accompanied/,
  // Origin and residence status, language spoken at home
  /refug|asile\b|asylum|migra|titre de sejour|residence permit|\bmna\b|non accompagne|\beana\b|allophone|langues? (maternelle|parlees?)|home language|first language/,
  // Civil status
  /gender|\bgenre\b|\bsexe?\b|\bcivilite|\bciv\b|\bm(me|lle)?( f| m)\b|^[hfg] [fgm]$|^title$|salutation|pronoun|pronom|nationalit|\bnat\b|citizenship|citoyennete/,
  /religion|ethni|(?<!(etablissement|organisme) d )origine?\b|\bcasier\b|criminal|sanction/,
  /(lieu|commune|ville|pays|departement) (de )?naiss|\bnee? a\b|ne e a\b|place of birth|country of birth|birthplace|\bage\b/,
  /passport|passeport|\bvisa\b|identity card|carte d identite|\bcni\b|photo|droit a l image/,
  // National numbers
  /\bine\b|identifiant national|national id|\bbea\b|\b(n|no|numero) (national|eleve)\b|identifiant eleve|\bnir\b|securite sociale|social security|\bsecu\b|\bnss\b|\bn ss\b|carte vitale/,
  // Money
  /\bgrants?\b|subvention|budget|amount|montant|\bcosts?\b|\bcouts?\b|forfait|aides? (recue|versee|financiere)|individual support|bank|banque|bancaire|account number|iban|\bbic\b|\brib\b|payment|paiement/,
  // Where someone lives, how to reach them
  /adresse|address|\brue\b|street|code postal|postal code|post code|postcode|\bzip\b|^cp$|domicile|\bresidence\b|home town|^commune\b|^ville$|^(city|town)$|\bfoyer\b/,
  /phone|telephone|\btel\b|portable|^port$|\bmobile\b|\bgsm\b|whatsapp/,
  // Class and track
  /division|^div$|\bclass(es?)?\b|year group|tutor group|\bulis\b|\bsegpa\b|\berea\b|\bupe2a\b|\bmef\b|filiere|formation suivie|education level|field of education/,
  // Family
  /parent|\bresp(onsable)? ?(legal|\d|eleve)|(numero|\bn|contact|mail|nom) (du )?tuteur|legal representative|next of kin|a prevenir|ice contact|orphelin|pupille|placee? |\base\b|\bpcs\b|\bcsp\b|socioprof|situation (familial|particul|social)|family situation|marital|representant legal|guardian|tut(eur|rice) legal|\bmere\b|\bpere\b|mother|father|famille\b(?! name)|emergency|urgence/,
  // What the open data of the programme says of people
  /participant profile|participant age|duration|duree/,
];

/** `title` as `normaliseHeader` gives it. « U.L.I.S. » comes as `u l i s` and is read as one word too. */
export function isSensitiveTitle(title: string): boolean {
  const joined = title.replace(/\b([a-z]) (?=[a-z]\b)/g, '$1');
  return sensitiveTitles.some((pattern) => pattern.test(title) || pattern.test(joined));
}

/** INE: RNIE, BEA and apprentices' forms; NIR with or without its key (INSEE: sex, year, month, place, order, key). */
const nationalNumbers: readonly RegExp[] = [
  /^\d{9}[A-Z]{2}$/,
  /^[0-9_]{10}[A-Z]$/,
  /^\d{4}A\d{5}[A-Z]$/,
  /^[123478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6}(?:\d{2})?$/,
];

/** True where a cell holds, alone or among other words, what looks like a pupil's INE or a social security number. */
export function looksLikeNationalNumber(cell: string): boolean {
  const text = cell.normalize('NFKC').toUpperCase();
  if (!/[0-9_]/.test(text)) return false;
  const joined = text.replace(/[\s.\-–]/g, '');
  const words = text.split(/[\s,;:|/()]+/).map((word) => word.replace(/[.-]/g, ''));
  const spaced = text.match(/\d(?:[ .]?[0-9AB]){12,14}/g) ?? [];
  // Stuck to a word or to an address: « INE1234567890A », « 1234567890a@example.org ».
  const stuck = text.match(/(?<!\d)(?:\d{9}[A-Z]{2}|\d{10}[A-Z]|\d{4}A\d{5}[A-Z])(?![A-Z0-9])/g) ?? [];
  const candidates = [joined, ...words, ...stuck, ...spaced.map((found) => found.replace(/[ .]/g, ''))];
  return candidates.some((candidate) => nationalNumbers.some((pattern) => pattern.test(candidate)));
}
