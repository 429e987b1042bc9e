import type { DeviceText } from './words.ts';

export const mt: DeviceText = {
  heading: 'Ivverifika fuq dan l-apparat',
  intro: 'Il-brawżer tiegħek jivverifika waħdu: dak li tagħżel ma jitlaqx minn dan l-apparat.',
  unavailable: 'Il-programm tal-verifika ma setax jitgħabba. Erġa’ għabbi l-paġna, jew uża l-buttuna tal-verifika.',
  asOf: 'Emittenti magħrufa u lista ta’ rtirar: kif kienu {moment} (ħin ta’ Pariġi).',
  notAsked: 'Ħadd ieħor ma ġie mistoqsi: irtirar aktar riċenti jew sospensjoni ma jidhrux hawn.',
  address: 'Indirizz ma jinfetaħx minn dan l-apparat. Agħżel il-fajl tal-badge.',
  download: 'Niżżel il-prova',
  downloadHint: 'Fajl li jivverifika lilu nnifsu, anki mingħajr konnessjoni.',
  caution: 'Min jagħtik dan il-fajl seta’ biddlu. Jekk ikollok dubju, ivverifika l-badge fl-indirizz tiegħu.',
  noScript: 'Il-brawżer tiegħek ma ħaddimx il-verifika f’dan il-fajl. Ivverifika l-badge fl-indirizz tiegħu.',
};
