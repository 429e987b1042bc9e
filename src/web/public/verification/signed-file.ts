import type { Request, Response } from 'express';
import type { PublicFormat } from '../../../exports/format.ts';
import { declareFileLanguage, readLanguage } from '../../language.ts';
import { openToAll } from '../../send-json.ts';
import type { PublicSite } from '../../site.ts';

/** OB 3.0 §5.2.1: JSON as `application/vc+ld+json` (W3C has since registered `application/vc`), a JWT as `text/plain`. */
const jsonForms = ['application/vc+ld+json', 'application/vc', 'application/ld+json', 'application/json'] as const;
const jwtForms = ['text/plain', 'application/vc+jwt', 'application/jwt'] as const;
export type SignedForm = (typeof jsonForms)[number] | (typeof jwtForms)[number];

/** The form of the signed file that the visitor prefers to the page; a browser, or one who says nothing, gets the page. */
export function wantedForm(request: Request): SignedForm | undefined {
  const wanted = request.accepts(['text/html', ...jsonForms, ...jwtForms]);
  return [...jsonForms, ...jwtForms].find((form) => form === wanted);
}

/** The exact bytes that were signed, under the type asked for; the file's name tells nothing of the holder. */
export async function sendSignedFile(
  site: PublicSite,
  response: Response,
  publicId: string,
  form: SignedForm,
  download: boolean,
): Promise<void> {
  const isJwt = jwtForms.some((each) => each === form);
  const text = isJwt ? await site.publishedJwt(publicId) : await site.publishedJson(publicId);
  response.vary('Accept');
  if (download) response.attachment(`badge-${publicId}.${isJwt ? 'jwt' : 'json'}`);
  openToAll(response).set('Content-Type', form).send(Buffer.from(text));
}

/** A picture or any other form of a published badge, to download, in the language of whoever reads its page. */
export async function sendFormat(
  site: PublicSite,
  request: Request,
  response: Response,
  publicId: string,
  format: PublicFormat,
): Promise<void> {
  const language = readLanguage(request);
  declareFileLanguage(response, language);
  const bytes = await site.published(publicId, format, language);
  response.attachment(`badge-${publicId}.${format.extension}`);
  openToAll(response).set('Content-Type', format.mediaType).send(Buffer.from(bytes));
}
