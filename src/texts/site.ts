import type { Language } from '../kernel/language.ts';

/** What every page carries: header, footer, switch of language. */
export interface SiteText {
  readonly name: string;
  readonly tagline: string;
  readonly skip: string;
  readonly mainMenu: string;
  readonly menu: { readonly catalogue: string; readonly verify: string; readonly help: string };
  readonly otherLanguage: { readonly code: Language; readonly name: string; readonly label: string };
  readonly demonstration: string;
  readonly footerMenu: string;
  readonly footer: {
    readonly map: string;
    readonly accessibility: string;
    readonly legal: string;
    readonly privacy: string;
    readonly cookies: string;
    readonly template: string;
  };
  readonly publishedBy: (name: string) => string;
  readonly home: string;
}

export const siteText: Readonly<Record<Language, SiteText>> = {
  fr: {
    name: 'Créanciale',
    tagline: 'Les badges de la mobilité européenne et internationale',
    skip: 'Aller au contenu',
    mainMenu: 'Menu principal',
    menu: { catalogue: 'Les badges', verify: 'Vérifier', help: 'Aide' },
    otherLanguage: { code: 'en', name: 'English', label: 'Read this page in English' },
    demonstration: 'Démonstration : personnes et badges sont fictifs.',
    footerMenu: 'À propos de ce site',
    footer: {
      map: 'Plan du site',
      accessibility: 'Accessibilité : non conforme',
      legal: 'Mentions légales',
      privacy: 'Données personnelles',
      cookies: 'Gestion des cookies',
      template: 'Modèle pour les participants',
    },
    publishedBy: (name) => `Site publié par : ${name}`,
    home: 'Accueil',
  },
  en: {
    name: 'Créanciale',
    tagline: 'Badges for European and international mobility',
    skip: 'Skip to content',
    mainMenu: 'Main menu',
    menu: { catalogue: 'Badges', verify: 'Check', help: 'Help' },
    otherLanguage: { code: 'fr', name: 'Français', label: 'Lire cette page en français' },
    demonstration: 'Demonstration: people and badges are fictional.',
    footerMenu: 'About this site',
    footer: {
      map: 'Site map',
      accessibility: 'Accessibility: not compliant',
      legal: 'Legal notice',
      privacy: 'Personal data',
      cookies: 'Cookies',
      template: 'Participants template',
    },
    publishedBy: (name) => `Published by: ${name}`,
    home: 'Home',
  },
};
