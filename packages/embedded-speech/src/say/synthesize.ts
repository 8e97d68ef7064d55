import { SAMPLE_RATE } from '../audio/audio-rate.ts';
import { EmbeddedSpeechError } from '../embedded-speech-error.ts';
import type { Priority } from '../pool/job-queue.ts';
import type { SpeechCalls } from '../speech-calls.ts';
import { splitSentences } from './sentences.ts';
import { spokenText } from './spoken-text.ts';
import { VOICES, type VoiceId } from './voices.ts';

const RATE_MIN = 0.7;
const RATE_MAX = 1.4;
const TEXT_LENGTH_MAX = 100_000;

/** A sentence, or clause of a long one, as it was written and as it sounds. */
export interface SpokenSentence {
  text: string;
  samples: Int16Array;
  sampleRate: typeof SAMPLE_RATE;
}

/** See `EmbeddedSpeech.synthesize`. The next sentence is made while the one before is listened to. */
export async function* synthesize(
  text: string,
  given: { signal: AbortSignal; voice?: VoiceId; rate?: number; priority?: Priority },
  calls: Pick<SpeechCalls, 'begin'>,
): AsyncGenerator<SpokenSentence> {
  const voice = given.voice ?? VOICES[0].id;
  if (!VOICES.some(({ id }) => id === voice)) throw new EmbeddedSpeechError('bad-input', 'There is no such voice.');
  if (text.length > TEXT_LENGTH_MAX) throw new EmbeddedSpeechError('bad-input', 'The text is too long.');
  const rate = Math.min(RATE_MAX, Math.max(RATE_MIN, given.rate || 1));
  const call = calls.begin({ signal: given.signal, priority: given.priority ?? 'final' });
  const sentences = splitSentences(text)
    .map((sentence) => ({ text: sentence, spoken: spokenText(sentence) }))
    .filter(({ spoken }) => spoken !== '');

  const speak = (index: number) => {
    const sentence = sentences[index];
    if (!sentence) return undefined;
    const speaking = call.speak(sentence.spoken, { voice, rate, round: index });
    // A failure counts when its turn comes; nobody may be listening any more.
    speaking.catch(() => undefined);
    return { text: sentence.text, speaking };
  };
  let ahead = speak(0);
  for (let index = 1; ahead; index += 1) {
    const { text: said, speaking } = ahead;
    const samples = await speaking;
    ahead = speak(index);
    if (samples.length > 0) yield { text: said, samples, sampleRate: SAMPLE_RATE };
    given.signal.throwIfAborted();
  }
}
