import { FakeLanguageModel, FakeSynthesizer, FakeTranscriber } from './fake-engines.ts';
import type { ReplyName } from './fake-profile.ts';
import { Microphone, RATE } from './fake-speech.ts';
import type { AudioOutput, Frame, LiveKit, Session } from './livekit-api.ts';
import {
  liveKitLanguageModel,
  liveKitSynthesizer,
  liveKitTranscriber,
  liveKitVoiceActivity,
} from './livekit-engines.ts';

/** A loudspeaker that tells when it is given sound and when it must fall silent. */
export interface Loudspeaker extends AudioOutput {
  /** The next time that a reply's first frame comes in. */
  firstFrame(): Promise<number>;
  /** The next time that it is told to be silent, for a while or for good. */
  silenced(): Promise<number>;
  /** When it goes on after that; null when what was left to say was thrown away. */
  wentOn(): Promise<number | null>;
  /** The next time that a reply was heard to its end or was cut off. */
  finished(): Promise<void>;
}

export interface LiveKitSession {
  session: Session;
  microphone: Microphone;
  loudspeaker: Loudspeaker;
  model: FakeLanguageModel;
}

/** Sound that is thrown away sooner than this was not gone on with. */
const GONE_ON_MS = 100;

/** What the candidates say, by the number in the mark. */
export const WORDS = [
  'We moved the service to the new place in three steps.',
  'The first step was to copy the data and to compare it every night.',
  'In the second step the readers went over.',
  'That took longer than we had thought,',
  'because two teams had to change their tools.',
  'In the end nothing was lost and everybody was content.',
  'Sorry, may I ask which of the steps you mean?',
  'Mm-hmm.',
];

/** A session of theirs with our engines, a microphone and a loudspeaker; not started. */
export function createLiveKitSession(
  lk: LiveKit,
  given: { options: object; hasVoiceActivity: boolean; reply: ReplyName; playsInRealTime: boolean },
): LiveKitSession {
  const model = new FakeLanguageModel(given.reply);
  const session = new lk.voice.AgentSession({
    stt: liveKitTranscriber(lk, new FakeTranscriber(WORDS)),
    llm: liveKitLanguageModel(lk, model),
    tts: liveKitSynthesizer(lk, new FakeSynthesizer()),
    vad: given.hasVoiceActivity ? liveKitVoiceActivity(lk) : null,
    ...given.options,
  });
  const { promise: input, resolve: onInput } = Promise.withResolvers<ReadableStreamDefaultController<Frame>>();
  const frames = new ReadableStream<Frame>({ start: onInput });
  const audio = new (class extends lk.voice.AudioInput {
    constructor() {
      super();
      this.multiStream.addInputStream(frames);
    }
  })();
  let sink: ReadableStreamDefaultController<Frame> | null = null;
  void input.then((controller) => {
    sink = controller;
  });
  const microphone = new Microphone((samples) => {
    sink?.enqueue(new lk.AudioFrame(samples, RATE, 1, samples.length));
  });
  const loudspeaker = createLoudspeaker(lk, given.playsInRealTime);
  session.input.audio = audio;
  session.output.audio = loudspeaker;
  return { session, microphone, loudspeaker, model };
}

/** @param isRealTime otherwise a reply is over as soon as its last frame came, which shortens the measurement. */
function createLoudspeaker(lk: LiveKit, isRealTime: boolean): Loudspeaker {
  return new (class extends lk.voice.AudioOutput implements Loudspeaker {
    #first = Promise.withResolvers<number>();
    #silenced = Promise.withResolvers<number>();
    #wentOn = Promise.withResolvers<number | null>();
    #finished = Promise.withResolvers<void>();
    #givenMs = 0;
    /** How much of it was played before `#sinceMs`; null while nothing plays. */
    #playedMs = 0;
    #sinceMs: number | null = null;
    #isWhole = false;
    #end: NodeJS.Timeout | undefined;
    #goingOn: NodeJS.Timeout | undefined;

    constructor() {
      super(RATE, undefined, { pause: true });
    }

    firstFrame() {
      this.#first = Promise.withResolvers();
      this.#finished = Promise.withResolvers();
      return this.#first.promise;
    }

    silenced() {
      this.#silenced = Promise.withResolvers();
      this.#wentOn = Promise.withResolvers();
      return this.#silenced.promise;
    }

    wentOn() {
      return this.#wentOn.promise;
    }

    finished() {
      return this.#finished.promise;
    }

    override async captureFrame(frame: Frame): Promise<void> {
      await super.captureFrame(frame);
      if (this.#givenMs === 0) {
        this.#first.resolve(performance.now());
        this.#sinceMs = performance.now();
        this.onPlaybackStarted(Date.now());
      }
      this.#givenMs += (frame.samplesPerChannel * 1000) / RATE;
    }

    override flush(): void {
      super.flush();
      this.#isWhole = this.#givenMs > 0;
      this.#planEnd();
    }

    clearBuffer(): void {
      if (this.#givenMs === 0) return;
      clearTimeout(this.#goingOn);
      this.#silenced.resolve(performance.now());
      this.#wentOn.resolve(null);
      this.#finish(this.#playedSoFarMs(), true);
    }

    pause(): void {
      if (this.#givenMs === 0) return;
      clearTimeout(this.#goingOn);
      clearTimeout(this.#end);
      this.#silenced.resolve(performance.now());
      this.#playedMs = this.#playedSoFarMs();
      this.#sinceMs = null;
    }

    resume(): void {
      if (this.#givenMs === 0 || this.#sinceMs !== null) return;
      const atMs = performance.now();
      this.#goingOn = setTimeout(() => this.#wentOn.resolve(atMs), GONE_ON_MS);
      this.#sinceMs = atMs;
      this.#planEnd();
    }

    #playedSoFarMs(): number {
      const sinceMs = this.#sinceMs === null ? 0 : performance.now() - this.#sinceMs;
      return Math.min(this.#givenMs, this.#playedMs + sinceMs);
    }

    #planEnd(): void {
      clearTimeout(this.#end);
      if (!this.#isWhole || this.#sinceMs === null) return;
      const leftMs = isRealTime ? this.#givenMs - this.#playedSoFarMs() : 0;
      this.#end = setTimeout(() => this.#finish(this.#givenMs, false), leftMs);
    }

    #finish(playedMs: number, interrupted: boolean): void {
      clearTimeout(this.#end);
      this.#givenMs = 0;
      this.#playedMs = 0;
      this.#sinceMs = null;
      this.#isWhole = false;
      this.onPlaybackFinished({ playbackPosition: playedMs / 1000, interrupted });
      this.#finished.resolve();
    }
  })();
}
