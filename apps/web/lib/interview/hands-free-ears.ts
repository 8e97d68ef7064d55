import { VoiceDetector } from '../audio/voice-detector.ts';
import { VoiceGate } from '../audio/voice-gate.ts';
import { type HandsFreeAction, type HandsFreeScene, type HandsFreeState, handsFreeAfter, quiet } from './hands-free.ts';

/** Whether the candidate's voice is noticed, or that it cannot be. */
export type EarsState = 'off' | 'loading' | 'on' | 'failed';

/** Notices when the candidate speaks and falls silent, and says what is to be done about it. */
export class HandsFreeEars {
  readonly #scene: () => HandsFreeScene;
  readonly #onAction: (action: HandsFreeAction, voiceMs: number) => void;
  readonly #onState: (state: EarsState) => void;
  readonly #gate = new VoiceGate();
  #detector: VoiceDetector | null = null;
  #state: EarsState = 'off';
  #handsFree: HandsFreeState = quiet;
  #isEchoing = false;

  constructor(options: {
    scene: () => HandsFreeScene;
    onAction: (action: HandsFreeAction, voiceMs: number) => void;
    onState: (state: EarsState) => void;
  }) {
    this.#scene = options.scene;
    this.#onAction = options.onAction;
    this.#onState = options.onState;
  }

  /** Begins to listen; loads what that needs, once. */
  async open(): Promise<void> {
    if (this.#state === 'on' || this.#state === 'loading') return;
    this.#become('loading');
    try {
      this.#detector ??= await VoiceDetector.load((probability, level) => this.#noticed(probability, level));
      this.#become('on');
    } catch {
      this.#become('failed');
    }
  }

  close(): void {
    if (this.#state === 'on') this.#become('off');
    this.#handsFree = quiet;
  }

  /** The microphone hears the interviewer from a loudspeaker: from now on a voice over it must last longer. */
  expectEcho(): void {
    this.#isEchoing = true;
  }

  /** 16 kHz, pieces of any length. */
  push(samples: Float32Array): void {
    if (this.#state === 'on') this.#detector?.push(samples);
  }

  #noticed(probability: number, level: number): void {
    if (this.#state !== 'on') return;
    const change = this.#gate.push(probability, level);
    const scene = { ...this.#scene(), isEchoing: this.#isEchoing, isRising: this.#gate.isRising };
    const after = handsFreeAfter(this.#handsFree, change, scene, Date.now());
    this.#handsFree = after.state;
    const voiceMs = Date.now() - (after.state.voiceSinceMs ?? Date.now());
    for (const action of after.actions) this.#onAction(action, voiceMs);
  }

  #become(state: EarsState): void {
    this.#state = state;
    this.#onState(state);
  }
}
