import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { type EngineChoice, Environment, settings } from './settings.ts';

/** A vendor's keys, and the file that may hold more. */
export type VendorKeys = { keys: readonly string[]; file: string | null };

/** Who does a stage, in order, and where. Never holds the engine that comes with us: it is always there, and last. */
export type StageConfig = {
  order: readonly { vendor: string; model: string }[];
  /** Why these. */
  why: string;
  baseUrl: string | null;
  compatibleKeys: VendorKeys;
};

/** Everything this process was told from outside. */
export type Config = {
  host: string;
  port: number;
  databaseUrl: string | null;
  isRedisNamed: boolean;
  dataDir: string;
  webDir: string | null;
  questionPacksDir: string | null;
  allowedOrigins: readonly string[];
  nodeId: string;
  speechWorkers: number | null;
  /** Whether pages may be fetched from addresses that candidates give. */
  isJobFetchAllowed: boolean;
  isDebug: boolean;
  adminToken: string | null;
  vendors: Record<'openai' | 'anthropic' | 'deepgram' | 'elevenlabs', VendorKeys & { baseUrl: string | null }>;
  interviewer: StageConfig & { saving: { vendor: string; model: string } | null; firstMs: number; totalMs: number };
  hearing: StageConfig & { finalMs: number };
  voice: StageConfig & { voices: readonly string[]; firstMs: number; idleMs: number };
  budgetUsd: number | null;
  pricesFile: string | null;
};

/** Today's models, where none is named. A compatible server has no usual one. */
const MODELS: Readonly<Record<string, string>> = {
  'llm/anthropic': 'claude-sonnet-5-5',
  'llm/openai': 'gpt-5.5',
  'stt/openai': 'gpt-4o-transcribe',
  'stt/openai-compatible': 'whisper-1',
  'stt/deepgram': 'nova-3',
  'tts/openai': 'gpt-4o-mini-tts',
  'tts/openai-compatible': 'tts-1',
  'tts/elevenlabs': 'eleven_flash_v2_5',
};

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
  const read = Environment.safeParse(given);
  if (!read.success) throw unusable(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const env = read.data;
  const faults: string[] = [];
  const config: Config = {
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL ?? null,
    isRedisNamed: env.REDIS_URL !== undefined,
    dataDir: resolve(env.DATA_DIR),
    webDir: env.WEB_DIR ? resolve(env.WEB_DIR) : null,
    questionPacksDir: env.QUESTION_PACKS_DIR ? resolve(env.QUESTION_PACKS_DIR) : null,
    allowedOrigins: env.ALLOWED_ORIGINS,
    nodeId: env.NODE_ID ?? `${hostname()}:${env.PORT}`,
    speechWorkers: env.SPEECH_WORKERS ?? null,
    isJobFetchAllowed: env.JOB_PAGES,
    isDebug: env.DEBUG,
    adminToken: env.ADMIN_TOKEN ?? null,
    vendors: vendorsOf(env),
    interviewer: {
      ...stageOf('llm', env, faults),
      saving: savingOf(env, faults),
      firstMs: env.LLM_FIRST_TOKEN_MS,
      totalMs: env.LLM_TOTAL_MS,
    },
    hearing: { ...stageOf('stt', env, faults), finalMs: env.STT_FINAL_MS },
    voice: {
      ...stageOf('tts', env, faults),
      voices: env.TTS_VOICE,
      firstMs: env.TTS_FIRST_AUDIO_MS,
      idleMs: env.TTS_IDLE_MS,
    },
    budgetUsd: env.SESSION_BUDGET_USD ?? null,
    pricesFile: env.PRICES_FILE ? resolve(env.PRICES_FILE) : null,
  };
  if (faults.length > 0) throw unusable(faults);
  return Object.freeze(config);
}

