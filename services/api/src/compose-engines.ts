import { readFile } from 'node:fs/promises';
import type { EmbeddedSpeech } from '@intervue/embedded-speech';
import type { Capabilities, Stage } from '@intervue/shared';
import { createAnthropicModel } from './adapters/anthropic/language-model.ts';
import { createBuiltInLanguageModel } from './adapters/built-in/language-model.ts';
import { createDeepgramTranscriber } from './adapters/deepgram/transcriber.ts';
import { createElevenLabsSynthesizer } from './adapters/elevenlabs/synthesizer.ts';
import { createEmbeddedSynthesizer } from './adapters/embedded/synthesizer.ts';
import { createEmbeddedTranscriber } from './adapters/embedded/transcriber.ts';
import { createCompatibleModel } from './adapters/openai-compatible/language-model.ts';
import { createOpenAiModel } from './adapters/openai/language-model.ts';
import { createOpenAiSynthesizer } from './adapters/openai/synthesizer.ts';
import { createOpenAiTranscriber } from './adapters/openai/transcriber.ts';
import { OPENAI_VOICES } from './adapters/openai/voices.ts';
import { ELEVENLABS_VOICES } from './adapters/elevenlabs/voices.ts';
import { createEngineBoard } from './adapters/resilience/engine-board.ts';
import { type Cost, Engine } from './adapters/resilience/engine.ts';
import { KeyRing } from './adapters/resilience/key-ring.ts';
import { probeModel, probeTranscriber, probeVoice } from './adapters/resilience/probes.ts';
import { withHearingFallback } from './adapters/resilience/with-hearing-fallback.ts';
import { withModelFallback } from './adapters/resilience/with-model-fallback.ts';
import { withVoiceFallback } from './adapters/resilience/with-voice-fallback.ts';
import type { Clock } from './base/clock.ts';
import { newShare } from './base/ids.ts';
import type { Log } from './base/log.ts';
import type { Config, StageConfig, VendorKeys } from './config.ts';
import type { EngineBoard } from './ports/engine-board.ts';
import type { FormFiller } from './ports/form-filler.ts';
import type { LanguageModel } from './ports/language-model.ts';
import type { Synthesizer, SynthesizerVoice } from './ports/synthesizer.ts';
import type { Transcriber } from './ports/transcriber.ts';
import { KNOWN_PRICES, PriceTable } from './spending/prices.ts';
import type { Tariff } from './spending/spending.ts';

/** What each stage is done by. */
export type Engines = {
  model: LanguageModel;
  /** The first vendor's model, for plans and resumes; null where only ours is set up. */
  forms: FormFiller | null;
  transcriber: Transcriber;
  synthesizer: Synthesizer;
  board: EngineBoard;
  tariff: Tariff;
};

type Outside = { speech: EmbeddedSpeech; clock: Clock; out: Log };
type Choice = { vendor: string; model: string };

/** Of a millisecond of sound, so much more may the words of an answer take. */
const FINAL_MS_A_MS = 0.05;
const UNHURRIED = { firstMs: 60_000, idleMs: 60_000, totalMs: 600_000 };

/**
 * Puts the engines of each stage in order; ours is the last of each.
 *
 * @throws {Error} a sentence for the person who set it up: prices that cannot be read, or that a budget lacks.
 */
export async function composeEngines(config: Config, outside: Outside): Promise<Engines> {
  const maker = new Maker(config, outside);
  const tariff = { prices: await readPrices(config.pricesFile), budgetUsd: config.budgetUsd };
  const interviewer = maker.interviewers();
  const hearing = maker.hearings();
  const voice = maker.voices();
  const isPriced = (engine: string) => tariff.prices[engine] !== undefined;
  checkPrices(config, [...interviewer, ...hearing, ...voice], isPriced);
  const why = { interviewer: config.interviewer.why, hearing: config.hearing.why, voice: config.voice.why };
  const { clock } = outside;
  return {
    tariff,
    model: withModelFallback(interviewer, clock),
    forms: maker.forms(),
    transcriber: withHearingFallback(hearing, {
      clock,
      finalMs: config.hearing.finalMs,
      finalMsAMs: FINAL_MS_A_MS,
    }),
    synthesizer: withVoiceFallback(voice, { sampleRate: voice.length > 1 ? 24_000 : 16_000 }),
    board: createEngineBoard({ interviewer, hearing, voice }, { why, isPriced, clock, budgetUsd: config.budgetUsd }),
  };
}

