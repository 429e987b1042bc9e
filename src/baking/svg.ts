import { SaxesParser } from 'saxes';
import type { Baked, BakedStandard, BakingFault } from './baked.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const namespace = 'https://purl.imsglobal.org/ob/v3p0';

/** Namespace and element → the standard that bakes so (OB 3.0 §5.3.2, OB 2.0 baking, CLR 2.0). */
const elements: ReadonlyMap<string, BakedStandard> = new Map([
  [`${namespace} credential`, 'open-badges-3'],
  ['http://openbadges.org assertion', 'open-badges-2'],
  ['https://purl.imsglobal.org/clr/v2p0 credential', 'clr-2'],
]);

const maxDepth = 256;
const compactJws = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** What no XML document may hold (XML 1.0 §2.2); JSON can write it as escapes. */
const unfitForXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * The picture with the credential directly under its root: a compact JWS in the attribute `verify`, JSON as one character data
 * section. A credential that was there before goes, of whatever standard.
 */
export function bakeSvg(svg: string, credential: string): string | BakingFault {
  if (unfitForXml.test(credential)) return 'malformed-image';
  const read = readSvg(svg);
  if (typeof read === 'string') return read;
  const kept = read.found.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), svg);
  const { rootEnd, selfClosed, rootName, prefixes } = read;
  const head = kept.slice(0, rootEnd - (selfClosed ? 2 : 1)).trimEnd();
  const declared = prefixes.openbadges;
  const onRoot = declared === undefined ? ` xmlns:openbadges="${namespace}"` : '';
  const onElement = declared === undefined || declared === namespace ? '' : ` xmlns:openbadges="${namespace}"`;
  const body = compactJws.test(credential)
    ? `<openbadges:credential${onElement} verify="${credential}"/>`
    : `<openbadges:credential${onElement}><![CDATA[${credential.replaceAll(']]>', ']]]]><![CDATA[>')}]]></openbadges:credential>`;
  return `${head}${onRoot}>${body}${selfClosed ? `</${rootName}>` : ''}${kept.slice(rootEnd)}`;
}

/** What the picture carries: at most one credential of each standard. A document type, and so any entity of its own, is refused. */
export function unbakeSvg(svg: string, maxLength: number): readonly Baked[] | BakingFault {
  const read = readSvg(svg);
  if (typeof read === 'string') return read;
  const { found } = read;
  if (found.length === 0) return 'no-credential';
  if (new Set(found.map(({ standard }) => standard)).size < found.length) return 'two-credentials';
  const baked = found.map(({ standard, verify, text }) => ({ standard, text: said(verify, text.trim()) }));
  return baked.some(({ text }) => text.length > maxLength) ? 'too-large' : baked;
}

/** Open Badges 2.0 writes both: the address in the attribute, and the badge that it leads to between the tags. */
function said(verify: string | undefined, text: string): string {
  return verify === undefined || (text !== '' && !compactJws.test(verify)) ? text : verify;
}

interface Element {
  readonly standard: BakedStandard;
  readonly verify: string | undefined;
  readonly text: string;
  /** Where it stands in the picture (UTF-16 units). */
  readonly start: number;
  readonly end: number;
}

interface ReadSvg {
  readonly found: readonly Element[];
  readonly rootName: string;
  /** Just after the `>` of the root's opening tag. */
  readonly rootEnd: number;
  readonly selfClosed: boolean;
  readonly prefixes: Readonly<Record<string, string>>;
}

class Refused extends Error {
  readonly fault: BakingFault;
  constructor(fault: BakingFault) {
    super(fault);
    this.fault = fault;
  }
}

function readSvg(svg: string): ReadSvg | BakingFault {
  const parser = new SaxesParser({ xmlns: true });
  const found: Element[] = [];
  const open: { standard: BakedStandard; verify: string | undefined; start: number; depth: number; text: string }[] =
    [];
  let root: Omit<ReadSvg, 'found'> | undefined;
  let depth = 0;
  parser.on('doctype', () => {
    throw new Refused('document-type');
  });
  parser.on('opentag', (tag) => {
    const end = parser.position;
    depth += 1;
    if (depth > maxDepth) throw new Refused('malformed-image');
    if (depth === 1 && (tag.local !== 'svg' || tag.uri !== svgNamespace)) throw new Refused('malformed-image');
    root ??= { rootName: tag.name, rootEnd: end, selfClosed: tag.isSelfClosing, prefixes: { ...tag.ns } };
    const standard = elements.get(`${tag.uri} ${tag.local}`);
    if (standard === undefined) return;
    if (open.length > 0) throw new Refused('two-credentials');
    const start = svg.lastIndexOf('<', end - 1);
    open.push({ standard, verify: tag.attributes.verify?.value, start, depth, text: '' });
  });
  const hear = (text: string): void => {
    const element = open[0];
    if (element !== undefined) element.text += text;
  };
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('closetag', () => {
    const element = open[0];
    if (element?.depth === depth) {
      open.pop();
      const { standard, verify, text, start } = element;
      found.push({ standard, verify, text, start, end: parser.position });
    }
    depth -= 1;
  });
  try {
    parser.write(svg).close();
  } catch (error) {
    // The parser's own error may quote the picture: it is not kept.
    return error instanceof Refused ? error.fault : 'malformed-image';
  }
  return root === undefined ? 'malformed-image' : { found, ...root };
}