function vendorsOf(env: Environment): Config['vendors'] {
  const vendor = (keys: readonly string[], keyFile: string | undefined, baseUrl: string | undefined) => ({
    keys,
    file: keyFile ? resolve(keyFile) : null,
    baseUrl: baseUrl ?? null,
  });
  return {
    openai: vendor(env.OPENAI_API_KEY, env.OPENAI_API_KEY_FILE, env.OPENAI_BASE_URL),
    anthropic: vendor(env.ANTHROPIC_API_KEY, env.ANTHROPIC_API_KEY_FILE, env.ANTHROPIC_BASE_URL),
    deepgram: vendor(env.DEEPGRAM_API_KEY, env.DEEPGRAM_API_KEY_FILE, env.DEEPGRAM_BASE_URL),
    elevenlabs: vendor(env.ELEVENLABS_API_KEY, env.ELEVENLABS_API_KEY_FILE, env.ELEVENLABS_BASE_URL),
  };
}

type StageName = 'llm' | 'stt' | 'tts';
/** Who is asked first when nobody is named: what somebody runs, then whoever is built for it, then the others. */
const USUAL: Record<StageName, readonly string[]> = {
  llm: ['openai-compatible', 'anthropic', 'openai'],
  stt: ['openai-compatible', 'deepgram', 'openai'],
  tts: ['openai-compatible', 'elevenlabs', 'openai'],
};
const OURS = new Set(['built-in', 'embedded']);

function stageOf(stage: StageName, env: Environment, faults: string[]): StageConfig {
  const upper = stage.toUpperCase() as Uppercase<StageName>;
  const named = env[`${upper}_PROVIDER`];
  const baseUrl = env[`${upper}_BASE_URL`] ?? null;
  const chosen = named ?? USUAL[stage].filter((vendor) => lackOf(vendor, stage, env) === null).map(unnamedModel);
  const ours = chosen.findIndex(({ vendor }) => OURS.has(vendor));
  // Behind our own engine nobody is ever asked.
  const order = (ours < 0 ? chosen : chosen.slice(0, ours)).map(({ vendor, model }, at) => {
    const lack = lackOf(vendor, stage, env);
    if (lack !== null) faults.push(`${upper}_PROVIDER: it names ${vendor}, but ${lack}.`);
    const known = model ?? (at === 0 ? env[`${upper}_MODEL`] : null) ?? MODELS[`${stage}/${vendor}`] ?? null;
    if (known === null)
      faults.push(`${upper}_MODEL: say which model of the server at ${upper}_BASE_URL is to be used.`);
    return { vendor, model: known ?? '' };
  });
  const why = named
    ? `${upper}_PROVIDER says so`
    : order.length === 0
      ? 'no key and no base URL is set'
      : 'a key or a base URL is set';
  return { order, why, baseUrl, compatibleKeys: { keys: env[`${upper}_API_KEY`], file: null } };
}

function unnamedModel(vendor: string): EngineChoice {
  return { vendor, model: null };
}

/** What a vendor lacks to be asked; null when nothing. */
function lackOf(vendor: string, stage: StageName, env: Environment): string | null {
  if (OURS.has(vendor)) return null;
  if (vendor === 'openai-compatible') {
    return env[`${stage.toUpperCase() as Uppercase<StageName>}_BASE_URL`]
      ? null
      : `${stage.toUpperCase()}_BASE_URL is empty`;
  }
  const { keys, file: keyFile } = vendorsOf(env)[vendor as keyof Config['vendors']];
  const name = `${vendor.toUpperCase()}_API_KEY`;
  return keys.length > 0 || keyFile !== null ? null : `${name} and ${name}_FILE are empty`;
}

function savingOf(env: Environment, faults: string[]): { vendor: string; model: string } | null {
  const choice = env.LLM_SAVING_MODEL?.[0];
  if (!choice || OURS.has(choice.vendor)) return null;
  const lack = lackOf(choice.vendor, 'llm', env);
  if (lack !== null) faults.push(`LLM_SAVING_MODEL: it names ${choice.vendor}, but ${lack}.`);
  if (choice.model === null) faults.push('LLM_SAVING_MODEL: write it as vendor:model.');
  return { vendor: choice.vendor, model: choice.model ?? '' };
}

function unusable(lines: readonly string[]): Error {
  return new Error(`These settings cannot be used:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
