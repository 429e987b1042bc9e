import { lookup as resolve } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type AddressRules, createAddressRules } from './addresses.ts';
import { type Answer, readAnswer } from './fetch-answer.ts';
import { isProblem, Problem } from './problem.ts';

export interface FetchLimits {
  /** Bytes of a body, 1 MiB unless told. */
  readonly maxBytes: number;
  /** Milliseconds for everything: names, redirects and body; 10,000 unless told. */
  readonly timeout: number;
  readonly maxRedirects: number;
}

/** Every address of a host name. */
export type Lookup = (host: string) => Promise<readonly string[]>;

export interface FetchOptions {
  /** Hosts of a closed network: they alone may have private addresses, and any port. */
  readonly allowHosts: readonly string[];
  /** Outside production only: `localhost` and loopback addresses may be asked, in plain http too. */
  readonly allowLoopbackHttp: boolean;
  readonly lookup?: Lookup;
  readonly limits?: Partial<FetchLimits>;
}

export interface Fetched {
  /** The address that answered, after redirects. */
  readonly url: string;
  /** The media type without parameters, in lower case. */
  readonly contentType?: string;
  /** As the server wrote it, for whoever keeps answers. */
  readonly cacheControl?: string;
  readonly etag?: string;
  /** What the asker has already is still right: the body is left out. Only where `known` was given. */
  readonly unchanged?: true;
  readonly body: Uint8Array;
}

/**
 * The way out: GET over https. What is sent goes out by `createPost` (post.ts), to one address and no other.
 * @throws Problem `fetch/refused` (fact `reason`), `fetch/failed` (fact `status` where a server answered), `fetch/too-large`, `fetch/too-slow`.
 */
export type GuardedFetch = (url: string, options?: FetchRequest) => Promise<Fetched>;

export interface FetchRequest {
  readonly accept?: string;
  /** Asked before each redirect; a no refuses it. */
  readonly mayFollow?: () => boolean;
  /** What that very address answered before: it alone is asked whether it changed (RFC 9110 §13.1.2). */
  readonly known?: { readonly url: string; readonly etag: string };
}

/** A place to ask: an address that was checked, and the only ones it will be asked at. */
export interface Target {
  readonly url: URL;
  readonly addresses: readonly string[];
  readonly loopback: boolean;
}

const longestUrl = 2048;

export function createFetch(options: FetchOptions): GuardedFetch {
  const limits: FetchLimits = { maxBytes: 1_048_576, timeout: 10_000, maxRedirects: 3, ...options.limits };
  const guard = createGuard(options);
  return async (address, { accept = '*/*', mayFollow = () => true, known } = {}) => {
    const signal = AbortSignal.timeout(limits.timeout);
    try {
      let target = await guard(address, undefined, signal);
      for (let redirects = 0; ; redirects += 1) {
        const etag = known?.url === target.url.href ? known.etag : undefined;
        const answer = await ask(target, { accept, etag }, limits.maxBytes, signal);
        if (answer.location === undefined) return toFetched(target.url, answer, etag !== undefined);
        if (redirects === limits.maxRedirects || !mayFollow()) throw refused('redirects');
        target = await guard(answer.location, target, signal);
      }
    } catch (cause) {
      if (signal.aborted) throw new Problem('fetch/too-slow', { milliseconds: limits.timeout }, { cause });
      throw isProblem(cause) ? cause : new Problem('fetch/failed', {}, { cause });
    }
  };
}

export function toFetched(url: URL, { status, location: _, ...told }: Answer, mayBeUnchanged: boolean): Fetched {
  const unchanged = status === 304 && mayBeUnchanged;
  if (status !== 200 && !unchanged) throw new Problem('fetch/failed', { status });
  return { url: url.href, ...told, ...(unchanged && { unchanged }) };
}

export function refused(reason: string): Problem {
  return new Problem('fetch/refused', { reason });
}

/** Reads an address, resolves its host once, and refuses what must not be asked; `from` is the page that redirects there. */
export function createGuard(
  options: FetchOptions,
): (address: string, from: Target | undefined, signal: AbortSignal) => Promise<Target> {
  const rules = createAddressRules();
  const lookup = options.lookup ?? lookupAll;
  const allowed = new Set(options.allowHosts.map((host) => host.toLowerCase()));
  return async (address, from, signal) => {
    const url = readUrl(address, from?.url);
    const host = hostOf(url);
    const loopback = options.allowLoopbackHttp && isLoopbackHost(rules, host) && (from?.loopback ?? true);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) throw refused('scheme');
    if (!loopback && !allowed.has(host) && isOddPort(url.port)) throw refused('port');
    const addresses = isIP(host) === 0 ? await orAbort(lookup(host), signal) : [host];
    if (addresses.length === 0) throw new Problem('fetch/failed');
    const fits = (ip: string) =>
      loopback ? rules.isLoopback(ip) : isIP(ip) !== 0 && (allowed.has(host) || rules.isPublic(ip));
    // All of them: a name with one public and one private address is a name that was prepared.
    if (!addresses.every(fits)) throw refused('address');
    return { url, addresses, loopback };
  };
}

function readUrl(address: string, base: URL | undefined): URL {
  if (address.length > longestUrl || !URL.canParse(address, base)) throw refused('url');
  const url = new URL(address, base);
  if (url.username !== '' || url.password !== '') throw refused('credentials');
  url.hash = '';
  return url;
}

/** The host as names are compared: without brackets or the dot of the root. The URL parser has already undone 0177.1 and 2130706433. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function isLoopbackHost(rules: AddressRules, host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || rules.isLoopback(host);
}

/** Below 1024 only https's own port: the others belong to mail, files and terminals. */
function isOddPort(port: string): boolean {
  return port !== '' && Number(port) < 1024;
}

async function lookupAll(host: string): Promise<readonly string[]> {
  return (await resolve(host, { all: true })).map(({ address }) => address);
}

async function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return new Promise((settle, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
    work.then(settle, fail);
  });
}

/** Connects to the addresses that were checked and to no other: the name is not resolved a second time. */
function pinned(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all: wantsAll }, done) => {
    const [first] = all;
    if (wantsAll === true || first === undefined) done(null, all);
    else done(null, first.address, first.family);
  };
}

interface Asking {
  readonly accept: string;
  readonly etag?: string | undefined;
  /** Sent with POST; without it, GET. */
  readonly sent?: { readonly contentType: string; readonly body: Uint8Array };
}

export function ask(target: Target, asking: Asking, maxBytes: number, signal: AbortSignal): Promise<Answer> {
  const { accept, etag, sent: message } = asking;
  const request = target.url.protocol === 'https:' ? requestHttps : requestHttp;
  // Identity alone: a small compressed answer could unfold without end.
  const headers = {
    ...{ accept, 'accept-encoding': 'identity', 'user-agent': 'creanciale' },
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(message === undefined
      ? {}
      : { 'content-type': message.contentType, 'content-length': message.body.length.toString() }),
  };
  const method = message === undefined ? 'GET' : 'POST';
  return new Promise((settle, fail) => {
    const sent = request(
      target.url,
      { agent: false, method, headers, lookup: pinned(target.addresses), signal },
      (response) => {
        readAnswer(response, maxBytes)
          .then(settle, fail)
          .finally(() => response.destroy());
      },
    );
    sent.on('error', fail);
    sent.end(message?.body);
  });
}
