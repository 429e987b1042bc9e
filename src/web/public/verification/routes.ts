import type { Request, RequestHandler, Response, Router } from 'express';
import { renderToString } from 'preact-render-to-string';
import { z } from 'zod';
import { acceptBody } from '../../../api/body-type.ts';
import { publicFormats } from '../../../exports/formats.ts';
import { publicIdPattern } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { readerText } from '../../../texts/reader.ts';
import { drawStamp } from '../../artwork.tsx';
import { discreet } from '../../discreet.ts';
import { openReaderFrame, sendPage, type Web } from '../../frame.ts';
import { declareFileLanguage, readReaderLanguage } from '../../language.ts';
import { QrCode, qrPng } from '../../qr.tsx';
import type { VerifiedCredential } from '../../site.ts';
import { VerificationPage } from './page.tsx';
import { buildProofFile } from './proof-file.tsx';
import type { HolderAnswer } from './props.ts';
import { readShownBadge } from './reading.ts';
import { sendFormat, sendSignedFile, wantedForm } from './signed-file.ts';
import { toVerdict } from './verdict.ts';

/** What the form sends: one field. */
const Typed = z.object({ titulaire: z.string().trim() });
const longest = 200;

/**
 * `/v/{publicId}`: the page, or the signed file on Accept (403 unless published); `.json` and `.jwt` to download it, `.png` and the other public
 * formats of exports/ alike; `/holder`, one
 * question a POST, slowed by the limiter handed in; `/qr.svg` and `/qr.png`.
 */
export function addVerification(router: Router, web: Web, limitHolderChecks: RequestHandler): void {
  router.use('/v', discreet);
  router.get('/v/:publicId.json', async (request, response) => {
    const publicId = readPublicId(request.params.publicId);
    await sendSignedFile(web.site, response, publicId, 'application/json', true);
  });
  router.get('/v/:publicId.jwt', async (request, response) => {
    const publicId = readPublicId(request.params.publicId);
    await sendSignedFile(web.site, response, publicId, 'text/plain', true);
  });
  router.get('/v/:publicId.html', async (request, response) => {
    await sendProofFile(web, request, response, readPublicId(request.params.publicId));
  });
  router.get('/v/:publicId.:format', async (request, response) => {
    const publicId = readPublicId(request.params.publicId);
    const format = publicFormats.find(({ id }) => id === request.params.format);
    if (format === undefined) throw new Problem('page/unknown');
    await sendFormat(web.site, request, response, publicId, format);
  });
  router.get('/v/:publicId', async (request, response) => {
    const publicId = readPublicId(request.params.publicId);
    const form = wantedForm(request);
    if (form !== undefined) await sendSignedFile(web.site, response, publicId, form, false);
    else await showPage(web, request, response, await find(web, publicId));
  });
  router.get('/v/:publicId/holder', (request, response) => {
    response.redirect(303, `/v/${readPublicId(request.params.publicId)}`);
  });
  const acceptForm = acceptBody(['application/x-www-form-urlencoded', 'application/json']);
  router.post('/v/:publicId/holder', limitHolderChecks, acceptForm, async (request, response) => {
    const verified = await find(web, readPublicId(request.params.publicId));
    const answer = await askHolder(web, verified.publicId, request.body);
    if (answer === 'empty' || answer === 'too-long') response.status(422);
    await showPage(web, request, response, verified, answer);
  });
  addQrCodes(router, web);
}

/** The file that verifies itself, in the reader's language; its name tells nothing of the holder. */
async function sendProofFile(web: Web, request: Request, response: Response, publicId: string): Promise<void> {
  const { site, theme, scripts } = web;
  if (scripts === undefined) throw new Problem('page/unknown');
  const parts = await site.proof(publicId);
  const { reader, language } = openReaderFrame(web, request, response);
  const { achievement } = await find(web, publicId);
  const proof = { ...parts, language: reader, pageUrl: pageUrl(web, publicId) };
  const stamp = drawStamp(site, achievement, 'large', language);
  response.attachment(`badge-${publicId}.html`).type('html').send(buildProofFile({ proof, scripts, theme, stamp }));
}

function addQrCodes(router: Router, web: Web): void {
  router.get('/v/:publicId/qr.svg', async (request, response) => {
    const publicId = await findPage(web, request.params.publicId);
    const reader = readReaderLanguage(request);
    declareFileLanguage(response, reader);
    const label = readerText(reader).verification.elsewhere.qrAlt;
    const svg = renderToString(QrCode({ text: pageUrl(web, publicId), label, size: 512 }));
    response.type('image/svg+xml').send(svg);
  });
  router.get('/v/:publicId/qr.png', async (request, response) => {
    const publicId = await findPage(web, request.params.publicId);
    response.type('image/png').send(Buffer.from(await qrPng(pageUrl(web, publicId))));
  });
}

function pageUrl(web: Web, publicId: string): string {
  return `${web.site.baseUrl}/v/${publicId}`;
}

function readPublicId(text: unknown): string {
  if (typeof text !== 'string' || !publicIdPattern.test(text)) throw new Problem('credential/unknown');
  return text;
}

/** An address is drawn, not vouched for: nothing is verified for it. */
async function findPage({ site }: Web, text: unknown): Promise<string> {
  const publicId = readPublicId(text);
  if (!(await site.knows(publicId))) throw new Problem('credential/unknown');
  return publicId;
}

async function find(web: Web, publicId: string): Promise<VerifiedCredential> {
  const verified = await web.site.verified(publicId);
  if (verified === undefined) throw new Problem('credential/unknown');
  return verified;
}

async function askHolder(web: Web, publicId: string, body: unknown): Promise<HolderAnswer> {
  const typed = Typed.safeParse(body).data?.titulaire ?? '';
  if (typed === '') return 'empty';
  if (typed.length > longest) return 'too-long';
  return (await web.site.holderMatches(publicId, typed)) ? 'match' : 'no-match';
}

async function showPage(
  web: Web,
  request: Request,
  response: Response,
  verified: VerifiedCredential,
  answer?: HolderAnswer,
): Promise<void> {
  const { site } = web;
  const frame = { ...openReaderFrame(web, request, response), path: `/v/${verified.publicId}` };
  const { achievement } = verified;
  const verdict = toVerdict(verified, frame.reader);
  const badge = verdict.contentTrusted ? readShownBadge(verified.credential, achievement, frame.reader) : undefined;
  const issuer = (await site.issuers()).find(({ did }) => did === badge?.issuerId);
  const page = VerificationPage({
    frame,
    verified,
    verdict,
    provable: web.scripts !== undefined && verified.published,
    levels: site.catalogue.achievements.filter(({ badge: name }) => name === achievement.badge).length,
    pageUrl: pageUrl(web, verified.publicId),
    ...(badge === undefined ? {} : { badge, stamp: drawStamp(site, achievement, 'large', frame.language) }),
    ...(issuer === undefined ? {} : { issuerPage: `/issuers/${issuer.id}` }),
    ...(answer === undefined ? {} : { answer }),
  });
  sendPage(response, page);
}
