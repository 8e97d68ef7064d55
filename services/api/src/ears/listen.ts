import type { Account } from '../ports/account.ts';
import type { Transcriber } from '../ports/transcriber.ts';

/** What was heard in an answer. `text` is empty when nothing was said. */
export type Heard = { text: string; confidence: number | null; isClear: boolean };

/** Below this a recogniser is guessing: nine of ten such short texts are wrong (research: 41 % word errors below 0.8). */
const CLEAR_CONFIDENCE_MIN = 0.6;
/** A longer text with low confidence still holds words worth keeping; it is marked instead. */
const GUESS_WORDS_MAX = 3;

/**
 * Listens to one whole answer. `onWords` is told all words so far, each time there are more: they may still change.
 *
 * @throws {IntervueError} what the transcriber throws.
 * @throws `signal.reason` when called off.
 */
export async function listen(
  audio: AsyncIterable<Int16Array>,
  transcriber: Transcriber,
  options: {
    signal: AbortSignal;
    terms: readonly string[];
    account?: Account;
    onWords?: (text: string, isPause: boolean) => void;
  },
): Promise<Heard> {
  const texts: string[] = [];
  const { onWords, ...given } = options;
  let weighted = 0;
  let weight = 0;
  for await (const part of transcriber.transcribe(audio, { ...given, language: 'en' })) {
    if (part.type === 'transcript-partial') {
      const said = part.isWhole ? [part.text.trim()] : [...texts, part.text.trim()];
      onWords?.(said.filter((piece) => piece !== '').join(' '), part.isPause === true);
      continue;
    }
    texts.push(part.text.trim());
    if (part.confidence === null) continue;
    weighted += part.confidence * part.text.length;
    weight += part.text.length;
  }
  const text = texts.filter((piece) => piece !== '').join(' ');
  const confidence = weight > 0 ? weighted / weight : null;
  return { text, confidence, isClear: isClear(text, confidence) };
}

function isClear(text: string, confidence: number | null): boolean {
  if (text === '') return false;
  if (confidence === null || confidence >= CLEAR_CONFIDENCE_MIN) return true;
  return text.split(/\s+/).length > GUESS_WORDS_MAX;
}
