/**
 * The part of the house that stands between a turn and its vendors, as far as this benchmark calls it. Loaded by its address
 * when the benchmark runs, like the rest of the house: see endpointing-house.ts.
 */
export interface ProviderHouse {
  Engine: new (options: object) => object;
  withModelFallback(engines: readonly object[], clock: object): Model;
  withVoiceFallback(engines: readonly object[], options: object): Voice;
  withHearingFallback(engines: readonly object[], options: object): Ear;
  createAnthropicModel(options: object): Model;
  KeyRing: new (options: object) => object;
  systemClock: object;
  silentLog: object;
}

type Called = { signal: AbortSignal };
export interface Model {
  label: string;
  reply(request: object, options: Called): AsyncIterable<string>;
}
export interface Voice {
  label: string;
  voices: readonly object[];
  synthesize(text: string, options: Called & { voice: string; rate: number }): AsyncIterable<object>;
}
export interface Ear {
  label: string;
  isLive: boolean;
  transcribe(
    audio: AsyncIterable<Int16Array>,
    options: Called & { language: string; terms: readonly string[] },
  ): AsyncIterable<object>;
}

const PLACES = [
  'adapters/resilience/engine.ts',
  'adapters/resilience/with-model-fallback.ts',
  'adapters/resilience/with-voice-fallback.ts',
  'adapters/resilience/with-hearing-fallback.ts',
  'adapters/resilience/key-ring.ts',
  'adapters/anthropic/language-model.ts',
  'base/clock.ts',
  'base/log.ts',
];

/** Loads it. */
export async function openProviderHouse(): Promise<ProviderHouse> {
  const root = new URL('../../../services/api/src/', import.meta.url);
  const modules: object[] = await Promise.all(PLACES.map((place) => import(new URL(place, root).href)));
  return Object.assign({}, ...modules);
}
