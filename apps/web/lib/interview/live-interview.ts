import { type AnswerMode, type ClientMessage, decodeAudioFrame, type ServerMessage } from '@intervue/shared';
import { levelOf } from '../audio/pcm.ts';
import { Microphone, MicrophoneError } from '../audio/microphone.ts';
import { MicrophoneWatch } from '../audio/microphone-watch.ts';
import { Speaker } from '../audio/speaker.ts';
import { newId } from '../new-id.ts';
import { AnswerStore, type KeptAnswers } from './answer-store.ts';
import { Connection } from './connection.ts';
import { HandsFreeEars } from './hands-free-ears.ts';
import { type InterviewEvent, interviewAfter } from './interview-state.ts';
import { emptyLive, type LiveState, sceneOf } from './live-state.ts';
import { SpokenAnswer } from './spoken-answer.ts';
import { WrittenAnswers } from './written-answers.ts';

const LOOK_MS = 500;

/** One interview as the page holds it: joins the line, the microphone, the voice and what is shown. */
export class LiveInterview {
  readonly #connection: Connection;
  readonly #speaker: Speaker;
  readonly #answer: SpokenAnswer;
  readonly #written: WrittenAnswers;
  readonly #store: AnswerStore;
  /** What an earlier page had kept, until the line is open. */
  #kept: Promise<KeptAnswers> | null = null;
  readonly #listeners = new Set<() => void>();
  #microphone: Microphone | null = null;
  #watch = new MicrophoneWatch(0);
  #looking: ReturnType<typeof setInterval> | null = null;
  #onPiece: ((samples: Float32Array) => void) | null = null;
  #state: LiveState = emptyLive;
  readonly #ears: HandsFreeEars;
  /** The page may never come back. */
  readonly #onHide = () => this.#store.flush();
  /** 0–1, of the last 20 ms; read by the meter at its own pace. */
  level = 0;

