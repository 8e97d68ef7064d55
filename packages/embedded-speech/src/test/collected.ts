import type { EmbeddedSpeech } from '../embedded-speech.ts';
import type { VoiceId } from '../say/voices.ts';
import { oneAfterTheOther } from './speech-fixtures.ts';

/** All items of a stream. */
export async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A text as the engine speaks it, in one piece. */
export async function said(speech: EmbeddedSpeech, text: string, voice?: VoiceId): Promise<Int16Array> {
  const { signal } = new AbortController();
  const chunks = await collected(speech.synthesize(text, { signal, ...(voice && { voice }) }));
  return oneAfterTheOther(
    chunks.map(({ samples }) => samples),
    0,
  );
}
