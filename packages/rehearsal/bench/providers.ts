import { ProviderServer } from '../src/providers/provider-server.ts';
import { quantile } from './loop/figures.ts';
import { type Ear, type Model, openProviderHouse, type ProviderHouse, type Voice } from './providers-house.ts';
import { table } from './table.ts';

const TURNS = 400;
const WARM_UP = 50;
const DEADLINES = { firstMs: 5_000, idleMs: 5_000, totalMs: 20_000 };
const REQUEST = {
  system: 'You are the voice of an interviewer.',
  messages: [{ role: 'candidate', text: 'I built a queue.' }],
  instruction: {
    move: { kind: 'wait' },
    task: 'Ask on.',
    question: null,
    wording: 'I see. What did you do when it was full?',
  },
};

/**
 * What our own layer between a turn and its vendors costs: retries, deadlines, breaker, fallback. Each stage is asked bare and
 * through its chain, one after the other in the same run, with engines that answer at once; the difference is ours. Beside it
 * what a vendor's library costs over a local socket, and what a bare request there costs.
 */
export async function providers(): Promise<Record<string, number>> {
  const house = await openProviderHouse();
  const stages = { model: modelStage(house), voice: voiceStage(house), ear: earStage(house) };
  const rows = [['stage', 'n', 'bare p50', 'bare p95', 'chain p50', 'chain p95', 'ratio p50']];
  const overs: number[] = Array.from({ length: TURNS }, () => 0);
  for (const [name, { bare, chain }] of Object.entries(stages)) {
    const bareMs: number[] = [];
    const chainMs: number[] = [];
    for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
      const without = await timed(bare);
      const within = await timed(chain);
      if (turn < 0) continue;
      bareMs.push(without);
      chainMs.push(within);
      overs[turn] = (overs[turn] ?? 0) + Math.max(0, within - without);
    }
    const of = (all: readonly number[], share: number) => quantile(all, share).toFixed(3);
    const ratio = (quantile(chainMs, 0.5) / quantile(bareMs, 0.5)).toFixed(1);
    rows.push([name, String(TURNS), of(bareMs, 0.5), of(bareMs, 0.95), of(chainMs, 0.5), of(chainMs, 0.95), ratio]);
  }
  const wire = await overTheWire(house);
  rows.push([
    'a model, library',
    '200',
    wire.fetchP50.toFixed(3),
    wire.fetchP95.toFixed(3),
    wire.sdkP50.toFixed(3),
    wire.sdkP95.toFixed(3),
    (wire.sdkP50 / wire.fetchP50).toFixed(1),
  ]);
  console.log(table(rows));
  return {
    layerP50Ms: quantile(overs, 0.5),
    layerP95Ms: quantile(overs, 0.95),
    libraryOverFetchP50Ms: wire.sdkP50 - wire.fetchP50,
  };
}

type Stage = { bare: () => AsyncIterable<unknown>; chain: () => AsyncIterable<unknown> };

function engineOf(
  { Engine, systemClock, silentLog }: ProviderHouse,
  stage: string,
  port: object,
  cost = 'plain',
): object {
  const how = { deadlines: DEADLINES, clock: systemClock, out: silentLog, random: () => 0 };
  return new Engine({ stage, vendor: 'bench', port, cost, ...how });
}

function modelStage(house: ProviderHouse): Stage {
  const port: Model = {
    label: 'bench/model',
    async *reply() {
      for (const word of REQUEST.instruction.wording.split(' ')) yield `${word} `;
    },
  };
  const engines = [engineOf(house, 'interviewer', port), engineOf(house, 'interviewer', port, 'free')];
  const chain = house.withModelFallback(engines, house.systemClock);
  const ask = (model: Model) => () => model.reply(REQUEST, { signal: new AbortController().signal });
  return { bare: ask(port), chain: ask(chain) };
}

function voiceStage(house: ProviderHouse): Stage {
  const part = { type: 'speech-audio', samples: new Int16Array(1_440).fill(900), sampleRate: 24_000 };
  const port: Voice = {
    label: 'bench/voice',
    voices: [],
    async *synthesize() {
      for (let at = 0; at < 40; at += 1) yield part;
    },
  };
  const engines = [engineOf(house, 'voice', port), engineOf(house, 'voice', port, 'free')];
  const chain = house.withVoiceFallback(engines, { sampleRate: 24_000 });
  const asked = () => ({ signal: new AbortController().signal, voice: '', rate: 1 });
  const ask = (voice: Voice) => () => voice.synthesize('What did you do when it was full?', asked());
  return { bare: ask(port), chain: ask(chain) };
}

function earStage(house: ProviderHouse): Stage {
  const port: Ear = {
    label: 'bench/ear',
    isLive: true,
    async *transcribe(audio) {
      for await (const _ of audio);
      yield { type: 'transcript-final', text: 'I built a queue.', confidence: 0.9, startMs: 0, endMs: 1_000 };
    },
  };
  const engines = [engineOf(house, 'hearing', port), engineOf(house, 'hearing', port, 'free')];
  const chain = house.withHearingFallback(engines, { clock: house.systemClock, finalMs: 4_000, finalMsAMs: 0 });
  const asked = () => ({ signal: new AbortController().signal, language: 'en', terms: [] });
  // What counts is what is left to do when the answer is over, so the sound is there at once.
  const sound = async function* () {
    for (let at = 0; at < 50; at += 1) yield new Int16Array(320);
  };
  return { bare: () => port.transcribe(sound(), asked()), chain: () => chain.transcribe(sound(), asked()) };
}

async function timed(call: () => AsyncIterable<unknown>): Promise<number> {
  const fromMs = performance.now();
  for await (const _ of call());
  return performance.now() - fromMs;
}

/** The same line over a local socket: with the vendor's library, and with a bare request that reads the stream to its end. */
async function overTheWire(house: ProviderHouse) {
  const fake = await ProviderServer.start();
  const ring = { vendor: 'anthropic', keys: ['k'], file: null, isOptional: false, clock: house.systemClock };
  const baseUrl = fake.places.anthropic;
  const model = house.createAnthropicModel({ model: 'claude', baseUrl, keys: new house.KeyRing(ring) });
  const body = JSON.stringify({ model: 'claude', stream: true, messages: [{ role: 'user', content: 'Hello.' }] });
  const bare = async function* () {
    const response = await fetch(`${baseUrl}/messages`, { method: 'POST', body });
    yield* response.body ?? [];
  };
  const sdkMs: number[] = [];
  const fetchMs: number[] = [];
  for (let turn = -WARM_UP; turn < 200; turn += 1) {
    const without = await timed(bare);
    const within = await timed(() => model.reply(REQUEST, { signal: new AbortController().signal }));
    if (turn < 0) continue;
    fetchMs.push(without);
    sdkMs.push(within);
  }
  await fake.close();
  const of = (all: readonly number[], share: number) => quantile(all, share);
  return { fetchP50: of(fetchMs, 0.5), fetchP95: of(fetchMs, 0.95), sdkP50: of(sdkMs, 0.5), sdkP95: of(sdkMs, 0.95) };
}
