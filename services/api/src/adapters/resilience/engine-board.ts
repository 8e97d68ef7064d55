import type { EngineStage, EngineTrial, EngineTrialResult, Stage } from '@intervue/shared';
import type { Clock } from '../../base/clock.ts';
import { IntervueError } from '../../base/intervue-error.ts';
import { joinedSamples } from '../../base/joined-samples.ts';
import { encodeWav } from '../../base/wav.ts';
import type { EngineBoard } from '../../ports/engine-board.ts';
import type { LanguageModel, ReplyRequest } from '../../ports/language-model.ts';
import type { Synthesizer } from '../../ports/synthesizer.ts';
import type { Transcriber } from '../../ports/transcriber.ts';
import type { Engine } from './engine.ts';
import { vendorFailure } from './vendor-failure.ts';
import { withDeadlines } from './with-deadlines.ts';

/** The engines of each stage, in the order in which they are asked. */
export type Stages = {
  interviewer: readonly Engine<LanguageModel>[];
  hearing: readonly Engine<Transcriber>[];
  voice: readonly Engine<Synthesizer>[];
};

const TRIAL = { firstMs: 10_000, idleMs: 10_000, totalMs: 30_000 };
const HEADER_BYTES = 44;

/** What the settings page shows and does. */
export function createEngineBoard(
  stages: Stages,
  about: { why: Record<Stage, string>; budgetUsd: number | null; isPriced: (engine: string) => boolean; clock: Clock },
): EngineBoard {
  const { why, budgetUsd, isPriced, clock } = about;
  const stageView = (stage: Stage): EngineStage => {
    const engines = stages[stage];
    const serving = engines.find(({ state }) => state === 'closed') ?? engines.at(-1);
    return {
      stage,
      why: why[stage],
      engines: engines.map((engine) => ({
        engine: engine.label,
        is_serving: engine === serving,
        is_ours: engine.cost === 'free',
        is_saving: engine.cost === 'saving',
        is_priced: engine.cost === 'free' || isPriced(engine.label),
        state: engine.state,
        rest_ms: engine.restMs,
        calls: engine.calls,
        first_ms_p50: engine.firstMsAt(0.5),
        first_ms_p95: engine.firstMsAt(0.95),
        failures: engine.failures.map(({ reason, status, atMs }) => ({
          reason,
          status,
          at: new Date(atMs).toISOString(),
        })),
      })),
    };
  };
  return {
    view: () => ({
      stages: [stageView('hearing'), stageView('interviewer'), stageView('voice')],
      budget_usd: budgetUsd,
    }),
    async try(trial, { signal }): Promise<EngineTrialResult> {
      const engine = stages[trial.stage].find(({ label }) => label === trial.engine);
      if (!engine) throw new IntervueError('not-found');
      const fromMs = clock.monotonicMs();
      const took = () => Math.round(clock.monotonicMs() - fromMs);
      let firstMs: number | null = null;
      const onFirst = () => {
        firstMs ??= took();
      };
      try {
        const given = await tried(stages, trial, { signal, clock, onFirst });
        return { ok: true, first_ms: firstMs ?? took(), total_ms: took(), ...given };
      } catch (error) {
        signal.throwIfAborted();
        const failure = vendorFailure(error, { vendor: engine.vendor, stage: trial.stage });
        return { ok: false, reason: failure.reason, status: failure.vendorStatus, total_ms: took() };
      }
    },
  };
}

type Trying = { signal: AbortSignal; clock: Clock; onFirst: () => void };
type Given = { text: string | null; audio_wav_base64: string | null };

async function tried(stages: Stages, trial: EngineTrial, trying: Trying): Promise<Given> {
  switch (trial.stage) {
    case 'interviewer':
      return { text: await phrased(found(stages.interviewer, trial), trial.text, trying), audio_wav_base64: null };
    case 'hearing':
      return {
        text: await heard(found(stages.hearing, trial), trial.audio_wav_base64, trying),
        audio_wav_base64: null,
      };
    case 'voice':
      return { text: null, audio_wav_base64: await said(found(stages.voice, trial), trial.text, trying) };
  }
}

function found<Port extends { readonly label: string }>(
  engines: readonly Engine<Port>[],
  trial: EngineTrial,
): Engine<Port> {
  const engine = engines.find(({ label }) => label === trial.engine);
  if (!engine) throw new IntervueError('not-found');
  return engine;
}

async function phrased(engine: Engine<LanguageModel>, text: string, trying: Trying): Promise<string> {
  const request: ReplyRequest = {
    system: 'You are the voice of a job interviewer. You write one spoken line, at most forty words, no markdown.',
    messages: [{ role: 'candidate', text: 'The candidate has joined the call.' }],
    instruction: {
      move: { kind: 'wait' },
      task: 'Greet the candidate and ask this.',
      question: text,
      wording: `Thank you for being here. ${text}`,
    },
  };
  let line = '';
  for await (const piece of patiently(engine, (signal) => engine.port.reply(request, { signal }), trying))
    line += piece;
  if (line.trim() === '') throw engine.failure('empty');
  return line;
}

async function heard(engine: Engine<Transcriber>, wavBase64: string, trying: Trying): Promise<string> {
  const bytes = Buffer.from(wavBase64, 'base64').subarray(HEADER_BYTES);
  const samples = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~1)));
  const sound = async function* () {
    yield samples;
  };
  const finals: string[] = [];
  const asked = { language: 'en', terms: [] };
  const parts = patiently(engine, (signal) => engine.port.transcribe(sound(), { ...asked, signal }), trying);
  for await (const part of parts) if (part.type === 'transcript-final') finals.push(part.text);
  return finals.join(' ');
}

async function said(engine: Engine<Synthesizer>, text: string, trying: Trying): Promise<string> {
  const pieces: Int16Array[] = [];
  let sampleRate = 16_000;
  const voice = engine.port.voices[0]?.id ?? '';
  for await (const part of patiently(
    engine,
    (signal) => engine.port.synthesize(text, { signal, voice, rate: 1 }),
    trying,
  )) {
    pieces.push(part.samples);
    sampleRate = part.sampleRate;
  }
  if (pieces.length === 0) throw engine.failure('empty');
  return Buffer.from(encodeWav(joinedSamples(pieces), sampleRate)).toString('base64');
}

async function* patiently<Item>(
  engine: Engine<{ readonly label: string }>,
  call: (signal: AbortSignal) => AsyncIterable<Item>,
  { signal, clock, onFirst }: Trying,
): AsyncGenerator<Item, void> {
  const late = () => engine.failure('late');
  for await (const item of withDeadlines(call, { ...TRIAL, signal, clock, late })) {
    onFirst();
    yield item;
  }
}
