import { type DestinationStream, pino } from 'pino';
import { z } from 'zod';

/** All that may be logged. None of them can hold a URL, an IP address, a name or an e-mail: a route is its pattern. */
const Fields = z.object({
  method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']).optional(),
  route: z
    .string()
    .regex(/^\/[A-Za-z0-9/:{}*._-]*$/)
    .optional(),
  status: z.int().optional(),
  durationMs: z.number().optional(),
  code: z
    .string()
    .regex(/^[a-z0-9_/-]+$/i)
    .optional(),
  incident: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .optional(),
  count: z.int().optional(),
  port: z.int().optional(),
  signal: z.enum(['SIGINT', 'SIGTERM', 'SIGHUP']).optional(),
  engine: z.enum(['sqlite', 'mongodb']).optional(),
});
export type LogFields = z.input<typeof Fields>;

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Lines of JSON go there; standard output unless told. */
  readonly destination?: DestinationStream;
}

type Write = (event: string, fields?: LogFields, error?: unknown) => void;

/** `event` is a sentence of ours, without anything a user typed. */
export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

/** One line of JSON per event, made of allowed fields alone: a field outside the list, or out of shape, is left out. */
export function createLog({ level, destination }: LogOptions): Log {
  const options = { level, base: null, formatters: { level: (label: string) => ({ level: label }) } };
  const logger = destination === undefined ? pino(options) : pino(options, destination);
  const writer =
    (severity: 'debug' | 'info' | 'warn' | 'error'): Write =>
    (event, fields = {}, error) => {
      if (!logger.isLevelEnabled(severity)) return;
      logger[severity]({ ...allowed(fields), ...(error === undefined ? {} : { error: toLogged(error) }) }, event);
    };
  return { debug: writer('debug'), info: writer('info'), warn: writer('warn'), error: writer('error') };
}

function allowed(fields: LogFields): Record<string, unknown> {
  const entries = Object.entries(Fields.shape).map(([name, shape]) => {
    const result = shape.safeParse(Object.entries(fields).find(([key]) => key === name)?.[1]);
    return [name, result.data];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Errors whose message is a programmer's; a parser's or a driver's quotes the data it stumbled on. */
const plainErrors: ReadonlySet<string> = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError']);
const Caught = z.object({
  name: z.string(),
  message: z.string(),
  code: z.union([z.string(), z.number()]).optional(),
  stack: z.string().optional(),
  cause: z.unknown().optional(),
});

function toLogged(error: unknown, depth = 0): Record<string, unknown> {
  const caught = Caught.safeParse(error).data;
  if (caught === undefined) return { name: typeof error };
  const { name, message, code, stack = '', cause } = caught;
  return {
    name,
    ...(code === undefined ? {} : { code }),
    ...(plainErrors.has(name) ? { message } : {}),
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(cause === undefined || depth === 3 ? {} : { cause: toLogged(cause, depth + 1) }),
  };
}
