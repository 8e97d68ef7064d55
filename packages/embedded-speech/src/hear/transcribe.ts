import { msOf } from '../audio/audio-rate.ts';
import type { Priority } from '../pool/job-queue.ts';
import type { SpeechCalls } from '../speech-calls.ts';
import { listenForVoice, refuseTooLong } from './detect-speech.ts';
import { inOrder } from './in-order.ts';
import type { Transcription, TranscriptionSegment } from './transcription.ts';
import { planWindows, type Window } from './windows.ts';

const TERMS_MAX = 200;
/** Text this doubtful is made of noise: babble of many people gives up to 0.35, a near voice in hard noise 0.45 and more. */
const CONFIDENCE_MIN = 0.4;
/** In an answer of a word or two one doubtful token is much: single words well understood go down to 0.15. */
const SHORT_VOICED_MS = 1_200;
const SHORT_CONFIDENCE_MIN = 0.12;

/** See `EmbeddedSpeech.transcribe`. */
export async function transcribe(
  samples: Int16Array,
  given: { signal: AbortSignal; priority?: Priority; terms?: readonly string[] },
  calls: Pick<SpeechCalls, 'begin'>,
): Promise<Transcription> {
  refuseTooLong(samples);
  const call = calls.begin({ signal: given.signal, priority: given.priority ?? 'final' });
  const terms = (given.terms ?? []).slice(0, TERMS_MAX);
  const { stretches, levels } = await listenForVoice(samples, call);
  const windows = planWindows(stretches, levels, samples.length);
  const segments = await inOrder(windows, call.width, (window, round) => hear(window, round));
  return {
    ...joined(segments.filter(({ text }) => text !== '')),
    speechMs: windows.reduce((sum, { voicedMs }) => sum + voicedMs, 0),
    audioMs: msOf(samples.length),
  };

  async function hear(window: Window, round: number): Promise<TranscriptionSegment> {
    const { voicedMs, voiceStart, voiceEnd } = window;
    const part = samples.slice(window.start, window.end);
    const { text, confidence } = await call.recognise(part, { voicedMs, terms, round });
    const isBelieved = confidence >= (voicedMs < SHORT_VOICED_MS ? SHORT_CONFIDENCE_MIN : CONFIDENCE_MIN);
    return { text: isBelieved ? text : '', startMs: msOf(voiceStart), endMs: msOf(voiceEnd), confidence };
  }
}

function joined(segments: readonly TranscriptionSegment[]): Pick<Transcription, 'text' | 'confidence' | 'segments'> {
  const weight = segments.reduce((sum, { text }) => sum + text.length, 0);
  // The mean of logarithms, weighted by length: one doubtful word in a long answer does not make it doubtful.
  const logs = segments.reduce((sum, { text, confidence }) => sum + text.length * Math.log(confidence), 0);
  return {
    text: segments.map(({ text }) => text).join(' '),
    confidence: weight === 0 ? 0 : Math.exp(logs / weight),
    segments,
  };
}
