import { Router } from 'express';
import type { JsonObject } from '../../kernel/json.ts';
import { Problem } from '../../kernel/problem.ts';

/** What machines ask of an issuer: who it is, its keys, its lists. Values only; app.ts hands them over. */
export interface IssuerDocuments {
  /** Of the did:web whose host was asked, so that a former address still answers for its badges; `undefined` under did:key. */
  didDocument(host: string): Promise<JsonObject | undefined>;
  jwks(): Promise<JsonObject>;
  /** One bare JWK (some verifiers refuse a set). */
  jwk(kid: string): Promise<JsonObject | undefined>;
  /** The exact bytes that were signed; `status/list-unknown` for a list we never opened. */
  statusList(id: string): Promise<{ readonly bytes: string; readonly etag: string }>;
  /** Our list of known issuers, as the exact text that was signed. */
  trustList(): Promise<{ readonly text: string; readonly etag: string }>;
}

const didDocumentType = 'application/did+json';
/** A compact JWS whose `typ` says the same (docs/exploitation.md). */
const trustListType = 'application/trust-list+jwt';
const listTypes = ['application/vc', 'application/ld+json', 'application/vc+ld+json', 'application/json'];

/** DID document, JWKS, keys, status lists and trust list: open to every origin, cacheable, read by verifiers that know nothing of us. */
export function createIdentityRoutes(documents: IssuerDocuments): Router {
  const router = Router();
  router.use(['/.well-known', '/keys', '/status-lists', '/trust-list.jwt'], (_request, response, next) => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
    response.set('Cache-Control', 'public, max-age=300');
    next();
  });
  router.get('/.well-known/did.json', async (request, response) => {
    const document = await documents.didDocument(request.host ?? '');
    if (document === undefined) throw new Problem('page/unknown');
    response.vary('Host').type(didDocumentType).send(JSON.stringify(document));
  });
  router.get('/.well-known/jwks.json', async (_request, response) => {
    response.type('application/jwk-set+json').send(JSON.stringify(await documents.jwks()));
  });
  router.get('/keys/:kid', async (request, response) => {
    const jwk = await documents.jwk(request.params.kid);
    if (jwk === undefined) throw new Problem('key/unknown');
    response.type('application/jwk+json').send(JSON.stringify(jwk));
  });
  router.get('/status-lists/:id', async (request, response) => {
    const list = await documents.statusList(request.params.id);
    const type = request.accepts(listTypes);
    response.vary('Accept').set('ETag', list.etag);
    response.type(type === false ? 'application/vc' : type).send(list.bytes);
  });
  router.get('/trust-list.jwt', async (_request, response) => {
    const { text, etag } = await documents.trustList();
    response.set('ETag', etag).type(trustListType).send(Buffer.from(text));
  });
  return router;
}
