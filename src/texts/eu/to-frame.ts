import type { SiteText } from '../site.ts';
import { fill } from './fill.ts';
import type { EuText } from './words.ts';

/** What header and footer say, the switch of language aside. */
export type FrameText = Omit<SiteText, 'otherLanguage' | 'home'>;

export function toFrameText(eu: EuText): FrameText {
  return {
    name: 'Créanciale',
    tagline: eu['frame.tagline'],
    skip: eu['frame.skip'],
    mainMenu: eu['frame.mainMenu'],
    menu: { catalogue: eu['frame.badges'], verify: eu['frame.verify'], help: eu['frame.help'] },
    demonstration: eu['frame.demonstration'],
    footerMenu: eu['frame.footerMenu'],
    footer: {
      map: eu['frame.map'],
      accessibility: eu['frame.accessibility'],
      legal: eu['frame.legal'],
      privacy: eu['frame.privacy'],
      cookies: eu['frame.cookies'],
      template: eu['frame.template'],
    },
    publishedBy: (name) => fill(eu['frame.publishedBy'], { name }),
  };
}
