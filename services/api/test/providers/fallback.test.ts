import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/adapters/resilience/engine.ts';
import { type FailureReason, VendorFailure } from '../../src/adapters/resilience/vendor-failure.ts';
import { withHearingFallback } from '../../src/adapters/resilience/with-hearing-fallback.ts';
import { withModelFallback } from '../../src/adapters/resilience/with-model-fallback.ts';
import { unsaid, withVoiceFallback } from '../../src/adapters/resilience/with-voice-fallback.ts';
import type { Log } from '../../src/base/log.ts';
import type { LanguageModel } from '../../src/ports/language-model.ts';
import type { SpeechPart, Synthesizer } from '../../src/ports/synthesizer.ts';
import type { Transcriber, TranscriptPart } from '../../src/ports/transcriber.ts';
import { settle, VirtualClock } from '../virtual-clock.ts';
import { builtIn, collected, engine, Ledger, ownEar, ownVoice, REQUEST, spoken, WORDING } from './engines.ts';

const never = new AbortController().signal;
const broken = (reason: FailureReason, more: { retryAfterMs?: number } = {}) =>
  new VendorFailure({ vendor: 'far', stage: 'interviewer' }, reason, more);

type Script = (call: number, signal: AbortSignal) => AsyncIterable<string>;

/** A model that does what the script says of each call. */
function model(script: Script): LanguageModel & { calls: number } {
  const port = {
    label: 'far/model',
    calls: 0,
    reply: (_: unknown, { signal }: { signal: AbortSignal }) => script((port.calls += 1), signal),
  };
  return port;
}

async function* says(...pieces: (string | Error)[]): AsyncGenerator<string> {
  for (const piece of pieces) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

function hangs(signal: AbortSignal): AsyncIterable<string> {
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    }),
  };
}

class Heard implements Log {
  readonly lines: { fields: Record<string, unknown>; message: string }[] = [];
  info = (fields: Record<string, unknown>, message: string) => void this.lines.push({ fields, message });
  warn = this.info;
  error = this.info;
}

function models(script: Script, given: { probe?: (signal: AbortSignal) => AsyncIterable<unknown> } = {}) {
  const clock = new VirtualClock();
  const out = new Heard();
  const port = model(script);
  const deadlines = { firstMs: 2_500, idleMs: 2_500, totalMs: 20_000 };
  const far = new Engine({
    ...{ stage: 'interviewer', vendor: 'far', port, cost: 'plain', deadlines, clock, out, random: () => 0.5 },
    ...given,
  } as ConstructorParameters<typeof Engine<typeof port>>[0]);
  const chain = withModelFallback([far, builtIn()], clock);
  const reply = (account?: Ledger, signal = never) =>
    collected(chain.reply(REQUEST, { signal, ...(account ? { account } : {}) })).then(({ items, error }) => ({
      line: items.join(''),
      error,
    }));
  return { clock, out, port, far, chain, reply };
}

/** Waits for something while the virtual clock runs. */
async function running<Value>(clock: VirtualClock, coming: Promise<Value>, stepMs = 100): Promise<Value> {
  let isOver = false;
  const over = coming.finally(() => {
    isOver = true;
  });
  for (let round = 0; round < 2_000 && !isOver; round += 1) {
    await settle();
    if (!isOver) await clock.advance(stepMs);
  }
  return over;
}

