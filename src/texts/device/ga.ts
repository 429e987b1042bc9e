import type { DeviceText } from './words.ts';

export const ga: DeviceText = {
  heading: 'Seiceáil ar an ngléas seo',
  intro: 'Is é do bhrabhsálaí féin a dhéanann an tseiceáil: ní fhágann a roghnaíonn tú an gléas seo.',
  unavailable: 'Níorbh fhéidir an clár seiceála a lódáil. Athlódáil an leathanach, nó úsáid an cnaipe seiceála.',
  asOf: 'Eisitheoirí aitheanta agus liosta tarraingtí siar: mar a bhí {moment} (am Pháras).',
  notAsked: 'Níor cuireadh ceist ar aon duine eile: ní fheictear anseo tarraingt siar níos déanaí ná fionraí.',
  address: 'Ní leantar seoladh ón ngléas seo. Roghnaigh comhad an tsuaitheantais.',
  download: 'Íoslódáil an cruthúnas',
  downloadHint: 'Comhad a sheiceálann é féin, fiú gan nasc.',
  caution:
    'D’fhéadfadh an té a thugann an comhad seo duit é a athrú. Má tá amhras ort, seiceáil an suaitheantas ag a sheoladh.',
  noScript: 'Níor rith do bhrabhsálaí an tseiceáil atá sa chomhad seo. Seiceáil an suaitheantas ag a sheoladh.',
};