const VENDOR_NAMES: Readonly<Record<string, string>> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  deepgram: 'Deepgram',
  elevenlabs: 'ElevenLabs',
  'openai-compatible': 'a server that the operator named',
};

/** Who takes part in an interview besides this server, and in what: what a candidate agrees to. */
export function vendorsOf({ hearing, interviewer, voice }: Config): Capabilities['vendors'] {
  const stages = { hearing, interviewer, voice } as const;
  const found = new Map<string, Stage[]>();
  for (const [stage, { order }] of Object.entries(stages)) {
    const thrifty = stage === 'interviewer' && interviewer.saving ? [interviewer.saving] : [];
    for (const { vendor } of [...order, ...thrifty]) {
      const name = VENDOR_NAMES[vendor] ?? vendor;
      const known = found.get(name) ?? [];
      found.set(name, known.includes(stage as Stage) ? known : [...known, stage as Stage]);
    }
  }
  return [...found].map(([name, of]) => ({ name, stages: of }));
}

type Some<Port extends { readonly label: string }> = [Engine<Port>, ...Engine<Port>[]];

/** Makes engines out of what was configured. One ring of keys for each vendor, whatever it does. */
class Maker {
  readonly #config: Config;
  readonly #outside: Outside;
  readonly #rings = new Map<string, KeyRing>();

  constructor(config: Config, outside: Outside) {
    this.#config = config;
    this.#outside = outside;
  }

