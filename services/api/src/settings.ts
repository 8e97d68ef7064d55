import { z } from 'zod';

/** One setting from the environment: its name, what it means, how it is read. Left empty it counts as not set. */
type Setting<Schema extends z.ZodType> = { says: string; schema: Schema };

/** An engine in an order: a vendor, and its model where another than the usual one is meant. */
export type EngineChoice = { vendor: string; model: string | null };

const LLM_VENDORS = ['anthropic', 'openai', 'openai-compatible', 'built-in'] as const;
const STT_VENDORS = ['openai', 'openai-compatible', 'deepgram', 'embedded'] as const;
const TTS_VENDORS = ['openai', 'openai-compatible', 'elevenlabs', 'embedded'] as const;

const flag = z.stringbool();
const ms = (usual: number) => z.coerce.number().int().min(100).max(120_000).default(usual);
const list = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .default([]);
const place = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const file = z.string().optional();

/** What was not given is left out. */
export const settings = {
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
  REDIS_URL: setting(
    'Accepted, and not used yet: one process needs no Redis. The log says so.',
    z.url({ protocol: /^rediss?$/ }).optional(),
  ),
  DATA_DIR: setting('Where everything is kept: database and sound.', z.string().default('.data')),
  QUESTION_PACKS_DIR: setting(
    'A folder with question packs of your own (YAML), besides those that come with Intervue.',
    file,
  ),
  WEB_DIR: setting('The built page; found by itself when it is built in place.', file),
  ALLOWED_ORIGINS: setting(
    'Other origins that may open the socket, separated by commas. The own one always may.',
    list,
  ),
  NODE_ID: setting(
    'Name of this process among others on one database; the same after a restart.',
    z.string().max(100).optional(),
  ),
  SPEECH_WORKERS: setting(
    'Threads for the embedded speech engines.',
    z.coerce.number().int().min(1).max(64).optional(),
  ),
  JOB_PAGES: setting(
    'Whether a job description may be fetched from an address the candidate gives. Off: nothing is fetched.',
    flag.default(false),
  ),
  DEBUG: setting('Log more. Never words of people.', flag.default(false)),
  ADMIN_TOKEN: setting(
    'Opens the settings page from other machines. Without it the page answers this machine alone.',
    z.string().min(16, 'Use at least 16 characters.').optional(),
  ),
  OPENAI_API_KEY: setting('OpenAI, for all three stages. Several keys: separated by commas.', list),
  OPENAI_API_KEY_FILE: setting('The same from a file, read again when it changes. So for every vendor below.', file),
  OPENAI_BASE_URL: setting("Another place for OpenAI's own wire, ending in /v1.", place.optional()),
  ANTHROPIC_API_KEY: setting('Anthropic, for the interviewer.', list),
  ANTHROPIC_API_KEY_FILE: setting('From a file.', file),
  ANTHROPIC_BASE_URL: setting("Another place for Anthropic's wire, ending in /v1.", place.optional()),
  DEEPGRAM_API_KEY: setting('Deepgram, for hearing.', list),
  DEEPGRAM_API_KEY_FILE: setting('From a file.', file),
  DEEPGRAM_BASE_URL: setting(
    "Another place for Deepgram's socket, without a path.",
    z.url({ protocol: /^wss?$/ }).optional(),
  ),
  ELEVENLABS_API_KEY: setting('ElevenLabs, for the voice.', list),
  ELEVENLABS_API_KEY_FILE: setting('From a file.', file),
  ELEVENLABS_BASE_URL: setting("Another place for ElevenLabs' wire, without a path.", place.optional()),
  LLM_PROVIDER: setting(
    'Who phrases the interviewer, in order: anthropic, openai, openai-compatible, built-in, each with `:model` if wanted. Left out: whoever has a key or a base URL. The built-in one is always last.',
    choices(LLM_VENDORS),
  ),
  LLM_MODEL: setting('Model of the first in that order.', z.string().optional()),
  LLM_BASE_URL: setting('An OpenAI-compatible server (Ollama, vLLM, LM Studio), ending in /v1.', place.optional()),
  LLM_API_KEY: setting('Its key, if it wants one.', list),
  LLM_SAVING_MODEL: setting(
    'A cheaper `vendor:model`, asked when four fifths of SESSION_BUDGET_USD are spent.',
    choices(LLM_VENDORS),
  ),
  LLM_FIRST_TOKEN_MS: setting('How long a model may take for its first word.', ms(2_500)),
  LLM_TOTAL_MS: setting('And for the whole line.', ms(20_000)),
  STT_PROVIDER: setting(
    'Who hears, in order: openai, openai-compatible, deepgram, embedded. The embedded one is always last.',
    choices(STT_VENDORS),
  ),
  STT_MODEL: setting('Model of the first in that order.', z.string().optional()),
  STT_BASE_URL: setting('An OpenAI-compatible server (whisper.cpp, speaches), ending in /v1.', place.optional()),
  STT_API_KEY: setting('Its key, if it wants one.', list),
  STT_FINAL_MS: setting('How long the words of an answer may take after its end.', ms(4_000)),
  TTS_PROVIDER: setting(
    'Who speaks, in order: openai, openai-compatible, elevenlabs, embedded. The embedded one is always last.',
    choices(TTS_VENDORS),
  ),
  TTS_MODEL: setting('Model of the first in that order.', z.string().optional()),
  TTS_VOICE: setting('Voices to choose from, of the first in that order, separated by commas.', list),
  TTS_BASE_URL: setting('An OpenAI-compatible server (Kokoro, speaches), ending in /v1.', place.optional()),
  TTS_API_KEY: setting('Its key, if it wants one.', list),
  TTS_FIRST_AUDIO_MS: setting('How long a voice may take for its first sound.', ms(1_600)),
  TTS_IDLE_MS: setting('And between two pieces of it.', ms(2_000)),
  SESSION_BUDGET_USD: setting(
    'What one interview may spend at vendors. Spent, it goes on with the embedded engines.',
    z.coerce.number().positive().optional(),
  ),
  PRICES_FILE: setting('Prices as JSON; they are added to those that come with us. See docs/PROVIDERS.md.', file),
} as const satisfies Record<string, Setting<z.ZodType>>;

const schemas = Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema])) as {
  [Name in keyof typeof settings]: (typeof settings)[Name]['schema'];
};
/** The environment, read. */
export const Environment = z.object(schemas);
export type Environment = z.infer<typeof Environment>;

/** The settings for people: README and .env.example are made from this. */
export const configTable: readonly { name: string; default: string; says: string }[] = Object.entries(settings).map(
  ([name, { says, schema }]) => ({ name, says, default: defaultOf(schema) }),
);

function choices(vendors: readonly string[]) {
  return z
    .string()
    .transform((text, context): EngineChoice[] =>
      text.split(',').flatMap((part) => {
        const [vendor = '', ...model] = part.trim().split(':');
        const name = vendor.toLowerCase();
        if (vendors.includes(name)) return [{ vendor: name, model: model.join(':') || null }];
        context.addIssue({ code: 'custom', message: `Each must be one of ${vendors.join(', ')}.` });
        return [];
      }),
    )
    .optional();
}

function setting<Schema extends z.ZodType>(says: string, schema: Schema): Setting<Schema> {
  return { says, schema };
}

function defaultOf(schema: z.ZodType): string {
  const { data } = schema.safeParse(undefined);
  return typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' ? String(data) : '';
}
