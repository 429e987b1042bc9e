import type { Article, ArticlePublisher } from './article.ts';

export function legalEnglish(publisher: ArticlePublisher): Article {
  return {
    title: 'Legal notice',
    description: 'Who publishes this site, who hosts it, and how its content may be reused.',
    sections: [
      {
        heading: 'Publisher',
        blocks: [
          {
            facts: [
              ['Organisation', publisher.name],
              ['Address', publisher.address],
              ['Publication director', publisher.director],
              ['Contact', publisher.contactEmail],
            ],
          },
        ],
      },
      { heading: 'Hosting', blocks: [{ facts: [['Host, address and telephone', publisher.host]] }] },
      {
        heading: 'Reuse of the content',
        blocks: [
          'Descriptions of badges may be quoted and reused freely, as long as source and date are given. Stamps may not be altered: badges are recognised by them.',
          'The software is free, under the European Union Public Licence (EUPL 1.2). The typeface Atkinson Hyperlegible Next comes under the SIL Open Font Licence.',
        ],
      },
      {
        heading: 'European funding',
        blocks: [
          'Some of the mobilities recognised here are co-funded by the European Union, under the Erasmus+ programme. The checking page of those badges says so. The European Union does not certify the badges.',
        ],
      },
      {
        heading: 'What a badge is worth',
        blocks: [
          'A digital badge states an experience or a skill that was observed. It is neither a diploma, nor a qualification, nor an authorisation.',
        ],
      },
    ],
  };
}

export function cookiesEnglish(): Article {
  return {
    title: 'Cookies',
    description: 'The only cookie of this site remembers the language you chose.',
    sections: [
      {
        heading: 'One cookie, and only if you change the language',
        blocks: [
          'It is called “langue”, remembers your choice of language for six months, and does nothing else. It is strictly necessary for what you asked: the law does not require your consent.',
          'This site does not measure your visit, shows no advertising and loads nothing from any other site.',
        ],
      },
      {
        heading: 'Delete it',
        blocks: ['Clear this site’s cookies in the settings of your browser. Everything goes on working.'],
      },
    ],
  };
}

export function accessibilityEnglish(publisher: ArticlePublisher): Article {
  return {
    title: 'Accessibility: not compliant',
    description: 'The accessibility statement of this site, its known limits and your remedies.',
    intro: `${publisher.name} undertakes to make this site accessible, as required by article 47 of the French law of 11 February 2005.`,
    sections: [
      {
        heading: 'Compliance',
        blocks: [
          'This site is not compliant with the French accessibility reference (RGAA 4.1), since no full audit has been carried out yet. The rate of compliance is therefore unknown.',
          'It is nevertheless made to be used by everyone: high contrast, keyboard, screen readers, zoom up to 400 %, no JavaScript needed. Automatic checks run on every page at every change; they do not replace an audit.',
        ],
      },
      {
        heading: 'Content that is not accessible',
        blocks: ['No failure has been recorded so far, for want of an audit. Please report those you meet.'],
      },
      { heading: 'Technologies', blocks: [{ list: ['HTML', 'CSS', 'SVG'] }] },
      {
        heading: 'Report a difficulty',
        blocks: [
          'If you cannot reach some content or service, write to us: we will point you to another way, or send it to you in another form.',
          {
            facts: [
              ['Contact', publisher.contactEmail],
              ['Address', publisher.address],
            ],
          },
        ],
      },
      {
        heading: 'Remedies',
        blocks: [
          'You reported a difficulty and are not satisfied with the answer? You may turn to the French Defender of Rights (Défenseur des droits): online form, regional delegate, or free post: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
          { link: 'https://www.defenseurdesdroits.fr', words: 'Site of the Defender of Rights' },
        ],
      },
      {
        heading: 'Multi-year plan',
        blocks: [
          {
            facts: [
              ['Multi-year plan and action plan', undefined],
              ['Date of this statement', undefined],
            ],
          },
        ],
      },
    ],
  };
}