  constructor(
    sessionId: string,
    token: string | null,
    options: { whyRefused: () => Promise<'unknown' | 'full' | null> },
  ) {
    this.#store = new AnswerStore(sessionId);
    this.#connection = new Connection(sessionId, token, {
      onMessage: (message) => this.#onMessage(message),
      onSound: (bytes) => this.#onSound(bytes),
      onLine: (line) => this.#happened({ type: 'line', line }),
      onResumed: () => void this.#onResumed(),
      onRoom: () => this.#answer.onRoom(),
      lastSeq: () => this.#state.interview.lastSeq,
      whyRefused: options.whyRefused,
    });
    this.#ears = new HandsFreeEars({
      scene: () => sceneOf(this.#state),
      onAction: (action, voiceMs) => this.#answer.act(action, voiceMs),
      onState: (ears) => this.#set({ ears }),
    });
    this.#speaker = new Speaker({
      onPlayed: (epoch, playedMs) => {
        this.#connection.tell({ type: 'playout', epoch, played_ms: playedMs });
        this.#set({ heardMs: playedMs });
      },
      onDone: (epoch) => {
        this.#connection.tell({ type: 'playback_done', epoch });
        this.#set({ isVoicePlaying: false });
      },
      onAllowed: (isSoundAllowed) => this.#set({ isSoundAllowed }),
    });
    const page = {
      line: this.#connection,
      keeper: this.#store,
      voice: this.#speaker,
      state: this.state,
      set: (change: Partial<LiveState>) => this.#set(change),
      happened: (event: InterviewEvent) => this.#happened(event),
      allowSound: () => this.allowSound(),
    };
    this.#answer = new SpokenAnswer(page);
    this.#written = new WrittenAnswers(page);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): LiveState => this.#state;

  open(): void {
    window.addEventListener('pagehide', this.#onHide);
    this.#kept = this.#store.load();
    this.#connection.open();
  }

  close(): void {
    window.removeEventListener('pagehide', this.#onHide);
    void this.#store.close();
    this.#answer.close();
    if (this.#looking) clearInterval(this.#looking);
    this.#looking = null;
    this.#connection.close();
    this.#speaker.close();
    this.#microphone?.close();
    this.#microphone = null;
  }

  /** From a press of a key or button: lets the voice out. */
  async allowSound(): Promise<void> {
    await Promise.all([this.#speaker.unlock(), this.#microphone?.wake()]);
  }

  async openMicrophone(deviceId: string | null): Promise<void> {
    this.#microphone?.close();
    this.#microphone = null;
    this.#set({ microphone: { is: 'opening' } });
    try {
      const microphone = await Microphone.open(deviceId, {
        onSamples: (samples) => this.#onSamples(samples),
        onLost: () => this.#onMicrophoneLost(microphone),
      });
      this.#microphone = microphone;
      this.#watch = new MicrophoneWatch(Date.now());
      this.#set({ microphone: { is: 'open', deviceId: microphone.deviceId, trouble: null } });
      this.#looking ??= setInterval(() => this.#lookAfterMicrophone(), LOOK_MS);
    } catch (error) {
      const problem = error instanceof MicrophoneError ? error.problem : 'unsupported';
      this.#set({ microphone: { is: 'failed', problem } });
    }
  }

  /** Hands on every 20 ms piece of the microphone, until the returned function is called. */
  hear(onPiece: (samples: Float32Array) => void): () => void {
    this.#onPiece = onPiece;
    return () => {
      if (this.#onPiece === onPiece) this.#onPiece = null;
    };
  }

  start(): void {
    this.#command({ type: 'start_interview', client_msg_id: newId() });
  }

  /** The candidate takes the floor. */
  beginAnswer(mode: 'hold' | 'hands_free' = 'hold'): void {
    if (this.#microphone) this.#answer.begin(mode);
  }

  endAnswer(): void {
    this.#answer.end();
  }

  cancelAnswer(): void {
    this.#answer.cancel();
  }

  /** "I wasn't finished": the reply is taken back, and what is said next goes on with the answer. */
  notFinished(): void {
    this.#speaker.cancel();
    this.#set({ isVoicePlaying: false });
    this.#connection.tell({ type: 'not_finished' });
  }

  /** An answer that was cut off by a reload: given as it is, or dropped. */
  settleOpenAnswer(how: 'send' | 'drop'): void {
    const open = this.#state.interview.openAnswer;
    if (!open) return;
    const { turnId, samples } = open;
    this.#happened({ type: 'answer-taken-up' });
    if (how === 'drop') this.#answer.drop(turnId);
    else this.#answer.sendAsIs(turnId, samples);
  }

  answerInWriting(text: string): void {
    this.#speaker.cancel();
    this.#set({ isVoicePlaying: false, lastGiven: 'other' });
    this.#written.give(text);
  }

  request(request: 'repeat' | 'rephrase' | 'skip'): void {
    this.#speaker.cancel();
    this.#set({ isVoicePlaying: false, lastGiven: 'other' });
    this.#command({ type: 'request', turn_id: newId(), request, client_msg_id: newId() });
  }

  pause(): void {
    this.#command({ type: 'pause', client_msg_id: newId() });
  }

  goOn(): void {
    void this.allowSound();
    this.#command({ type: 'continue', client_msg_id: newId() });
  }

  end(): void {
    this.#command({ type: 'end_session', client_msg_id: newId() });
  }

  /** Hands-free: the answer stays open through a longer silence. */
  holdOn(): void {
    this.#answer.holdOn();
  }

  /** Hands-free or not: whether the candidate's voice begins an answer. */
  listenForVoice(isWanted: boolean): void {
    if (isWanted) return void this.#ears.open();
    this.#ears.close();
    this.#speaker.duck(false);
  }

  answerBy(mode: AnswerMode): void {
    this.#happened({ type: 'mode-chosen', mode });
    this.#command({ type: 'set_preferences', answer_mode: mode, client_msg_id: newId() });
  }

  takeOver(): void {
    this.#connection.takeOver();
  }

  retryNow(): void {
    this.#connection.retryNow();
  }

  dismissNotice(): void {
    this.#happened({ type: 'notice-read' });
  }

  async #onResumed(): Promise<void> {
    const kept = await this.#kept;
    this.#kept = null;
    for (const command of kept?.written ?? []) this.#written.send(command);
    if (kept?.spoken) this.#answer.restore(kept.spoken);
    else this.#answer.onResumed();
  }

  #command(message: Extract<ClientMessage, { client_msg_id?: string | undefined }>): void {
    this.#connection.command(message);
  }

  #onMessage(message: ServerMessage): void {
    this.#happened({ type: 'message', message, nowMs: Date.now() });
    this.#written.onMessage(message);
    if (message.type === 'speech_start') {
      this.#speaker.start(message.epoch, message.codec, message.start_ms);
      this.#set({ heardMs: message.start_ms, isVoicePlaying: true });
    }
    this.#answer.onMessage(message);
    if (message.type === 'speech_end') this.#speaker.end(message.epoch);
    if (message.type === 'speech_cancel') {
      this.#speaker.cancel(message.epoch);
      this.#set({ isVoicePlaying: this.#speaker.isSpeaking });
    }
    if (message.type === 'speech_resume') {
      this.#speaker.resume(message.epoch);
      if (message.reason === 'echo') this.#ears.expectEcho();
      this.#set({ isVoicePlaying: this.#speaker.isSpeaking });
    }
  }

  #onSound(bytes: Uint8Array): void {
    const frame = decodeAudioFrame(bytes);
    if (frame?.kind === 'speech') this.#speaker.push(frame.epoch, frame.samples);
  }

  #onSamples(samples: Float32Array): void {
    this.level = levelOf(samples);
    this.#watch.heard(samples, Date.now());
    this.#onPiece?.(samples);
    this.#ears.push(samples);
    this.#answer.hear(samples);
  }

  /** What is wrong with it is said while there is still time; a page that comes back to the front wakes it. */
  #lookAfterMicrophone(): void {
    const { microphone, answer } = this.#state;
    if (microphone.is !== 'open' || !this.#microphone) return;
    const device = { isMuted: this.#microphone.isMuted, isAnswering: answer.is === 'speaking' };
    const trouble = this.#watch.trouble(Date.now(), device);
    if (trouble === 'asleep' && document.visibilityState === 'visible') void this.#microphone.wake();
    if (trouble !== microphone.trouble) this.#set({ microphone: { ...microphone, trouble } });
  }

  #onMicrophoneLost(microphone: Microphone | null): void {
    if (microphone !== this.#microphone) return;
    this.#microphone = null;
    this.level = 0;
    // What was said until then is given as it is.
    this.endAnswer();
    this.#set({ microphone: { is: 'failed', problem: 'lost' } });
  }

  #happened(event: InterviewEvent): void {
    this.#set({ interview: interviewAfter(this.#state.interview, event) });
  }

  #set(change: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
