import type { ServerMessage } from '@intervue/shared';
import { pcm16Of } from '../audio/pcm.ts';
import { SILENT_MS } from '../audio/voice-gate.ts';
import { newId } from '../new-id.ts';
import { type AnswerKeeper, type AnswerLine, type AnswerOutcome, AnswerSender } from './answer-sender.ts';
import type { KeptAnswer } from './answer-store.ts';
import type { HandsFreeAction } from './hands-free.ts';
import type { InterviewEvent } from './interview-state.ts';
import type { LiveState } from './live-state.ts';

const PIECE_MS = 20;
/** Heard before the press counts: people begin to speak while they press. */
const HOLD_PRE_ROLL_MS = 160;
/** Hands-free, a voice is noticed some 100 ms after its beginning. */
const HANDS_FREE_PRE_ROLL_MS = 300;
/** Kept of what was heard while nobody could answer: who spoke meanwhile has said it. */
const RING_MS = 10_000;
/** What the system had recorded at the moment of the release arrives a little later. */
const TAIL_MS = 80;

/** What the answer needs of the page around it. */
export type AnswerPage = {
  line: AnswerLine;
  keeper: AnswerKeeper;
  /** The interviewer's voice: silenced at once, or held until it is known what was meant. */
  voice: { cancel(): void; hold(): void; resume(): void; duck(isDucked: boolean): void; isSpeaking: boolean };
  state(): LiveState;
  set(change: Partial<LiveState>): void;
  happened(event: InterviewEvent): void;
  allowSound(): Promise<void>;
};

/** The candidate's spoken answer, from the first sound to the moment it is stored or turns out to be none. */
export class SpokenAnswer {
  readonly #page: AnswerPage;
  readonly #sender: AnswerSender;
  #recent: Float32Array[] = [];
  #tail: ReturnType<typeof setTimeout> | null = null;
  /** Of an answer that was cut off by a reload: what this browser has of it. */
  #kept: KeptAnswer | null = null;

  constructor(page: AnswerPage) {
    this.#page = page;
    this.#sender = new AnswerSender(page.line, page.keeper, newId, (_turnId, outcome) => this.#onOutcome(outcome));
  }

