import type { Article, ArticlePublisher } from './article.ts';

export function helpEnglish(publisher: ArticlePublisher): Article {
  return {
    title: 'Help',
    description: 'What a badge is, how to check it, what to do when you receive one, and whom to write to.',
    sections: [
      {
        anchor: 'badge',
        heading: 'What is a badge?',
        blocks: [
          'A digital badge is a small signed file. It tells what a person lived, learnt or passed on during a mobility, who observed it and who issued it. It is not a diploma.',
          'Thanks to the signature, anyone can make sure that nothing was changed, without having to take our word for it.',
        ],
      },
      {
        anchor: 'recu',
        heading: 'You received a badge',
        blocks: [
          'It is yours, and it is private: you alone decide who sees it.',
          {
            list: [
              'To show it, give the address of its page or its QR code. The page does not tell your name.',
              'So that people know it is yours, give your name too: the page will tell whether it fits.',
              'To keep your signed file or publish it, turn to your school or write to us.',
              'Is your name misspelt? The badge will be replaced. Write to us.',
            ],
          },
        ],
      },
      {
        anchor: 'verifier',
        heading: 'You check a badge',
        blocks: [
          {
            list: [
              'Scan the QR code, or type the address of the page.',
              'Read the band at the top of the page: it gives the result, worked out just now.',
              'To know whether the badge is that person’s, type their name under “Check the holder”.',
              '“Not checked” is neither yes nor no: one step could not be carried out. Try again a little later.',
            ],
          },
          { link: '/verify', words: 'Check a badge' },
        ],
      },
      {
        anchor: 'contact',
        heading: 'Write to us',
        blocks: [
          {
            facts: [
              ['Organisation', publisher.name],
              ['E-mail address', publisher.contactEmail],
              ['Address', publisher.address],
            ],
          },
        ],
      },
    ],
  };
}
