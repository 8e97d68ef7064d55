import type { Stage } from '@intervue/shared';
import { joinedSamples } from '../../base/joined-samples.ts';
import { PcmStream } from '../../base/pcm-stream.ts';
import type { SpeechPart } from '../../ports/synthesizer.ts';
import { statusFailure, VendorFailure } from './vendor-failure.ts';

const FRAME_MS = 60;

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
  const wholeFrame = (sampleRate / 1_000) * FRAME_MS;
  let waiting: Int16Array[] = [];
  let samples = 0;
  let isBegun = false;
  for await (const bytes of response.body ?? []) {
    signal.throwIfAborted();
    const fresh = stream.push(bytes);
    waiting.push(fresh);
    samples += fresh.length;
    if (samples < wholeFrame) continue;
    isBegun = true;
    const all = joinedSamples(waiting);
    // Vendors cut anywhere; what goes on from here in whole frames is a third fewer frames on the wire.
    const whole = samples - (samples % wholeFrame);
    waiting = [all.slice(whole)];
    samples -= whole;
    yield { type: 'speech-audio', samples: all.slice(0, whole), sampleRate };
  }
  if (samples > 0) yield { type: 'speech-audio', samples: joinedSamples(waiting), sampleRate };
  if (!isBegun && samples === 0) throw new VendorFailure(about, 'empty', { status: response.status });
}