  interviewers(): Some<LanguageModel> {
    const { order, saving, firstMs, totalMs } = this.#config.interviewer;
    const deadlines = { firstMs, idleMs: firstMs, totalMs };
    const made = order.map((choice) => {
      const cost: Cost = saving === null ? 'plain' : 'dear';
      const port = this.#model(choice);
      return this.#engine('interviewer', choice, port, {
        cost,
        deadlines,
        probe: (signal) => probeModel(port, signal),
      });
    });
    const thrifty = saving && this.#model(saving);
    if (saving && thrifty) {
      const probe = (signal: AbortSignal) => probeModel(thrifty, signal);
      made.push(this.#engine('interviewer', saving, thrifty, { cost: 'saving', deadlines, probe }));
    }
    return ending(made, this.#own('interviewer', createBuiltInLanguageModel()));
  }

  forms(): FormFiller | null {
    const [first] = this.#config.interviewer.order;
    return first ? this.#model(first) : null;
  }

  hearings(): Some<Transcriber> {
    const { order, finalMs } = this.#config.hearing;
    const deadlines = { ...UNHURRIED, firstMs: finalMs, idleMs: finalMs };
    const made = order.map((choice) => {
      const port = this.#transcriber(choice);
      const probe = (signal: AbortSignal) => probeTranscriber(port, signal);
      return this.#engine('hearing', choice, port, { cost: 'plain', deadlines, probe });
    });
    return ending(made, this.#own('hearing', createEmbeddedTranscriber(this.#outside.speech)));
  }

  voices(): Some<Synthesizer> {
    const { order, firstMs, idleMs } = this.#config.voice;
    const deadlines = { firstMs, idleMs, totalMs: UNHURRIED.totalMs };
    const made = order.map((choice, at) => {
      const port = this.#synthesizer(choice, at === 0);
      const probe = (signal: AbortSignal) => probeVoice(port, signal);
      return this.#engine('voice', choice, port, { cost: 'plain', deadlines, probe });
    });
    return ending(made, this.#own('voice', createEmbeddedSynthesizer(this.#outside.speech)));
  }

  #engine<Port extends { readonly label: string }>(
    stage: Stage,
    { vendor }: Choice,
    port: Port,
    how: Pick<ConstructorParameters<typeof Engine<Port>>[0], 'cost' | 'deadlines' | 'probe'>,
  ): Engine<Port> {
    const { clock, out } = this.#outside;
    return new Engine<Port>({ stage, vendor, port, clock, out, random: newShare, ...how });
  }

  #own<Port extends { readonly label: string }>(stage: Stage, port: Port): Engine<Port> {
    const { clock, out } = this.#outside;
    const vendor = stage === 'interviewer' ? 'built-in' : 'embedded';
    return new Engine<Port>({ stage, vendor, port, clock, out, random: newShare, cost: 'free', deadlines: UNHURRIED });
  }

  #model({ vendor, model }: Choice): LanguageModel & FormFiller {
    const { vendors, interviewer } = this.#config;
    if (vendor === 'anthropic') {
      const { baseUrl } = vendors.anthropic;
      return createAnthropicModel({ model, baseUrl, keys: this.#ring('anthropic', vendors.anthropic) });
    }
    if (vendor === 'openai') {
      return createOpenAiModel({ model, baseUrl: vendors.openai.baseUrl, keys: this.#ring('openai', vendors.openai) });
    }
    return createCompatibleModel({ model, baseUrl: interviewer.baseUrl ?? '', keys: this.#compatible(interviewer) });
  }

  #transcriber({ vendor, model }: Choice): Transcriber {
    const { vendors, hearing } = this.#config;
    const { clock } = this.#outside;
    if (vendor === 'deepgram') {
      const { baseUrl } = vendors.deepgram;
      return createDeepgramTranscriber({ model, baseUrl, clock, keys: this.#ring('deepgram', vendors.deepgram) });
    }
    if (vendor === 'openai') {
      const dialect = model.startsWith('whisper') ? 'whisper' : 'gpt';
      const keys = this.#ring('openai', vendors.openai);
      return createOpenAiTranscriber({ vendor, model, dialect, baseUrl: vendors.openai.baseUrl, keys });
    }
    const keys = this.#compatible(hearing);
    return createOpenAiTranscriber({
      ...{ vendor: 'openai-compatible', dialect: 'whisper' },
      ...{ model, keys, baseUrl: hearing.baseUrl },
    });
  }

  #synthesizer({ vendor, model }: Choice, isFirst: boolean): Synthesizer {
    const { vendors, voice } = this.#config;
    const named = isFirst ? voice.voices.map((id) => ({ id, label: id, description: '' })) : [];
    const chosen = (usual: readonly [SynthesizerVoice, ...SynthesizerVoice[]]) => {
      const voices = named.map(({ id, ...rest }) => usual.find((one) => one.id === id) ?? { id, ...rest });
      return (voices.length > 0 ? voices : usual) as typeof usual;
    };
    if (vendor === 'elevenlabs') {
      const { baseUrl } = vendors.elevenlabs;
      const keys = this.#ring('elevenlabs', vendors.elevenlabs);
      return createElevenLabsSynthesizer({ model, voices: chosen(ELEVENLABS_VOICES), baseUrl, keys });
    }
    const voices = chosen(OPENAI_VOICES);
    if (vendor === 'openai') {
      const keys = this.#ring('openai', vendors.openai);
      return createOpenAiSynthesizer({ vendor, model, voices, baseUrl: vendors.openai.baseUrl, keys });
    }
    const keys = this.#compatible(voice);
    return createOpenAiSynthesizer({ vendor: 'openai-compatible', model, voices, baseUrl: voice.baseUrl, keys });
  }

  #ring(vendor: string, { keys, file }: VendorKeys): KeyRing {
    const known = this.#rings.get(vendor);
    if (known) return known;
    const ring = new KeyRing({ vendor, keys, file, isOptional: false, clock: this.#outside.clock });
    this.#rings.set(vendor, ring);
    return ring;
  }

  #compatible({ compatibleKeys }: StageConfig): KeyRing {
    const { clock } = this.#outside;
    return new KeyRing({ vendor: 'openai-compatible', ...compatibleKeys, isOptional: true, clock });
  }
}

function ending<Port extends { readonly label: string }>(made: readonly Engine<Port>[], own: Engine<Port>): Some<Port> {
  const [first, ...others] = made;
  return first ? [first, ...others, own] : [own];
}

async function readPrices(file: string | null): Promise<PriceTable> {
  if (file === null) return KNOWN_PRICES;
  try {
    return { ...KNOWN_PRICES, ...PriceTable.parse(JSON.parse(await readFile(file, 'utf8'))) };
  } catch (error) {
    throw new Error(`PRICES_FILE cannot be used: ${error instanceof Error ? error.message : 'it cannot be read'}`, {
      cause: error,
    });
  }
}

/** A budget that does not know what things cost would hold nobody back. */
function checkPrices(config: Config, engines: readonly Engine[], isPriced: (engine: string) => boolean): void {
  if (config.budgetUsd === null) return;
  const lacking = engines.filter(({ cost, label }) => cost !== 'free' && !isPriced(label)).map(({ label }) => label);
  if (lacking.length === 0) return;
  throw new Error(
    `SESSION_BUDGET_USD is set, but there is no price for ${lacking.join(', ')}. Add ${lacking.length === 1 ? 'it' : 'them'} to PRICES_FILE (see docs/PROVIDERS.md).`,
  );
}