  /**
   * The candidate takes the floor; the interviewer falls silent. Hands-free it only waits: it may have been a cough.
   *
   * @param voiceMs for how long the voice has been sounding.
   */
  begin(mode: 'hold' | 'hands_free', voiceMs = 0): void {
    const { interview, answer, isVoicePlaying } = this.#page.state();
    if (answer.is !== 'none') return;
    const { turnId, samples } = interview.openAnswer ?? { turnId: newId(), samples: 0 };
    const isOver = mode === 'hands_free' && isVoicePlaying;
    if (isOver) this.#page.voice.hold();
    else this.#page.voice.cancel();
    void this.#page.allowSound();
    this.#goOn(turnId, mode, samples);
    const preRollMs = mode === 'hold' ? HOLD_PRE_ROLL_MS : HANDS_FREE_PRE_ROLL_MS + voiceMs;
    for (const piece of this.#recent.slice(-Math.ceil(preRollMs / PIECE_MS))) this.#sender.add(pcm16Of(piece));
    this.#recent = [];
    this.#page.happened({ type: 'answer-taken-up' });
    this.#page.set({
      isVoicePlaying: false,
      lastGiven: 'spoken',
      answer: { is: 'speaking', turnId, mode, beganAtMs: Date.now(), beforeMs: samples / 16 },
    });
  }

  end(): void {
    const { answer } = this.#page.state();
    if (answer.is !== 'speaking') return;
    this.#page.set({ answer: { is: 'sending', turnId: answer.turnId } });
    this.#tail = setTimeout(() => this.#sender.end(), TAIL_MS);
  }

  cancel(): void {
    if (this.#page.state().answer.is !== 'speaking') return;
    this.#sender.cancel();
    this.#page.happened({ type: 'answer-forgotten' });
    this.#page.set({ answer: { is: 'none' } });
  }

  /** An answer that was cut off by a reload is given as it is. */
  sendAsIs(turnId: string, samples: number): void {
    this.#goOn(turnId, 'hold', samples);
    this.#page.set({ answer: { is: 'sending', turnId } });
    this.#sender.end();
  }

  /** An answer that was cut off by a reload is dropped. */
  drop(turnId: string): void {
    this.#kept = null;
    this.#page.keeper.forget();
    this.#page.line.command({ type: 'audio_cancel', turn_id: turnId, client_msg_id: newId() });
  }

  /**
   * What an earlier page had kept, once the server has told where the interview stands: what had been said is brought to its
   * end, what was cut off is offered.
   */
  restore(kept: KeptAnswer): void {
    // Who was quicker than the browser's storage has begun another answer, or the same one.
    if (this.#sender.turnId !== null) return;
    const { turnId, base, samples, isEnded } = kept;
    const { status, lines, openAnswer } = this.#page.state().interview;
    const isKnown = lines.some((line) => line.role === 'candidate' && line.turn_id === turnId);
    const isAnother = openAnswer !== null && openAnswer.turnId !== turnId;
    if (isKnown || isAnother || status === 'completed') return this.#page.keeper.forget();
    this.#kept = kept;
    const total = Math.max(base + samples.length, openAnswer?.samples ?? 0);
    if (isEnded) this.sendAsIs(turnId, total);
    else if (total > 0) this.#page.happened({ type: 'answer-kept', turnId, samples: total });
  }

  /** Hands-free: the answer stays open through a longer silence. */
  holdOn(): void {
    const { answer } = this.#page.state();
    if (answer.is === 'speaking') this.#page.line.tell({ type: 'hold_on', turn_id: answer.turnId });
  }

  /** What follows from the candidate's voice, hands-free. */
  act(action: HandsFreeAction, voiceMs: number): void {
    const { answer } = this.#page.state();
    if (action === 'duck' || action === 'unduck') return this.#page.voice.duck(action === 'duck');
    if (action === 'begin') return this.begin('hands_free', voiceMs);
    if (answer.is !== 'speaking' || answer.mode !== 'hands_free') return;
    const [state, silentMs] = action === 'tell-on' ? (['on', 0] as const) : (['off', SILENT_MS] as const);
    this.#page.line.tell({ type: 'voice', turn_id: answer.turnId, state, silent_ms: silentMs });
  }

  /** Every piece of the microphone, 20 ms each. */
  hear(samples: Float32Array): void {
    const { answer } = this.#page.state();
    const isTaken = answer.is !== 'none' && this.#sender.turnId === answer.turnId && this.#sender.add(pcm16Of(samples));
    // Also while an answer is on its way: who goes on speaking then is heard from the first word.
    if (!isTaken) this.#recent = [...this.#recent.slice(1 - RING_MS / PIECE_MS), samples];
  }

  onResumed(): void {
    // The server does not know of an answer that only this browser has: it is offered again.
    if (this.#kept) this.restore(this.#kept);
    else this.#sender.onResumed();
  }

  /** The line takes sound again. */
  onRoom(): void {
    this.#sender.onRoom();
  }

  onMessage(message: ServerMessage): void {
    this.#sender.onMessage(message);
    this.#follow(message);
    // An answer that this page is giving is not an answer that was left behind.
    if (message.type === 'resumed' && message.open_answer?.turn_id === this.#sender.turnId) {
      this.#page.happened({ type: 'answer-taken-up' });
    }
  }

  close(): void {
    if (this.#tail) clearTimeout(this.#tail);
  }

  /** Begins an answer, or goes on with one that was cut off, of which the server or this browser has `samples`. */
  #goOn(turnId: string, mode: 'hold' | 'hands_free', samples: number): void {
    const kept = this.#kept;
    this.#kept = null;
    const isWhole = kept?.turnId === turnId && kept.base + kept.samples.length >= samples;
    if (isWhole) this.#sender.begin(turnId, mode, kept.base, kept.samples);
    else this.#sender.begin(turnId, mode, samples);
  }

  /** Hands-free, the server decides when an answer is over, or that it was none. */
  #follow(message: ServerMessage): void {
    const { answer } = this.#page.state();
    if (answer.is !== 'speaking' || answer.mode !== 'hands_free') return;
    if (message.type === 'status' && (message.state === 'processing_stt' || message.state === 'generating')) {
      this.#page.set({ answer: { is: 'sending', turnId: answer.turnId } });
      this.#sender.end();
    }
    const isDropped = message.type === 'stored' && message.event === 'answer-dropped';
    const isIgnored = message.type === 'speech_resume' && message.turn_id === answer.turnId;
    if (!isDropped && !isIgnored) return;
    this.#sender.forget();
    this.#page.happened({ type: 'answer-forgotten' });
    this.#page.set({ answer: { is: 'none' } });
  }

  #onOutcome(outcome: AnswerOutcome): void {
    if (outcome === 'stored' || this.#page.state().answer.is !== 'none') this.#page.set({ answer: { is: 'none' } });
    if (outcome !== 'refused') return;
    // Nobody may speak over this line: it goes on.
    this.#page.voice.resume();
    this.#page.set({ isVoicePlaying: this.#page.voice.isSpeaking });
  }
}
