import { afterAll, expect, it } from 'vitest';
import { didDocumentsOf, rememberDidDocuments } from '../../src/issuers/documents.ts';
import { openApp, publicEnvironment } from '../support/opened-app.ts';

const app = await openApp(publicEnvironment);
afterAll(() => app[Symbol.asyncDispose]());

it('keeps the DID documents of an issuer until its record changes: a key taken away is no longer in them', async () => {
  const issuer = await app.core.keyring.issuer();
  const fewer = { ...issuer, keys: issuer.keys.slice(0, 1) };
  expect(didDocumentsOf([fewer])).not.toEqual(didDocumentsOf([issuer]));
  const documents = rememberDidDocuments();
  const first = documents(issuer);
  expect(first).toEqual(didDocumentsOf([issuer]));
  expect(documents({ ...issuer })).toBe(first);
  expect(documents(fewer)).toEqual(didDocumentsOf([fewer]));
  expect(documents(issuer)).toEqual(first);
});
