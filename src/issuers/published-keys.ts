import { Problem } from '../kernel/problem.ts';
import type { Issuer } from './issuer.ts';

/** Keys whose private half anyone can read, by Multikey: signing with one of them lets everybody issue in our name. */
const published: ReadonlyMap<string, string> = new Map([
  ['z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2', 'W3C vc-di-eddsa test vectors'],
  ['z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi', 'Open Badges 3.0 implementation guide'],
  ['z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q', 'Digital Credentials Consortium test tenants'],
  ['z6MkjoriXdbyWD25YXTed114F8hdJrLXQ567xxPHAUKxpKkS', 'Digital Credentials Consortium test registry'],
  ['z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw', 'RFC 8032 §7.1 test 1 and RFC 8037 appendix A'],
  ['z6MkiaMbhXHNA4eJVCCj8dbzKzTgYDKf6crKgHVHid1F1WCT', 'RFC 8032 §7.1 test 2'],
  ['z6MkwSD8dBdqcXQzKJZQFPy2hh2izzxskndKCjdmC2dBpfME', 'RFC 8032 §7.1 test 3'],
  ['zDnaerGBD7Zxzau2fdfEFaaaTDYBu5XEBYdGV2BmERp3MDSov', 'RFC 7515 appendix A.3'],
]);

export function isPublishedKey(kid: string): boolean {
  return published.has(kid);
}

/** `key/published-test-key`, whether the key still signs or not: its old signatures can be forged as well. */
export function refusePublishedKeys(issuer: Issuer): void {
  const found = issuer.keys.find(({ kid }) => isPublishedKey(kid));
  if (found !== undefined) throw new Problem('key/published-test-key', { source: published.get(found.kid) ?? '' });
}
