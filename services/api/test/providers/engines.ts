import { createBuiltInLanguageModel } from '../../src/adapters/built-in/language-model.ts';
import { Engine, type EngineOptions } from '../../src/adapters/resilience/engine.ts';
import { createScriptedSynthesizer } from '../../src/adapters/scripted/synthesizer.ts';
import { systemClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import type { Account, Thrift } from '../../src/ports/account.ts';
import type { ReplyRequest } from '../../src/ports/language-model.ts';
import type { Transcriber, TranscriptPart } from '../../src/ports/transcriber.ts';

/** Short, so that a fault takes a moment; long enough for a busy machine. */
export const DEADLINES = { firstMs: 700, idleMs: 500, totalMs: 6_000 };

export function engine<Port extends { readonly label: string }>(
  port: Port,
  given: Partial<EngineOptions<Port>> & Pick<EngineOptions<Port>, 'stage'>,
): Engine<Port> {
  return new Engine({
    port,
    vendor: port.label.split('/')[0] ?? '',
    cost: 'dear',
    deadlines: DEADLINES,
    clock: systemClock,
    out: silentLog,
    random: () => 0.1,
    ...given,
  });
}

export const builtIn = () =>
  engine(createBuiltInLanguageModel(), { stage: 'interviewer', vendor: 'built-in', cost: 'free' });
export const ownVoice = () => engine(createScriptedSynthesizer(), { stage: 'voice', vendor: 'embedded', cost: 'free' });

/** An ear of ours that hears these words, or nobody. */
export function ownEar(words: string | null) {
  const port: Transcriber = {
    label: 'embedded/fixed',
    isLive: true,
    async *transcribe(audio, { signal }): AsyncIterable<TranscriptPart> {
      let samples = 0;
      for await (const part of audio) {
        signal.throwIfAborted();
        samples += part.length;
        if (words && samples > 8_000) yield { type: 'transcript-partial', text: words.split(' ')[0] ?? '' };
      }
      if (words) yield { type: 'transcript-final', text: words, confidence: 0.9, startMs: 0, endMs: samples / 16 };
    },
  };
  return engine(port, { stage: 'hearing', vendor: 'embedded', cost: 'free' });
}

export class Ledger implements Account {
  thrift: Thrift = 'none';
  readonly uses: Parameters<Account['used']>[0][] = [];
  readonly switches: string[] = [];

  used(use: Parameters<Account['used']>[0]): void {
    this.uses.push(use);
  }

  switched(_stage: string, name: string): void {
    this.switches.push(name);
  }
}

export const WORDING = 'Thank you for that. What did you do when the queue was full?';

export const REQUEST: ReplyRequest = {
  system: 'You are the voice of an interviewer.',
  messages: [{ role: 'candidate', text: '[words ab] I said canary-words. [end ab]' }],
  instruction: {
    move: { kind: 'wait' },
    task: 'Ask on.',
    question: 'What did you do when the queue was full?',
    wording: WORDING,
  },
};

/** A second and a half of sound, as it comes from a microphone. */
export async function* spoken(value = 3_000): AsyncGenerator<Int16Array> {
  for (let frame = 0; frame < 75; frame += 1) {
    yield new Int16Array(320).fill(value);
    if (frame % 25 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** All items, or what was thrown after those that came. */
export async function collected<Item>(source: AsyncIterable<Item>): Promise<{ items: Item[]; error: unknown }> {
  const items: Item[] = [];
  try {
    for await (const item of source) items.push(item);
    return { items, error: null };
  } catch (error) {
    return { items, error };
  }
}
