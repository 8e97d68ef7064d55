import type * as Ort from 'onnxruntime-web';

/** Of 16 kHz samples: 32 ms. */
export const WINDOW_SAMPLES = 512;
export const WINDOW_MS = 32;
const CONTEXT_SAMPLES = 64;
const ENGINE = '/vad/ort.mjs';
const MODEL = '/vad/silero.onnx';

/** What is told of each window: how likely it holds a voice, and how loud it is (root mean square, 0–1). */
export type OnWindow = (probability: number, level: number) => void;

/** Silero's voice detector in the page: how likely each 32 ms hold a voice. One at a time, in order. */
export class VoiceDetector {
  readonly #ort: typeof Ort;
  readonly #session: Ort.InferenceSession;
  #state: Ort.Tensor;
  readonly #rate: Ort.Tensor;
  readonly #window = new Float32Array(CONTEXT_SAMPLES + WINDOW_SAMPLES);
  #filled = CONTEXT_SAMPLES;
  #line: Promise<void> = Promise.resolve();
  readonly #onWindow: OnWindow;

  private constructor(ort: typeof Ort, session: Ort.InferenceSession, onWindow: OnWindow) {
    this.#ort = ort;
    this.#session = session;
    this.#onWindow = onWindow;
    this.#state = new ort.Tensor('float32', new Float32Array(2 * 128), [2, 1, 128]);
    this.#rate = new ort.Tensor('int64', BigInt64Array.of(16_000n), []);
  }

  /** Loads engine and model from our own origin. @throws when they cannot be loaded. */
  static async load(onWindow: OnWindow): Promise<VoiceDetector> {
    const engine: unknown = await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ ENGINE);
    const ort = engine as typeof Ort;
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmPaths = { wasm: '/vad/ort-wasm-simd-threaded.wasm' };
    const session = await ort.InferenceSession.create(MODEL, { executionProviders: ['wasm'] });
    return new VoiceDetector(ort, session, onWindow);
  }

  /** 16 kHz mono, pieces of any length. */
  push(samples: Float32Array): void {
    for (let at = 0; at < samples.length; ) {
      const room = this.#window.length - this.#filled;
      const piece = samples.subarray(at, at + room);
      this.#window.set(piece, this.#filled);
      this.#filled += piece.length;
      at += piece.length;
      if (this.#filled === this.#window.length) this.#judge();
    }
  }

  #judge(): void {
    const window = this.#window.slice();
    // Each window begins with the end of the one before.
    this.#window.set(window.subarray(WINDOW_SAMPLES), 0);
    this.#filled = CONTEXT_SAMPLES;
    this.#line = this.#line.then(() => this.#run(window)).catch(() => {});
  }

  async #run(window: Float32Array): Promise<void> {
    const input = new this.#ort.Tensor('float32', window, [1, window.length]);
    const result = await this.#session.run({ input, state: this.#state, sr: this.#rate });
    const { output, stateN } = result;
    if (stateN) this.#state = stateN;
    this.#onWindow(Number(output?.data[0] ?? 0), levelOf(window.subarray(CONTEXT_SAMPLES)));
  }
}

function levelOf(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
