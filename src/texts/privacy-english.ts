import type { Article, ArticlePublisher } from './article.ts';

export function privacyEnglish(publisher: ArticlePublisher): Article {
  return {
    title: 'Personal data',
    description: 'Which data are used to issue a badge, why, for how long, and how to exercise your rights.',
    intro:
      'A badge belongs to the person who received it. We keep as little as possible, and nothing that could harm them.',
    sections: [
      {
        heading: 'Who is responsible',
        blocks: [
          {
            facts: [
              ['Controller', publisher.name],
              ['Data protection officer', publisher.dpo],
              ['Contact', publisher.contactEmail],
            ],
          },
          'The processing serves a task in the public interest: recognising what was lived and learnt during a mobility (article 6.1.e of the General Data Protection Regulation). Publishing a badge is optional and rests on the holder’s consent. Under 15, a holder of parental authority must agree too.',
        ],
      },
      {
        heading: 'What we keep',
        blocks: [
          {
            list: [
              'First and last name and e-mail address, to recognise the holder; the months in which they turn 15 and 18, never the date of birth.',
              'School, type of mobility, country, dates and project, as the ground of the badge.',
              'Name, role and decision of the person who validated, to answer for it.',
              'The signed badge and its place in the list of withdrawals, so that the holder can always prove the badge.',
              'Which documents were made for the holder and when, never what they say, for a year: so that we can answer for them.',
              'Technical logs, without names or e-mail addresses, for the safety of the site.',
            ],
          },
          { facts: [['How long they are kept', undefined]] },
          'We collect neither disability, nor grants, nor nationality, nor gender, nor postal address, nor photograph, nor pupil number. Such columns are dropped from files before anything is stored.',
        ],
      },
      {
        heading: 'What the public sees',
        blocks: [
          'The checking page tells the badge, the issuer, the month, the country and the result of the check. It never tells the holder’s name, and search engines do not list it.',
          'One may type a name there: the site only answers whether it fits. What is typed is not kept.',
          'The signed file is offered only if the holder has published it. They may change their mind at any time.',
        ],
      },
      {
        heading: 'Your rights',
        blocks: [
          'You may read your data, have them corrected, ask for their deletion or restriction, object to their use, and receive them in an open format. We answer within one month. If you were a minor when you received the badge, your right to deletion is stronger.',
          'Deleting your data does not cancel your badge: the file that you kept can still be checked.',
          { facts: [['To exercise your rights', publisher.dpo ?? publisher.contactEmail]] },
          'If our answer does not satisfy you, you may complain to the French data protection authority (CNIL).',
          { link: 'https://www.cnil.fr', words: 'Site of the CNIL' },
        ],
      },
    ],
  };
}
