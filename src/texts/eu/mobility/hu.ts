import type { EuMobilityText } from './words.ts';

export const hu: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Tanulók csoportos mobilitása',
    'SCH-SHORT': 'Tanuló rövid egyéni mobilitása',
    'SCH-LONG': 'Tanuló hosszú egyéni mobilitása',
    'VET-GROUP': 'Csoportos mobilitás a szakképzésben',
    'VET-SHORT': 'Rövid külföldi szakmai gyakorlat',
    'VET-LONG': 'Hosszú külföldi szakmai gyakorlat (ErasmusPro)',
    'VET-COMP': 'Szakmai tanulmányi verseny',
    'STF-SHADOW': 'Munkahelyi megfigyelés (job shadowing)',
    'STF-TEACH': 'Oktatási vagy képzési megbízás',
    'STF-COURSE': 'Tanfolyam vagy képzés',
    'HOST-EXPERT': 'Szakértő látogatása',
    'HOST-TRAINEE': 'Képzésben részt vevő pedagógus fogadása',
    ACCOMP: 'Mobilitás kísérése',
    PREP: 'Előkészítő látogatás',
    ETW: 'Európai online projekt',
    HYBRID: 'Vegyes mobilitás',
    'HOST-PUPIL': 'Tanulók fogadása',
    'HOST-STAFF': 'Munkatársak vagy küldöttség fogadása',
    OTHER: 'Mobilitás az Erasmus+ programon kívül',
  },
  mentions: {
    hybride: 'Vegyes mobilitás',
    'transport-durable': 'Környezetbarát utazás',
    edd: 'Nevelés a fenntartható fejlődésért',
    interdegre: 'Általános és középiskola közös projektje',
    intercategoriel: 'Több szakma közös projektje',
  },
};
