import type { DeviceText } from './words.ts';

export const lt: DeviceText = {
  heading: 'Tikrinti šiame įrenginyje',
  intro: 'Tikrina pati jūsų naršyklė: tai, ką pasirenkate, nepalieka šio įrenginio.',
  unavailable: 'Tikrinimo programos nepavyko įkelti. Įkelkite puslapį iš naujo arba naudokite tikrinimo mygtuką.',
  asOf: 'Žinomi išdavėjai ir atšaukimų sąrašas: būklė {moment} (Paryžiaus laiku).',
  notAsked: 'Niekas kitas nebuvo klausiamas: naujesnis atšaukimas ar sustabdymas čia nematomas.',
  address: 'Iš šio įrenginio adresas neatveriamas. Pasirinkite ženklelio rinkmeną.',
  download: 'Atsisiųsti įrodymą',
  downloadHint: 'Rinkmena, kuri pasitikrina pati, net neprisijungus.',
  caution: 'Kas jums duoda šią rinkmeną, galėjo ją pakeisti. Jei abejojate, patikrinkite ženklelį jo adresu.',
  noScript: 'Jūsų naršyklė nepaleido šioje rinkmenoje esančio tikrinimo. Patikrinkite ženklelį jo adresu.',
};
