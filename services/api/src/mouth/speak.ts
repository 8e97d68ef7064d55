import { IntervueError } from '../base/intervue-error.ts';
import { Relay } from '../base/relay.ts';
import type { SpeakOptions, SpeechPart, Synthesizer } from '../ports/synthesizer.ts';
import type { Clause } from './clauses.ts';

/** A piece of a clause's sound. `isLast` when the engine says that it ends the clause; it may not know. */
export type SpokenPart = { clause: Clause; samples: Int16Array; sampleRate: 16_000 | 24_000; isLast: boolean };

/**
 * Speaks clauses in order; sound comes as it is made. While one clause is listened to the next is being made, and no more than that.
 *
 * @throws {IntervueError} what the synthesizer throws.
 * @throws `signal.reason` when called off.
 */
export async function* speak(
  source: AsyncIterator<Clause, unknown>,
  synthesizer: Synthesizer,
  options: SpeakOptions,
): AsyncGenerator<SpokenPart, void> {
  for (let next = begin(source, synthesizer, options); ; ) {
    const making = await next;
    if (!making) return;
    next = making.made.then((isMade) => (isMade ? begin(source, synthesizer, options) : null));
    // Whoever stops early never looks at the clause made ahead; its failure must not count as unhandled.
    next.catch(() => {});
    const { clause } = making;
    for await (const part of making.sound.read(options.signal)) {
      yield { clause, samples: part.samples, sampleRate: part.sampleRate, isLast: part.isLast === true };
    }
  }
}

type Making = { clause: Clause; sound: Relay<SpeechPart>; made: Promise<boolean> };

async function begin(
  source: AsyncIterator<Clause, unknown>,
  synthesizer: Synthesizer,
  options: SpeakOptions,
): Promise<Making | null> {
  const next = await source.next();
  if (next.done) return null;
  const sound = new Relay<SpeechPart>();
  return { clause: next.value, sound, made: make(next.value.text, sound, synthesizer, options) };
}

/** Never rejects: a failure is told to whoever reads the sound. @returns whether the whole clause was made. */
async function make(
  text: string,
  sound: Relay<SpeechPart>,
  synthesizer: Synthesizer,
  options: SpeakOptions,
): Promise<boolean> {
  try {
    for await (const part of synthesizer.synthesize(text, options)) if (part.samples.length > 0) sound.push(part);
    if (sound.items.length === 0) throw new IntervueError('provider-unavailable', { stage: 'speech', empty: true });
    sound.end();
    return true;
  } catch (error) {
    sound.fail(error);
    return false;
  }
}
