import type { Request, Response } from 'express';
import { type Language, languages } from '../kernel/language.ts';

/**
 * The visitor's language: the switch (`?lang=en`), else the cookie it left, else Accept-Language, else French.
 * The cookie is strictly necessary to what the visitor asked and holds two letters, nothing else.
 */
const cookieName = 'langue';
const cookieDays = 180;

function toLanguage(value: unknown): Language | undefined {
  return languages.find((language) => language === value);
}

function fromCookie(request: Request): Language | undefined {
  const found = /(?:^|;\s*)langue=([a-z]{2})(?:;|$)/.exec(request.headers.cookie ?? '');
  return toLanguage(found?.[1]);
}

export function readLanguage(request: Request): Language {
  const accepted = request.acceptsLanguages(...languages);
  return toLanguage(request.query.lang) ?? fromCookie(request) ?? toLanguage(accepted) ?? 'fr';
}

/** Sets the cookie when the visitor used the switch, and says what the answer depends on. */
export function declareLanguage(request: Request, response: Response, language: Language, secure: boolean): void {
  response.vary('Accept').vary('Accept-Language').vary('Cookie');
  response.set('Content-Language', language);
  if (toLanguage(request.query.lang) === undefined) return;
  response.cookie(cookieName, language, {
    path: '/',
    maxAge: cookieDays * 86_400_000,
    sameSite: 'lax',
    httpOnly: true,
    secure,
  });
}
