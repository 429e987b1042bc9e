import { publicFormats } from '../exports/formats.ts';
import type { Route } from './route.ts';

const html = ['text/html'];
const json = ['application/json'];
const achievement = ['application/ld+json', 'application/json'];
const signed = ['application/vc', 'application/ld+json', 'application/vc+ld+json', 'application/json'];
const png = ['image/png'];
const svg = ['image/svg+xml'];

const page = (path: string, summary: string, refusals: readonly number[] = []): Route => ({
  ...{ method: 'get', path, summary, tag: 'pages', answers: html, refusals },
});
const read = (tag: Route['tag'], path: string, answers: readonly string[], summary: string): Route => ({
  ...{ method: 'get', path, summary, tag, answers, refusals: path.includes(':') ? [404] : [] },
});

/** Every address that the server answers. A test walks the server's own routes: one that is not here fails it. */
export const routes: readonly Route[] = [
  {
    ...{ method: 'post', path: '/api/verify', tag: 'verification', answers: json, answerSchema: 'Report' },
    ...{ summary: 'Verifies a badge', body: 'verify', refusals: [400, 404, 413, 415, 429, 502, 504] },
  },
  {
    ...{ method: 'options', path: '/api/verify', tag: 'verification', answers: [], status: 204 },
    ...{ summary: 'Tells a browser that any site may ask', refusals: [] },
  },
  {
    ...{ method: 'post', path: '/verify', tag: 'verification', answers: html, body: 'verify-form' },
    ...{ summary: 'A verdict for each badge sent, as a page', refusals: [400, 413, 415, 422, 429] },
  },
  page('/verify', 'The page where anyone has any badge verified'),
  read(
    'verification',
    '/verify/known.json',
    json,
    'Contexts, known issuers and lists of withdrawals, as they stand now',
  ),
  {
    ...{ method: 'get', path: '/verifier', tag: 'pages', answers: [], status: 301 },
    ...{ summary: 'The former address of /verify', refusals: [] },
  },
  {
    ...{ method: 'get', path: '/v/:publicId', tag: 'verification', answers: [...html, ...signed, 'text/plain'] },
    ...{ summary: 'The verification page of a badge, or its signed file where the holder published it', speaks: true },
    refusals: [403, 404],
  },
  { ...read('verification', '/v/:publicId.json', json, 'The exact signed JSON'), refusals: [403, 404] },
  { ...read('verification', '/v/:publicId.jwt', ['text/plain'], 'The VC-JWT'), refusals: [403, 404] },
  {
    ...read('verification', '/v/:publicId.:format', [...new Set(publicFormats.map(({ mediaType }) => mediaType))], ''),
    ...{
      summary: `The badge in another form: ${publicFormats.map(({ id }) => id).join(', ')}`,
      refusals: [403, 404, 409],
      speaks: true,
    },
  },
  {
    ...read(
      'verification',
      '/v/:publicId.html',
      html,
      'The badge with its verifier, as one file that needs no network',
    ),
    ...{ refusals: [403, 404], speaks: true },
  },
  { ...read('verification', '/v/:publicId/qr.svg', svg, 'The QR code of the page, as a drawing'), speaks: true },
  read('verification', '/v/:publicId/qr.png', png, 'The QR code of the page, as a picture'),
  {
    ...{ method: 'get', path: '/v/:publicId/holder', tag: 'pages', answers: [], status: 303 },
    ...{ summary: 'Leads back to the page of the badge', refusals: [404] },
  },
  {
    ...{ method: 'post', path: '/v/:publicId/holder', tag: 'verification', answers: html, body: 'holder-form' },
    ...{ summary: 'Was the badge issued to this person?', refusals: [404, 415, 422, 429] },
  },
  read('issuer', '/.well-known/jwks.json', ['application/jwk-set+json'], 'The public keys of the issuer'),
  {
    ...read('issuer', '/.well-known/did.json', ['application/did+json'], 'The DID document of the issuer (did:web)'),
    refusals: [404],
  },
  read('issuer', '/keys/:kid', ['application/jwk+json'], 'One public key'),
  read('issuer', '/status-lists/:id', signed, 'A signed list of withdrawals (Bitstring Status List 1.0)'),
  read('issuer', '/trust-list.jwt', ['application/trust-list+jwt'], 'The signed list of the issuers we know'),
  read('issuer', '/issuers/:id.json', achievement, 'The Profile of an issuer (Open Badges 3.0)'),
  read('issuer', '/issuers/:id', [...html, ...achievement], 'An issuer'),
  page('/badges', 'The catalogue'),
  {
    ...{ method: 'get', path: '/badges/:slug', tag: 'badges', answers: [], status: 302 },
    ...{ summary: 'Leads to the version in force', refusals: [404] },
  },
  read('badges', '/badges/:slug/:version.json', achievement, 'The Achievement (Open Badges 3.0)'),
  read('badges', '/badges/:slug/:version', [...html, ...achievement], 'A badge of the catalogue'),
  read('badges', '/badges/:slug/:version/en', [...html, ...achievement], 'The same, in English'),
  read('badges', '/badges/:slug/:version/image.svg', svg, 'The stamp of a badge, as a drawing'),
  read('badges', '/badges/:slug/:version/image.png', png, 'The stamp of a badge, as a picture'),
  page('/', 'Home'),
  page('/modele', 'The participants template, explained'),
  read('pages', '/modele-participants.csv', ['text/csv'], 'The participants template, for any spreadsheet'),
  read(
    'pages',
    '/modele-participants.xlsx',
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    'The participants template, for Excel and LibreOffice',
  ),
  page('/aide', 'Help'),
  page('/mentions-legales', 'Legal notice'),
  page('/donnees-personnelles', 'Personal data'),
  page('/accessibilite', 'Accessibility'),
  page('/cookies', 'Cookies'),
  page('/plan-du-site', 'Site map'),
  read('operation', '/robots.txt', ['text/plain'], 'What crawlers may read'),
  read('operation', '/favicon.svg', svg, 'The mark of the site'),
  read('operation', '/openapi.json', json, 'This document'),
  read('operation', '/healthz', ['text/plain'], 'The process answers'),
  { ...read('operation', '/readyz', ['text/plain'], 'Its store answers too'), refusals: [503] },
];
