/**
 * What must not be kept (facts: inclusion criteria, health, money, civil status, national numbers, families). A column whose
 * title matches is dropped before any of its cells is looked at. Matched on titles already normalised by `normaliseHeader`:
 * lower case, no accent, words separated by one space.
 */
const sensitiveTitles: readonly RegExp[] = [
  // Inclusion, schemes for a priority public, and what betrays them
  /fewer opportunit|moins d opportunit|special need|besoins? (particulier|specifique|educatif)|inclusi|jamo|qpv|zrr|\brep\b/,
  /disab|handicap|mdph|rqth|health|sante|medical|maladie|illness|allerg|regime aliment|diet|force majeure/,
  /boursi|bourse|scholar|quotient|\bcaf\b|\brsa\b|pacea|garantie jeunes|decrochage|chomage|unemploy/,
  /accompagn|accompany|accompanied/,
  // Civil status
  /gender|\bgenre\b|\bsexe?\b|civilite|salutation|nationalit|citizenship|citoyennete|religion|ethni|origine/,
  /lieu de naissance|commune de naissance|pays de naissance|place of birth|country of birth|birthplace|\bage\b/,
  /passport|passeport|identity card|carte d identite|\bcni\b|photo/,
  // National numbers
  /\bine\b|identifiant national|national id|\bnir\b|securite sociale|social security|numero secu|\bnss\b/,
  // Money
  /\bgrants?\b|subvention|budget|amount|montant|\bcosts?\b|\bcouts?\b|bank|banque|bancaire|iban|\bbic\b|\brib\b|payment|paiement/,
  // Where someone lives, how to reach them
  /adresse|address|\brue\b|street|code postal|postal code|post code|postcode|\bzip\b|domicile|commune de residence/,
  /phone|telephone|\btel\b|portable|\bmobile\b|\bgsm\b|whatsapp/,
  // Class and track
  /division|\bclasses?\b|\bulis\b|\bsegpa\b|\bupe2a\b|\bmef\b|filiere|formation suivie|education level|field of education/,
  // Family
  /parent|responsable legal|representant legal|guardian|tut(eur|rice) legal|\bmere\b|\bpere\b|mother|father|famille\b(?! name)|emergency|urgence/,
  // What the open data of the programme says of people
  /participant profile|participant age|duration|duree/,
];

/** `title` as `normaliseHeader` gives it. */
export function isSensitiveTitle(title: string): boolean {
  return sensitiveTitles.some((pattern) => pattern.test(title));
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
  const joined = text.replace(/[\s.\-–]/g, '');
  const words = text.split(/[\s,;:|/()]+/).map((word) => word.replace(/[.-]/g, ''));
  const spaced = text.match(/\d(?:[ .]?[0-9AB]){12,14}/g) ?? [];
  const candidates = [joined, ...words, ...spaced.map((found) => found.replace(/[ .]/g, ''))];
  return candidates.some((candidate) => nationalNumbers.some((pattern) => pattern.test(candidate)));
}
