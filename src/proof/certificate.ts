import { childrenOf, type Der, DerFault, derTags, oidOf, readDer } from './der.ts';

/** What we read of an X.509 certificate (RFC 5280 §4.1): whom it names, and when it may be used. */
export interface Certificate {
  readonly der: Uint8Array;
  /** RFC 3339, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly subject: {
    readonly organisation?: string;
    readonly commonName?: string;
    /** `NTRFR-130000000` (ETSI EN 319 412-1 §5.1.4). */
    readonly organisationIdentifier?: string;
    /** ISO 3166-1 alpha-2. */
    readonly country?: string;
  };
}

const attributes: ReadonlyMap<string, keyof Certificate['subject']> = new Map([
  ['2.5.4.10', 'organisation'],
  ['2.5.4.3', 'commonName'],
  ['2.5.4.97', 'organisationIdentifier'],
  ['2.5.4.6', 'country'],
]);

/** A certificate's DER, or nothing where it is none. Its signature is not looked at: a seal has one certificate, which we hold nobody's word for. */
export function readCertificate(der: Uint8Array): Certificate | undefined {
  try {
    const [, , , validity, subject] = fieldsOf(der);
    if (validity === undefined || subject === undefined) return undefined;
    const [from, until] = childrenOf(validity).map(readTime);
    if (from === undefined || until === undefined) return undefined;
    return { der, notBefore: from, notAfter: until, subject: readName(subject) };
  } catch (error) {
    if (error instanceof DerFault || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Serial number, signature, issuer, validity, subject, public key, extensions. @throws DerFault */
export function fieldsOf(der: Uint8Array): readonly Der[] {
  const [tbs] = childrenOf(readDer(der));
  const fields = tbs === undefined ? [] : childrenOf(tbs);
  // The version, [0], is left out of certificates of the first version.
  return fields[0]?.tag === derTags.explicit0 ? fields.slice(1) : fields;
}

/** `YYMMDDHHMMSSZ`, years from 50 on being of the last century, or `YYYYMMDDHHMMSSZ` (RFC 5280 §4.1.2.5). */
function readTime({ tag, content }: Der): string {
  const digits = String.fromCharCode(...content);
  const year = tag === derTags.utcTime ? (Number(digits.slice(0, 2)) >= 50 ? '19' : '20') : '';
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(year + digits) ?? [];
  const [y, m, d, hour, minute, second] = parts;
  const text = `${y}-${m}-${d}T${hour}:${minute}:${second}Z`;
  if (Number.isNaN(Date.parse(text))) throw new DerFault('no time');
  return text;
}

/** The first of each attribute: a Name is a sequence of sets of pairs. */
function readName(name: Der): Certificate['subject'] {
  const pairs = childrenOf(name)
    .flatMap(childrenOf)
    .flatMap((pair) => {
      const [type, value] = childrenOf(pair);
      const key = type === undefined ? undefined : attributes.get(oidOf(type));
      return key === undefined || value === undefined ? [] : [[key, readString(value)] as const];
    });
  return Object.fromEntries(pairs.reverse());
}

/** UTF-8 and its subsets, and BMPString (tag 0x1e), which is UTF-16. */
function readString({ tag, content }: Der): string {
  return new TextDecoder(tag === 0x1e ? 'utf-16be' : 'utf-8', { fatal: true }).decode(content);
}
