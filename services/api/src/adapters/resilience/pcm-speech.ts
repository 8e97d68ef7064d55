import type { Stage } from '@intervue/shared';
import { PcmStream } from '../../base/pcm-stream.ts';
import type { SpeechPart } from '../../ports/synthesizer.ts';
import { statusFailure, VendorFailure } from './vendor-failure.ts';

/**
 * The samples of an HTTP answer, as they come. An answer that is no sound (a page, a message) is not played.
 *
 * @throws {VendorFailure} also when it ends without any sound.
 */
export async function* pcmSpeech(
  response: Response,
  options: { about: { vendor: string; stage: Stage }; signal: AbortSignal; sampleRate: 16_000 | 24_000 },
): AsyncGenerator<SpeechPart, void> {
  const { about, signal, sampleRate } = options;
  if (!response.ok) {
    await response.body?.cancel();
    throw statusFailure(response, about);
  }
  const type = response.headers.get('content-type') ?? '';
  if (/^(?:text\/|application\/(?:json|xml|problem))/.test(type)) {
    await response.body?.cancel();
    throw new VendorFailure(about, 'unreadable', { status: response.status });
  }
  const stream = new PcmStream();
  let isBegun = false;
  for await (const bytes of response.body ?? []) {
    signal.throwIfAborted();
    const samples = stream.push(bytes);
    if (samples.length === 0) continue;
    isBegun = true;
    yield { type: 'speech-audio', samples, sampleRate };
  }
  if (!isBegun) throw new VendorFailure(about, 'empty', { status: response.status });
}
