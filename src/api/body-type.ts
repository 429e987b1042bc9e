import type { Request, RequestHandler } from 'express';
import { Problem } from '../kernel/problem.ts';

interface Sent {
  readonly headers: { readonly 'content-type'?: string | undefined };
}

/** A body of another type than those is refused with them (RFC 9110 §15.5.16); no body at all is for whoever reads it to refuse. */
export function acceptBody(accepted: readonly string[], isAccepted = isOneOf(accepted)): RequestHandler {
  return (request, _response, next) => {
    if (hasBody(request) && !isAccepted(request)) throw new Problem('request/wrong-type', { accepted });
    next();
  };
}

/** Media types as they are, whatever their parameters (`charset=utf-8`) and case. */
export function isOneOf(types: readonly string[]): (sent: Sent) => boolean {
  return ({ headers }) => {
    const [type = ''] = (headers['content-type'] ?? '').split(';');
    return types.includes(type.trim().toLowerCase());
  };
}

/** RFC 9112 §6.3: of a length, or of parts. */
function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