describe('falling back from a model', () => {
  it('[PV10] asks the first, and ours when it fails before its first word', async () => {
    const well = models(() => says('A line.'));
    expect(await well.reply()).toEqual({ line: 'A line.', error: null });
    const account = new Ledger();
    const ill = models(() => says(broken('key-refused')));
    expect(await ill.reply(account)).toEqual({ line: WORDING, error: null });
    expect(account.switches).toEqual(['built-in']);
  });

  it('[PV10] leaves a line that has begun to whoever asked: what it said may have been heard', async () => {
    const { reply, far } = models(() => says('Half a ', broken('cut-off')));
    expect(await reply()).toMatchObject({ line: 'Half a ', error: { reason: 'cut-off' } });
    expect(far.failures).toMatchObject([{ reason: 'cut-off' }]);
  });

  it('[PV11] asks again at most twice, after a rest, when the failure may pass', async () => {
    const once = models((call) => (call < 3 ? says(broken('out-of-order')) : says('A line.')));
    expect(await running(once.clock, once.reply())).toEqual({ line: 'A line.', error: null });
    const always = models(() => says(broken('unreachable')));
    expect(await running(always.clock, always.reply())).toMatchObject({ line: WORDING });
    expect(always.port.calls).toBe(3);
    const lasting = models(() => says(broken('not-allowed')));
    await lasting.reply();
    expect(lasting.port.calls).toBe(1);
  });

  it('[PV11] rests as long as the vendor asks when that is short, and goes on to the next when it is long', async () => {
    const short = models((call) =>
      call === 1 ? says(broken('rate-limited', { retryAfterMs: 700 })) : says('A line.'),
    );
    const reply = short.reply();
    await settle();
    await short.clock.advance(650);
    expect(short.port.calls).toBe(1);
    expect(await running(short.clock, reply)).toMatchObject({ line: 'A line.' });
    const long = models(() => says(broken('rate-limited', { retryAfterMs: 30_000 })));
    expect(await long.reply()).toMatchObject({ line: WORDING });
    expect(long.port.calls).toBe(1);
  });

  it('[PV12] leaves it alone after five failures, and finds out in the background when it is well', async () => {
    let isWell = false;
    let probes = 0;
    const script: Script = () => (isWell ? says('A line.') : says(broken('key-refused')));
    const probe = () => {
      probes += 1;
      return script(0, never);
    };
    const { clock, port, far, reply, out } = models(script, { probe });
    for (let turn = 0; turn < 5; turn += 1) await reply();
    expect(far.state).toBe('open');
    for (let turn = 0; turn < 20; turn += 1) expect(await reply()).toMatchObject({ line: WORDING });
    expect([port.calls, probes]).toEqual([5, 0]);
    await clock.advance(30_000);
    await reply();
    await settle();
    expect([port.calls, probes, far.state]).toEqual([5, 1, 'open']);
    isWell = true;
    await clock.advance(30_000);
    expect(await reply()).toMatchObject({ line: WORDING });
    await settle();
    expect(await reply()).toMatchObject({ line: 'A line.' });
    expect([port.calls, probes, far.state]).toEqual([6, 2, 'closed']);
    expect(out.lines.map(({ message }) => message)).toContain('an engine is well again');
  });

  it('[PV12] a vendor that hangs for ten minutes costs one turn in a hundred its patience, and is back within a minute', async () => {
    let isWell = false;
    const script: Script = (_, signal) => (isWell ? says('A line.') : hangs(signal));
    let probes = 0;
    const probe = (signal: AbortSignal) => {
      probes += 1;
      return script(0, signal);
    };
    const { clock, port, far, reply } = models(script, { probe });
    let turns = 0;
    let afterOpen = 0;
    let paid = 0;
    // A turn a second, as of a few dozen interviews at once.
    for (const untilMs = clock.monotonicMs() + 600_000; clock.monotonicMs() < untilMs; turns += 1) {
      const fromMs = clock.monotonicMs();
      const calls = port.calls;
      const wasOpen = far.state !== 'closed';
      expect((await running(clock, reply(), 250)).line).toBe(WORDING);
      if (wasOpen) afterOpen += 1;
      if (wasOpen && (port.calls > calls || clock.monotonicMs() - fromMs > 500)) paid += 1;
      await clock.advance(1_000);
    }
    expect(turns).toBeGreaterThan(500);
    expect(afterOpen).toBeGreaterThan(400);
    expect(paid / afterOpen).toBeLessThanOrEqual(0.01);
    expect(probes).toBeGreaterThan(10);
    isWell = true;
    const recoveredAtMs = clock.monotonicMs();
    while ((await running(clock, reply(), 250)).line !== 'A line.') await clock.advance(1_000);
    expect(clock.monotonicMs() - recoveredAtMs).toBeLessThanOrEqual(60_000);
  });

  it('[PV13] counts what is late, empty or breaks off, and nothing that was called off', async () => {
    for (const script of [(_: number, signal: AbortSignal) => hangs(signal), () => says(), () => says('  ')]) {
      const { clock, far, reply } = models(script);
      expect(await running(clock, reply())).toMatchObject({ line: WORDING, error: null });
      expect(far.failures).toHaveLength(1);
    }
    const { far, reply } = models((_, signal) => hangs(signal));
    for (let turn = 0; turn < 500; turn += 1) {
      const calling = new AbortController();
      const asked = reply(undefined, calling.signal);
      await Promise.resolve();
      calling.abort(new Error('barge-in'));
      expect((await asked).error).toMatchObject({ message: 'barge-in' });
    }
    expect([far.failures.length, far.state, far.calls]).toEqual([0, 'closed', 500]);
  });

  it('[PV18] passes over what is dear once most of the budget is spent, and over all vendors when it is spent', async () => {
    const { clock, far } = models(() => says('Dear.'));
    const one = (line: string, cost: 'dear' | 'saving') =>
      engine({ ...model(() => says(line)), label: `far/${cost}` }, { stage: 'interviewer', cost, clock });
    const chain = withModelFallback([one('Dear.', 'dear'), one('Cheap.', 'saving'), builtIn()], clock);
    const account = new Ledger();
    const line = async () => (await collected(chain.reply(REQUEST, { signal: never, account }))).items.join('');
    expect(await line()).toBe('Dear.');
    account.thrift = 'saving';
    expect(await line()).toBe('Cheap.');
    account.thrift = 'free-only';
    expect(await line()).toBe(WORDING);
    expect(far.calls).toBe(0);
  });

  it('[PV19] says in the log what failed and why, and nothing more', async () => {
    const { out, reply } = models(() => says(broken('key-refused')));
    for (let turn = 0; turn < 5; turn += 1) await reply();
    const about = { stage: 'interviewer', engine: 'far/model', reason: 'key-refused', status: null };
    expect(out.lines.at(-2)).toEqual({ fields: about, message: 'an engine failed' });
    expect(out.lines.at(-1)).toEqual({ fields: about, message: 'an engine is left alone for a while' });
    expect(out.lines).toHaveLength(6);
  });

  it('[PV20] asks a second model when the first is slower than it ever is, one call in twenty at most', async () => {
    const clock = new VirtualClock();
    let isSlow = false;
    const after = async function* (ms: number, line: string, signal: AbortSignal) {
      await new Promise<void>((resolve, reject) => {
        clock.after(ms, resolve);
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      yield line;
    };
    const first = model((call, signal) => after(isSlow ? 2_400 : 200 + (call % 10) * 10, 'First.', signal));
    const second = model((_, signal) => after(200, 'Second.', signal));
    const deadlines = { firstMs: 2_500, idleMs: 2_500, totalMs: 20_000 };
    const of = (port: LanguageModel) => engine(port, { stage: 'interviewer', clock, deadlines });
    const chain = withModelFallback([of(first), of(second)], clock);
    const line = async () =>
      (await running(clock, collected(chain.reply(REQUEST, { signal: never })), 50)).items.join('');
    for (let turn = 0; turn < 60; turn += 1) expect(await line()).toBe('First.');
    expect(second.calls).toBeLessThanOrEqual(3);
    isSlow = true;
    const fromMs = clock.monotonicMs();
    expect(await line()).toBe('Second.');
    expect(clock.monotonicMs() - fromMs).toBeLessThan(1_000);
    for (let turn = 0; turn < 40; turn += 1) await line();
    expect(second.calls).toBeLessThanOrEqual(Math.ceil(101 / 20));
  });
});

function voice(
  script: (text: string) => AsyncIterable<SpeechPart>,
  label = 'far/voice',
): Synthesizer & { asked: string[] } {
  const port = {
    label,
    voices: [{ id: 'a', label: 'A', description: '' }],
    asked: [] as string[],
    synthesize(text: string) {
      port.asked.push(text);
      return script(text);
    },
  };
  return port;
}

async function* sound(ms: number, end: Error | null = null, value = 1_000): AsyncGenerator<SpeechPart> {
  for (let at = 0; at < ms; at += 100) {
    yield { type: 'speech-audio', samples: new Int16Array(2_400).fill(value), sampleRate: 24_000 };
  }
  if (end) throw end;
}

describe('falling back from a voice', () => {
  const text = 'Thank you for that answer. What did you do when the queue was full and nobody was there to help?';
  const chainOf = (port: Synthesizer) => {
    const own = ownVoice();
    const far = engine(port, { stage: 'voice' });
    return { own, far, chain: withVoiceFallback([far, own], { sampleRate: 24_000 }) };
  };
  const speak = (chain: Synthesizer, account = new Ledger()) =>
    collected(chain.synthesize(text, { signal: never, voice: 'a', rate: 1, account }));

  it('[PV14] says the rest in another voice, at one sample rate, and leaves no word out', async () => {
    for (const saidMs of [0, 300, 1_500, 3_000, 5_000]) {
      const port = voice(() => sound(saidMs, broken('cut-off')));
      const { own, chain } = chainOf(port);
      const asked: string[] = [];
      const { synthesize } = own.port;
      Object.assign(own.port, {
        synthesize: (rest: string, options: Parameters<typeof synthesize>[1]) => {
          asked.push(rest);
          return synthesize(rest, options);
        },
      });
      const account = new Ledger();
      const { items, error } = await speak(chain, account);
      expect(error).toBeNull();
      expect(new Set(items.map(({ sampleRate }) => sampleRate))).toEqual(new Set([24_000]));
      const [rest = ''] = asked;
      expect(text.endsWith(rest)).toBe(true);
      // At 62 ms a letter, what is left out had been said; the last words are never left out.
      expect((text.length - rest.length) * 62).toBeLessThanOrEqual(saidMs);
      expect(rest).toContain('there to help?');
      expect(account.switches).toEqual(['scripted']);
    }
  });

  it('[PV14] knows that figures and acronyms are said with more letters than they are written with', () => {
    const figures = 'We had 1,234,567 rows in 2019 and 99.99% uptime on AWS. What would you do first?';
    // Four seconds are "We had one million two hundred thirty four thousand five hundred".
    expect(unsaid(figures, 4_000)).toContain('1,234,567 rows');
    expect(unsaid(figures, 9_000)).toContain('What would you do first?');
  });

  it('[PV15] lets a sentence of figures take its time', async () => {
    const said = '1,234,567 rows, 99.99% in 2019';
    const port = voice(() => sound(11_000));
    const far = engine(port, { stage: 'voice' });
    const chain = withVoiceFallback([far, ownVoice()], { sampleRate: 24_000 });
    const { error } = await collected(chain.synthesize(said, { signal: never, voice: 'a', rate: 1 }));
    expect([error, far.failures.length]).toEqual([null, 0]);
  });

  it('[PV14] has nothing left to say when more was made than the words could take', () => {
    expect(unsaid(text, text.length * 62 * 4)).toBe('');
    expect(unsaid(text, 0)).toBe(text);
  });

  it('[PV13] counts a voice without sound as failed, be it nothing or nothing but zeros', async () => {
    for (const script of [() => sound(0), () => sound(2_000, null, 0)]) {
      const { chain, far } = chainOf(voice(script));
      const { items } = await speak(chain);
      expect(items.some(({ samples }) => samples.some((sample) => sample !== 0))).toBe(true);
      expect(far.failures).toMatchObject([{ reason: 'empty' }]);
    }
  });

  it('[PV15] cuts off a voice that does not end', async () => {
    const { chain, far } = chainOf(voice(() => sound(text.length * 600)));
    const { items, error } = await speak(chain);
    const ms = items.reduce((sum, { samples, sampleRate }) => sum + samples.length / (sampleRate / 1_000), 0);
    expect(error).toBeNull();
    expect(ms).toBeLessThan((text.length + 6) * 130 + 3_200);
    expect(far.failures).toMatchObject([{ reason: 'too-much' }]);
  });
});

function ear(
  script: (audio: AsyncIterable<Int16Array>, signal: AbortSignal) => AsyncIterable<TranscriptPart>,
): Transcriber {
  return { label: 'far/ear', isLive: false, transcribe: (audio, { signal }) => script(audio, signal) };
}

/** Hears the answer out. */
async function all(audio: AsyncIterable<Int16Array>): Promise<void> {
  for await (const _ of audio);
}

/** Hears the answer out, and then nothing, or a failure. */
async function* deaf(audio: AsyncIterable<Int16Array>, failure?: Error): AsyncGenerator<TranscriptPart> {
  await all(audio);
  if (failure) throw failure;
  yield* [];
}

function final(text: string): TranscriptPart {
  return { type: 'transcript-final', text, confidence: 0.9, startMs: 0, endMs: 1_500 };
}

describe('falling back from a recogniser', () => {
  const OURS = 'we built a queue';
  const hear = async (
    script: Parameters<typeof ear>[0],
    given: { ours?: string | null; isLive?: boolean; account?: Ledger } = {},
  ) => {
    const far = engine({ ...ear(script), isLive: given.isLive ?? false }, { stage: 'hearing' });
    const own = ownEar(given.ours === undefined ? OURS : given.ours);
    const chain = withHearingFallback([far, own], { clock: new VirtualClock(), finalMs: 4_000, finalMsAMs: 0.05 });
    const account = given.account ?? new Ledger();
    const { items, error } = await collected(
      chain.transcribe(spoken(), { signal: never, language: 'en', terms: [], account }),
    );
    const finals = items.filter(({ type }) => type === 'transcript-final').map(({ text }) => text);
    return { words: finals.join(' '), partials: items.filter(({ type }) => type === 'transcript-partial'), error, far };
  };

  it('[PV16] gives the words of the recogniser of files, and ours while they are waited for', async () => {
    const { words, partials } = await hear(async function* (audio) {
      await all(audio);
      yield final('We built a queue.');
    });
    expect(words).toBe('We built a queue.');
    expect(partials[0]).toMatchObject({ text: 'we', isWhole: true });
  });

  it('[PV16] gives ours when the other fails, or heard nothing', async () => {
    for (const reason of ['key-refused', 'late', 'unreadable'] as const) {
      const account = new Ledger();
      const { words, far } = await hear((audio) => deaf(audio, broken(reason)), { account });
      expect([words, far.failures.length, account.switches]).toEqual([OURS, 1, ['embedded/fixed']]);
    }
    const { words, far } = await hear((audio) => deaf(audio));
    expect([words, far.failures[0]?.reason]).toEqual([OURS, 'empty']);
  });

  it('[PV16] writes nothing down where ours heard nobody', async () => {
    const made = async function* (audio: AsyncIterable<Int16Array>) {
      await all(audio);
      yield final('Thank you for watching.');
    };
    expect(await hear(made, { ours: null })).toMatchObject({ words: '', error: null });
    const silent = await hear((audio) => deaf(audio), { ours: null });
    expect(silent.far.failures).toEqual([]);
  });

  it('[PV13] five hundred answers in which nobody spoke are no failure', async () => {
    const far = engine(
      ear((audio) => deaf(audio)),
      { stage: 'hearing' },
    );
    const chain = withHearingFallback([far, ownEar(null)], {
      clock: new VirtualClock(),
      finalMs: 4_000,
      finalMsAMs: 0,
    });
    const silence = async function* () {
      yield new Int16Array(1_600);
    };
    for (let turn = 0; turn < 500; turn += 1) {
      await collected(chain.transcribe(silence(), { signal: never, language: 'en', terms: [] }));
    }
    expect([far.calls, far.failures.length, far.state]).toEqual([500, 0, 'closed']);
  });

  it('[PV17] lets the next one hear the answer from its beginning, wherever the first broke off', async () => {
    const seen: number[] = [];
    const own = ownEar(OURS);
    const { transcribe } = own.port;
    Object.assign(own.port, {
      transcribe: (audio: AsyncIterable<Int16Array>, options: Parameters<typeof transcribe>[1]) =>
        transcribe(
          (async function* () {
            for await (const part of audio) {
              seen.push(part.length);
              yield part;
            }
          })(),
          options,
        ),
    });
    const live = engine(
      {
        ...ear(async function* (audio) {
          let frames = 0;
          for await (const _ of audio) {
            if ((frames += 1) === 20) yield final('We');
            if (frames === 40) throw broken('cut-off');
          }
        }),
        isLive: true,
      },
      { stage: 'hearing' },
    );
    const chain = withHearingFallback([live, own], { clock: new VirtualClock(), finalMs: 4_000, finalMsAMs: 0 });
    const { items } = await collected(chain.transcribe(spoken(), { signal: never, language: 'en', terms: [] }));
    expect(seen.reduce((sum, samples) => sum + samples, 0)).toBe(24_000);
    expect(items.filter(({ type }) => type === 'transcript-final')).toMatchObject([{ text: OURS }]);
  });

  it('[PV13] waits for words only so long after the last sound', async () => {
    const clock = new VirtualClock();
    const far = engine(
      ear((_, signal) => hangs(signal) as unknown as AsyncIterable<TranscriptPart>),
      { stage: 'hearing', clock },
    );
    const chain = withHearingFallback([far, ownEar(OURS)], { clock, finalMs: 4_000, finalMsAMs: 0.05 });
    const hearing = collected(chain.transcribe(spoken(), { signal: never, language: 'en', terms: [] }));
    await new Promise((resolve) => setTimeout(resolve, 60));
    await clock.advance(4_000);
    expect(far.failures).toEqual([]);
    await clock.advance(100);
    const { items } = await hearing;
    expect(items.at(-1)).toMatchObject({ text: OURS });
    expect(far.failures).toMatchObject([{ reason: 'late' }]);
  });
});
