import { AbortScope } from '../../base/abort-scope.ts';
import type { Clock } from '../../base/clock.ts';
import { IntervueError } from '../../base/intervue-error.ts';
import { Relay } from '../../base/relay.ts';
import type { Transcriber, TranscriptPart } from '../../ports/transcriber.ts';
import type { Engine } from './engine.ts';

type Options = Parameters<Transcriber['transcribe']>[1];
type Final = Extract<TranscriptPart, { type: 'transcript-final' }>;

export type HearingFallbackOptions = {
  clock: Clock;
  /** From the end of an answer to its words, and so much more for each millisecond of its sound. */
  finalMs: number;
  finalMsAMs: number;
};

/** What the ear that listens along will have heard in the end. */
type Along = Promise<readonly Final[]>;

/**
 * Has an answer written down by the first recogniser that can. Its sound is kept until then, so that another one hears it from its
 * beginning. While a recogniser of files waits for the end, ours listens along: it gives the captions, and it stands in at once.
 *
 * @param engines the last of them is ours: it is the one that listens along.
 */
export function withHearingFallback(
  engines: readonly [Engine<Transcriber>, ...Engine<Transcriber>[]],
  options: HearingFallbackOptions,
): Transcriber {
  const own = engines.at(-1) ?? engines[0];
  if (engines.length === 1) return own.port;
  return {
    label: engines.map(({ label }) => label).join(' → '),
    isLive: true,
    async *transcribe(audio, asked): AsyncIterable<TranscriptPart> {
      asked.signal.throwIfAborted();
      using scope = AbortScope.within(asked.signal);
      const hearing = new Hearing(engines, own, { ...options, asked, scope });
      hearing.begin(audio);
      yield* hearing.parts.read(asked.signal);
    },
  };
}

/** One answer on its way into words. */
class Hearing {
  readonly parts = new Relay<TranscriptPart>();
  readonly #sound = new Relay<Int16Array>();
  readonly #engines: readonly Engine<Transcriber>[];
  readonly #own: Engine<Transcriber>;
  readonly #options: HearingFallbackOptions & { asked: Options; scope: AbortScope };

  constructor(
    engines: readonly Engine<Transcriber>[],
    own: Engine<Transcriber>,
    options: HearingFallbackOptions & { asked: Options; scope: AbortScope },
  ) {
    this.#own = own;
    this.#options = options;
    this.#engines = engines.filter((engine) => engine.mayBeAsked(options.asked.account));
  }

  begin(audio: AsyncIterable<Int16Array>): void {
    void this.#sound.fill(audio, this.#options.scope.signal);
    this.#hear().then(
      (finals) => {
        for (const final of finals) this.parts.push(final);
        this.parts.end();
      },
      (error: unknown) => this.parts.fail(error),
    );
  }

  async #hear(): Promise<readonly Final[]> {
    const { asked, scope } = this.#options;
    const first = this.#engines[0];
    const along = first && first !== this.#own && !first.port.isLive ? this.#listenAlong() : null;
    let failure = new IntervueError('provider-unavailable', { stage: 'hearing' });
    for (const [at, engine] of this.#engines.entries()) {
      if (at > 0) asked.account?.switched('hearing', engine.label);
      try {
        return await this.#heardBy(engine, along);
      } catch (error) {
        scope.signal.throwIfAborted();
        if (error instanceof IntervueError) failure = error;
      }
    }
    throw failure;
  }

  async #heardBy(engine: Engine<Transcriber>, along: Along | null): Promise<readonly Final[]> {
    if (engine === this.#own) return along ?? this.#written(engine, true);
    const finals = await this.#written(engine, along === null);
    return !along && finals.length > 0 ? finals : this.#agreed(engine, finals, along);
  }

  /** What counts, when ours heard the answer as well: nobody where it heard nobody, and its own words where the other has none. */
  async #agreed(engine: Engine<Transcriber>, finals: readonly Final[], along: Along | null): Promise<readonly Final[]> {
    const ours = await (along ?? this.#written(this.#own, false)).catch(() => null);
    if (ours === null) return finals;
    if (ours.length === 0) return [];
    if (finals.length > 0) return finals;
    if (wordsIn(ours) >= SURE_WORDS) engine.failed(engine.failure('empty'));
    return ours;
  }

  /** All finals of one engine. @param isTold whether its words so far are shown. */
  async #written(engine: Engine<Transcriber>, isTold: boolean): Promise<readonly Final[]> {
    const finals: Final[] = [];
    const { asked, scope } = this.#options;
    using own = scope.child();
    using _due = this.#dueAfterSound(engine, own);
    const call = (signal: AbortSignal) => engine.port.transcribe(this.#sound.read(signal), { ...asked, signal });
    const parts = engine.ask(call, { signal: own.signal, isContent: isFinal, mayBeEmpty: true, deadlines: PATIENT });
    try {
      for await (const part of parts) {
        if (isFinal(part)) finals.push(part);
        if (isTold) this.#tell(finals, part);
      }
    } catch (error) {
      if (error instanceof TooLate) {
        const late = engine.failure('late');
        engine.failed(late);
        throw late;
      }
      throw error;
    }
    return finals;
  }

  #listenAlong(): Along {
    const finals: Final[] = [];
    const { asked, scope } = this.#options;
    const run = async () => {
      const signal = scope.signal;
      for await (const part of this.#own.port.transcribe(this.#sound.read(signal), { ...asked, signal })) {
        if (isFinal(part)) finals.push(part);
        this.#tell(finals, part);
      }
      return finals;
    };
    const heard = run();
    // Whoever needs its words hears of a failure; nobody may need them.
    heard.catch(() => {});
    return heard;
  }

  /** All words so far; they may be written down anew. */
  #tell(finals: readonly Final[], part: TranscriptPart): void {
    const text = part.type === 'transcript-partial' ? `${textOf(finals)} ${part.text}`.trim() : textOf(finals);
    const isPause = part.type === 'transcript-partial' && part.isPause === true;
    this.parts.push({ type: 'transcript-partial', text, isWhole: true, ...(isPause ? { isPause } : {}) });
  }

  /** Ends `own` when the words do not come in time after the last sound. Ours needs as long as it needs. */
  #dueAfterSound(engine: Engine<Transcriber>, own: AbortScope): Disposable {
    const { clock, finalMs, finalMsAMs } = this.#options;
    let timer: Disposable | null = null;
    if (engine !== this.#own) {
      this.#sound.over(own.signal).then(
        () => {
          const samples = this.#sound.items.reduce((sum, { length }) => sum + length, 0);
          const ms = finalMs + (samples / PER_MS) * finalMsAMs;
          timer = clock.after(ms, () => own.end(new TooLate()));
        },
        () => {},
      );
    }
    return { [Symbol.dispose]: () => timer?.[Symbol.dispose]() };
  }
}

const PER_MS = 16;
/** Fewer words than this may be a cough that one of them took for a word. */
const SURE_WORDS = 3;
/** How long an answer takes is the candidate's choice; the wait that counts begins when it is over. */
const PATIENT = {
  firstMs: Number.POSITIVE_INFINITY,
  idleMs: Number.POSITIVE_INFINITY,
  totalMs: Number.POSITIVE_INFINITY,
};

class TooLate extends Error {
  override readonly name = 'TooLate';
}

function isFinal(part: TranscriptPart): part is Final {
  return part.type === 'transcript-final';
}

function textOf(finals: readonly Final[]): string {
  return finals
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
}

function wordsIn(finals: readonly Final[]): number {
  return textOf(finals).split(/\s+/).length;
}
