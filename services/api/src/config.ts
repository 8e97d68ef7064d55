import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

const flag = z.stringbool();

/** One setting from the environment: its name, what it means, how it is read. Left empty it counts as not set. */
type Setting<Schema extends z.ZodType> = { says: string; schema: Schema };

const settings = {
  HOST: setting(
    'Address to listen on. 0.0.0.0 lets other machines in; a microphone then needs HTTPS in front.',
    z.string().default('127.0.0.1'),
  ),
  PORT: setting(
    'Port of the page, the REST API and the WebSocket.',
    z.coerce.number().int().min(1).max(65_535).default(8000),
  ),
  DATABASE_URL: setting(
    'A PostgreSQL server. Left out, a PostgreSQL of our own is started in DATA_DIR.',
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ),
  DATA_DIR: setting('Where everything is kept: database and sound.', z.string().default('.data')),
  WEB_DIR: setting('The built page; found by itself when it is built in place.', z.string().optional()),
  ALLOWED_ORIGINS: setting(
    'Other origins that may open the socket, separated by commas. The own one always may.',
    z.string().default(''),
  ),
  NODE_ID: setting(
    'Name of this process among others on one database; the same after a restart.',
    z.string().max(100).optional(),
  ),
  SPEECH_WORKERS: setting(
    'Threads for the embedded speech engines.',
    z.coerce.number().int().min(1).max(64).optional(),
  ),
  DEBUG: setting('Log more. Never words of people.', flag.default(false)),
} as const satisfies Record<string, Setting<z.ZodType>>;

/** Everything this process was told from outside. */
export type Config = {
  host: string;
  port: number;
  databaseUrl: string | null;
  dataDir: string;
  webDir: string | null;
  allowedOrigins: readonly string[];
  nodeId: string;
  speechWorkers: number | null;
  isDebug: boolean;
};

/** The settings for people: README and .env.example are made from this. */
export const configTable: readonly { name: string; default: string; says: string }[] = Object.entries(settings).map(
  ([name, { says, schema }]) => ({ name, says, default: defaultOf(schema) }),
);

/**
 * Reads the environment once. The result never changes.
 *
 * @throws {Error} one line for each setting that cannot be used, without its value: it may be a secret.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.keys(settings).flatMap((name) => {
      const value = environment[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const shape = {
    HOST: settings.HOST.schema,
    PORT: settings.PORT.schema,
    DATABASE_URL: settings.DATABASE_URL.schema,
    DATA_DIR: settings.DATA_DIR.schema,
    WEB_DIR: settings.WEB_DIR.schema,
    ALLOWED_ORIGINS: settings.ALLOWED_ORIGINS.schema,
    NODE_ID: settings.NODE_ID.schema,
    SPEECH_WORKERS: settings.SPEECH_WORKERS.schema,
    DEBUG: settings.DEBUG.schema,
  };
  const read = z.object(shape).safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings cannot be used:\n${lines.join('\n')}`);
  }
  const env = read.data;
  return Object.freeze({
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: resolve(env.DATA_DIR),
    webDir: env.WEB_DIR ? resolve(env.WEB_DIR) : null,
    allowedOrigins: env.ALLOWED_ORIGINS.split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
    nodeId: env.NODE_ID ?? `${hostname()}:${env.PORT}`,
    speechWorkers: env.SPEECH_WORKERS ?? null,
    isDebug: env.DEBUG,
  });
}

function setting<Schema extends z.ZodType>(says: string, schema: Schema): Setting<Schema> {
  return { says, schema };
}

function defaultOf(schema: z.ZodType): string {
  const { data } = schema.safeParse(undefined);
  return typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' ? String(data) : '';
}
