import type { EuMobilityText } from './words.ts';

export const fi: EuMobilityText = {
  activities: {
    'SCH-GROUP': 'Oppilaiden ryhmäliikkuvuus',
    'SCH-SHORT': 'Oppilaan lyhyt liikkuvuusjakso',
    'SCH-LONG': 'Oppilaan pitkä liikkuvuusjakso',
    'VET-GROUP': 'Ryhmäliikkuvuus ammatillisessa koulutuksessa',
    'VET-SHORT': 'Lyhyt työharjoittelu ulkomailla',
    'VET-LONG': 'Pitkä työharjoittelu ulkomailla (ErasmusPro)',
    'VET-COMP': 'Ammattitaitokilpailu',
    'STF-SHADOW': 'Työn varjostaminen',
    'STF-TEACH': 'Opetus- tai koulutustehtävä',
    'STF-COURSE': 'Kurssi tai koulutus',
    'HOST-EXPERT': 'Asiantuntijan vierailu',
    'HOST-TRAINEE': 'Opettajaksi opiskelevan vastaanottaminen',
    ACCOMP: 'Liikkuvuusjakson saattaminen',
    PREP: 'Valmisteleva vierailu',
    ETW: 'Eurooppalainen verkkoprojekti',
    HYBRID: 'Monimuotoliikkuvuus',
    'HOST-PUPIL': 'Oppilaiden vastaanottaminen',
    'HOST-STAFF': 'Henkilöstön tai valtuuskunnan vastaanottaminen',
    OTHER: 'Liikkuvuus Erasmus+ -ohjelman ulkopuolella',
  },
  mentions: {
    hybride: 'Monimuotoliikkuvuus',
    'transport-durable': 'Ympäristöystävällinen matka',
    edd: 'Kestävän kehityksen kasvatus',
    interdegre: 'Perusopetuksen ja toisen asteen yhteinen hanke',
    intercategoriel: 'Usean ammatin yhteinen hanke',
  },
};
