import { isJsonObject, type JsonObject } from '../../kernel/json.ts';
import { idOf, isWebAddress, listOf, only } from './terms.ts';

/**
 * May this address speak for the issuer? The same origin as the issuer's id, unless the issuer itself names the hosts
 * (`allowedOrigins`) or the beginnings (`startsWith`) of the addresses of its assertions; both bind where both are there.
 */
export function isInScope(assertionId: string, issuer: JsonObject): boolean {
  const issuerId = idOf(issuer);
  if (!isWebAddress(assertionId) || !isWebAddress(issuerId)) return false;
  const { origin, host, href } = new URL(assertionId);
  const policy = only(issuer.verification);
  const { allowedOrigins, startsWith } = isJsonObject(policy) ? policy : {};
  if (allowedOrigins === undefined && startsWith === undefined) return origin === new URL(issuerId).origin;
  const isAllowed = listOf(allowedOrigins).some((each) => typeof each === 'string' && each.toLowerCase() === host);
  const begins = listOf(startsWith).some((each) => typeof each === 'string' && startsAt(href, each));
  return (allowedOrigins === undefined || isAllowed) && (startsWith === undefined || begins);
}

/** As whole addresses, so that `https://a.example` does not begin `https://a.example.evil.example`, and dots are undone on both sides. */
function startsAt(href: string, start: string): boolean {
  return isWebAddress(start) && href.startsWith(new URL(start).href);
}
