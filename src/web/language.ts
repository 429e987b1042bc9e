import type { Request, Response } from 'express';
import { type Language, languages, type ReaderLanguage, readerLanguages } from '../kernel/language.ts';

/**
 * The visitor's language: the switch (`?lang=en`), else the cookie it left, else Accept-Language, else French.
 * The cookie is strictly necessary to what the visitor asked and holds two letters, nothing else.
 * The verification page speaks every official language of the Union; who reads it in one that the other pages do not speak gets
 * these in English, or in French where the browser asks for it.
 */
const cookieName = 'langue';
const cookieDays = 180;

function toReader(value: unknown): ReaderLanguage | undefined {
  return readerLanguages.find((language) => language === value);
}

function toLanguage(value: unknown): Language | undefined {
  return languages.find((language) => language === value);
}

function fromCookie(request: Request): string | undefined {
  return /(?:^|;\s*)langue=([a-z]{2})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
}

/** The language of the verification page. */
export function readReaderLanguage(request: Request): ReaderLanguage {
  const accepted = request.acceptsLanguages(...readerLanguages);
  return toReader(request.query.lang) ?? toReader(fromCookie(request)) ?? toReader(accepted) ?? 'fr';
}

/** The language of every other page, and of a file. */
export function readLanguage(request: Request): Language {
  const reader = readReaderLanguage(request);
  // English first: whoever reads German and names neither reads it rather than French.
  return toLanguage(reader) ?? toLanguage(request.acceptsLanguages('en', 'fr')) ?? 'en';
}

/** Says what a file depends on. To take one is not to choose a language: no cookie. */
export function declareFileLanguage(response: Response, language: ReaderLanguage): void {
  response.vary('Accept-Language').vary('Cookie').set('Content-Language', language);
}

/** Sets the cookie when the visitor used the switch, and says what the answer depends on. */
export function declareLanguage(request: Request, response: Response, language: ReaderLanguage, secure: boolean): void {
  response.vary('Accept').vary('Accept-Language').vary('Cookie');
  response.set('Content-Language', language);
  if (request.query.lang !== language) return;
  response.cookie(cookieName, language, {
    path: '/',
    maxAge: cookieDays * 86_400_000,
    sameSite: 'lax',
    httpOnly: true,
    secure,
  });
}
