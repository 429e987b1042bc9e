import { z } from 'zod';
import type { ConfigFaultCode } from './texts/config-faults.ts';

/** What a schema says of a wrong value: one of the codes that texts/config-faults.ts words. */
export function code(what: ConfigFaultCode): { readonly error: ConfigFaultCode } {
  return { error: what };
}

export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
export const text = z.string().trim().min(1, code('blank'));
/** Chosen by whoever made what it opens. */
export const passphrase = z.string().min(1, code('blank'));
export const secret = z.string().min(16, code('too-short'));

/** An origin without a path: `https://badges.example.org`. Plain http is for loopback only. */
export const origin = z.string().transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const loopback = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const schemeFits = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback);
  if (url === undefined || !schemeFits || `${url.origin}/` !== url.href) {
    context.addIssue({ code: 'custom', message: code('not-origin').error });
    return z.NEVER;
  }
  return url.origin;
});
export const origins = list.pipe(z.array(origin));
const keyedFile = /^([^#]+)#((?:did:key:)?z[1-9A-HJ-NP-Za-km-z]+)$/;
/** `path#key`, several of them. */
export const trustListFiles = list
  .pipe(z.array(z.string().regex(keyedFile, code('not-keyed-file'))))
  .transform((files) =>
    files.map((file) => {
      const [, path = '', key = ''] = keyedFile.exec(file) ?? [];
      return { path, key };
    }),
  );
const namedProfile = /^([a-z0-9]+(?:-[a-z0-9]+)*)=(data-integrity|data-integrity-status|vc-jwt)$/;
/** `name=form`, several of them, no name twice. */
export const issuingProfiles = list
  .pipe(z.array(z.string().regex(namedProfile, code('not-profile'))))
  .refine((all) => new Set(all.map((one) => one.split('=')[0])).size === all.length, code('not-profile'))
  .transform((all) =>
    all.map((one) => {
      const [, name = '', form = ''] = namedProfile.exec(one) ?? [];
      return { name, form };
    }),
  );
/** Semantics identifier of a legal person (ETSI EN 319 412-1 §5.1.4), of a register that Europass knows. */
export const legalId = z.string().regex(/^(NTR|VAT)[A-Z]{2}-[A-Z0-9]{2,30}$/, code('not-legal-id'));
/** Digits alone: a blank is no zero, and 1e3 no port. */
function wholeNumber(most: number, what: ConfigFaultCode): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,6}$/, code(what))
    .transform(Number)
    .refine((value) => value <= most, code(what));
}

export const port = wholeNumber(65_535, 'not-port');
export const databaseUrl = z.string().regex(/^mongodb(\+srv)?:\/\//, code('not-database'));
export const proxies = wholeNumber(10, 'not-count');

export const webAddress = z.url({ protocol: /^https?$/, ...code('not-url') });
