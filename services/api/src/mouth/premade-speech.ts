import { Relay } from '../base/relay.ts';
import type { SpeakOptions, SpeechPart, Synthesizer } from '../ports/synthesizer.ts';

/** A voice that can be asked for sentences before they are needed. */
export type PremadeSpeech = Synthesizer & {
  /**
   * Begins to make this sentence, so that saying it later starts at once. Never throws: what could not be made beforehand
   * is made when it is said. Made once, whoever asks again. Resolves when it is there or could not be made.
   */
  premake(text: string, options: SpeakOptions): Promise<void>;
};

type Made = { sound: Relay<SpeechPart>; samples: number; done: Promise<void> };

/**
 * Keeps the latest sentences made beforehand, of all interviews together: openers and notices are the same for everybody.
 *
 * @param samplesMax how much sound is kept; the least lately wanted goes first.
 */
export function createPremadeSpeech(inner: Synthesizer, { samplesMax }: { samplesMax: number }): PremadeSpeech {
  // In the order in which they were last wanted.
  const kept = new Map<string, Made>();

  return {
    label: inner.label,
    voices: inner.voices,
    premake(text, options) {
      const key = keyOf(text, options);
      const known = kept.get(key);
      if (known) {
        touch(key, known);
        return known.done;
      }
      const made: Made = { sound: new Relay(), samples: 0, done: Promise.resolve() };
      kept.set(key, made);
      made.done = filled(made, inner.synthesize(text, options)).then((isMade) => {
        if (isMade) trim();
        else if (kept.get(key) === made) kept.delete(key);
      });
      return made.done;
    },
    async *synthesize(text, options) {
      const key = keyOf(text, options);
      const made = kept.get(key);
      if (made) touch(key, made);
      let isBegun = false;
      try {
        if (made) {
          for await (const part of made.sound.read(options.signal)) {
            isBegun = true;
            yield part;
          }
          return;
        }
      } catch (error) {
        // Whoever had it made may have called it off; that is no reason to be silent now.
        if (isBegun || options.signal.aborted) throw error;
      }
      yield* inner.synthesize(text, options);
    },
  };

  function touch(key: string, made: Made): void {
    kept.delete(key);
    kept.set(key, made);
  }

  function trim(): void {
    let samples = [...kept.values()].reduce((sum, made) => sum + made.samples, 0);
    for (const [key, made] of kept) {
      if (samples <= samplesMax) return;
      if (!made.sound.isOver) continue;
      kept.delete(key);
      samples -= made.samples;
    }
  }
}

function keyOf(text: string, { voice, rate }: SpeakOptions): string {
  return `${voice}/${rate}/${text}`;
}

/** @returns whether all of it could be made; never rejects. */
async function filled(made: Made, parts: AsyncIterable<SpeechPart>): Promise<boolean> {
  try {
    for await (const part of parts) {
      made.sound.push(part);
      made.samples += part.samples.length;
    }
    if (made.samples === 0) throw new TypeError('no sound');
    made.sound.end();
    return true;
  } catch (error) {
    made.sound.fail(error);
    return false;
  }
}
