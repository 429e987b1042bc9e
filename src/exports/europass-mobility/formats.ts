import { Problem } from '../../kernel/problem.ts';
import type { HolderAward } from '../award.ts';
import type { CollectedFormat } from '../format.ts';
import { checkOneDocument } from '../one-document.ts';
import { groupByStay, type Stay, stayOf } from '../stays.ts';
import { toParts } from './blocks.ts';
import { toPaper } from './paper.ts';
import { toPlainText } from './plain-text.ts';

const ofOne = { audience: 'holder', takes: 'many-of-one' } as const;

/** The content of a Europass Mobility, to be signed: it is made of the exact stay, and refuses badges of two (`export/one-stay`). */
export const europassMobility: CollectedFormat = {
  ...{ id: 'europass-mobility', mediaType: 'application/pdf', extension: 'pdf', ...ofOne },
  label: { fr: 'Europass Mobilité à compléter et signer (PDF)', en: 'Europass Mobility to complete and sign (PDF)' },
  use: {
    fr: 'À compléter à la main, puis à faire signer par l’organisme d’envoi ou d’accueil : il n’est officiel qu’une fois signé. Un document par séjour.',
    en: 'To complete by hand, then to be signed by the sending or host organisation: it is official only once signed. One document for each stay.',
  },
  write: async (awards, making) => making.press.pdf('europass-mobility', toPaper(oneStay(awards), making)),
};

export const beneficiaryText: CollectedFormat = {
  ...{ id: 'beneficiary-module-text', mediaType: 'text/plain', extension: 'txt', ...ofOne },
  label: {
    fr: 'Textes à coller dans le Beneficiary Module',
    en: 'Texts to paste into the Beneficiary Module',
  },
  use: {
    fr: 'Pour le GIP ou l’établissement : champ par champ, à coller dans le Beneficiary Module d’Erasmus+.',
    en: 'For the project’s office or the school: field by field, to paste into the Beneficiary Module of Erasmus+.',
  },
  write: async (awards, { language }) => new TextEncoder().encode(toPlainText(toParts(oneStay(awards)), language)),
};

function oneStay(awards: readonly HolderAward[]): Stay {
  checkOneDocument(awards, stayOf, 'export/one-stay');
  const [stay] = groupByStay(awards);
  if (stay === undefined) throw new Problem('credential/unknown');
  return stay;
}
