import { resample } from '@intervue/embedded-speech';
import { IntervueError } from '../../base/intervue-error.ts';
import type { SpeechPart, Synthesizer } from '../../ports/synthesizer.ts';
import type { Engine } from './engine.ts';

/** Of ordinary speech, of which a letter takes this long; the slowest voice measured took 81. */
const LETTER_MS = 62;
const LETTER_MS_MAX = 130;
const SPARE_MS = 3_000;
/** So much of what may have been heard is said again: better twice than never. */
const AGAIN_SHARE = 0.2;

type Options = Parameters<Synthesizer['synthesize']>[1];

/**
 * Speaks with the first voice that can. What a voice left unsaid, the next one says. All of it has the sample rate of the first
 * voice, so that a line can change voices in its middle.
 */
export function withVoiceFallback(
  engines: readonly [Engine<Synthesizer>, ...Engine<Synthesizer>[]],
  { sampleRate }: { sampleRate: 16_000 | 24_000 },
): Synthesizer {
  const usual = engines[0];
  return {
    label: engines.map(({ label }) => label).join(' → '),
    voices: usual.port.voices,
    async *synthesize(text, options): AsyncIterable<SpeechPart> {
      let rest = text;
      let failure = new IntervueError('provider-unavailable', { stage: 'voice' });
      for (const engine of engines.filter((one) => one.mayBeAsked(options.account))) {
        if (engine !== usual) options.account?.switched('voice', engine.label);
        let madeMs = 0;
        try {
          for await (const part of spoken(engine, rest, options)) {
            madeMs += (part.samples.length / part.sampleRate) * 1_000;
            yield atRate(part, sampleRate);
          }
          return;
        } catch (error) {
          options.signal.throwIfAborted();
          if (error instanceof IntervueError) failure = error;
          rest = unsaid(rest, madeMs * options.rate);
          if (rest === '') return;
        }
      }
      throw failure;
    },
  };
}

/** What one engine says; more than the words can take is cut off. */
async function* spoken(engine: Engine<Synthesizer>, text: string, options: Options): AsyncGenerator<SpeechPart, void> {
  // Ours is trusted, and there is nobody behind it.
  const isLimited = engine.cost !== 'free';
  const msMax = isLimited ? (lettersIn(text) * LETTER_MS_MAX) / options.rate + SPARE_MS : Number.POSITIVE_INFINITY;
  let madeMs = 0;
  const call = (signal: AbortSignal) => engine.port.synthesize(text, { ...options, signal });
  for await (const part of engine.ask(call, { signal: options.signal, isContent: hasSound })) {
    if (part.samples.length === 0) continue;
    madeMs += (part.samples.length / part.sampleRate) * 1_000;
    if (madeMs > msMax) {
      const failure = engine.failure('too-much');
      engine.failed(failure);
      throw failure;
    }
    yield part;
  }
}

/** A stream of zeros is no voice. */
function hasSound({ samples }: SpeechPart): boolean {
  return samples.some((sample) => sample !== 0);
}

/** The words that were surely not heard yet, and a few before them. `madeMs` is of sound at ordinary speed. */
export function unsaid(text: string, madeMs: number): string {
  if (madeMs <= 0) return text;
  const all = lettersIn(text);
  const said = (madeMs / LETTER_MS) * (1 - AGAIN_SHARE);
  if (said >= all * 2) return '';
  // The last words carry the question: when in doubt they are said again.
  const wanted = Math.min(said, all * (1 - AGAIN_SHARE));
  let at = 0;
  for (let letters = 0; at < text.length && letters < wanted; at += 1) letters += lettersIn(text.charAt(at));
  const from = text.lastIndexOf(' ', at - 1);
  return from <= 0 ? text : text.slice(from + 1);
}

/** How long a text is when it is said, in letters: "1,250" is a whole phrase, and a capital may be one of an acronym. */
function lettersIn(text: string): number {
  const figures = text.match(/[\d%$€£]/g)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return text.length + figures * FIGURE_LETTERS + capitals * CAPITAL_LETTERS;
}

/** Beyond the one that it is. "1,234,567" is said with seventy letters. */
const FIGURE_LETTERS = 9;
const CAPITAL_LETTERS = 3;

function atRate(part: SpeechPart, sampleRate: 16_000 | 24_000): SpeechPart {
  if (part.sampleRate === sampleRate) return part;
  return { ...part, samples: resample(part.samples, part.sampleRate, sampleRate), sampleRate };
}
