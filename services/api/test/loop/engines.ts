import { type Clock, pause, systemClock } from '../../src/base/clock.ts';
import type { LanguageModel } from '../../src/ports/language-model.ts';
import type { SpeechPart, Synthesizer } from '../../src/ports/synthesizer.ts';
import type { Transcriber } from '../../src/ports/transcriber.ts';

/** Milliseconds of the fake engines; the same for every system that is measured with them. */
export type Profile = {
  /** From the end of speech to the final words. */
  finalMs: number;
  /** From the end of speech to words that hold: a recogniser that streams. */
  pauseWordsMs: number;
  firstTokenMs: number;
  tokenMs: number;
  firstSoundMs: number;
};

const SAMPLES_A_MS = 16;
/** The voice is made so many times faster than it is spoken. */
const VOICE_PACE = 20;
const VOICE_PIECE_MS = 100;
/** How long a letter is spoken. */
const MS_A_LETTER = 60;

export const counts = { modelCalls: 0, modelCallsOff: 0, voiceCalls: 0, voiceMs: 0, finals: 0 };

/** Resolves at this moment, to a fraction of a millisecond: timers alone are late by one. */
export function until(atMs: number, signal: AbortSignal, clock: Clock = systemClock): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    let immediate: NodeJS.Immediate | null = null;
    const onAbort = () => {
      clearTimeout(timer);
      if (immediate) clearImmediate(immediate);
      reject(signal.reason);
    };
    const near = () => {
      if (clock.monotonicMs() < atMs) {
        immediate = setImmediate(near);
        return;
      }
      signal.removeEventListener('abort', onAbort);
      resolve();
    };
    const timer = setTimeout(near, Math.max(0, Math.floor(atMs - clock.monotonicMs() - 1)));
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

const SAID = 'In my last project I moved our billing to a queue and the waiting time fell by half.';

/**
 * Ears that hear a sentence in whatever is not silence. Each stretch of speech after a pause adds one; words are known
 * `pauseWordsMs` after a stretch ended and final `finalMs` after the last one.
 */
export function fakeTranscriber(profile: Profile): Transcriber {
  return {
    label: 'fake',
    isLive: true,
    async *transcribe(audio, { signal }) {
      const stretches: number[] = [];
      let silentMs = Number.POSITIVE_INFINITY;
      let isTold = true;
      let endedAtMs = systemClock.monotonicMs();
      for await (const part of audio) {
        const isSilent = part.every((sample) => sample === 0);
        if (!isSilent) {
          if (silentMs >= profile.pauseWordsMs) stretches.push(part[0] ?? 0);
          silentMs = 0;
          isTold = false;
          endedAtMs = systemClock.monotonicMs();
        } else silentMs += part.length / SAMPLES_A_MS;
        if (isTold || silentMs < profile.pauseWordsMs) continue;
        isTold = true;
        yield { type: 'transcript-partial', text: textOf(stretches), isPause: true };
      }
      await until(endedAtMs + profile.finalMs, signal);
      counts.finals += 1;
      if (stretches.length > 0)
        yield { type: 'transcript-final', text: textOf(stretches), confidence: 0.9, startMs: 0, endMs: 1 };
    },
  };
}

/** Samples of this value are a stretch in the middle of a thought; of any other, one that ends in a full stop. */
const UNFINISHED = 801;

function textOf(stretches: readonly number[]): string {
  return stretches
    .map((value, place) => {
      const said = place === 0 ? SAID : `Then I did the part number ${place} of it in March.`;
      return value === UNFINISHED ? `${said.slice(0, -1)}, and` : said;
    })
    .join(' ');
}

function wordOf(count: number): string {
  return String(count).replaceAll(/\d/g, (digit) => 'bdfgklmnpr'.charAt(Number(digit))) + 'ail';
}

/** A model whose first sentence has six tokens; the second is the question that was asked for. */
export function fakeModel(profile: Profile): LanguageModel {
  return {
    label: 'fake',
    async *reply({ instruction }, { signal }) {
      counts.modelCalls += 1;
      const beganMs = systemClock.monotonicMs();
      // Never the same twice: what was said before must not be at hand.
      const tokens = ['Thank', ' you', ' for', ' the', ` ${wordOf(counts.modelCalls)}`, '.'];
      tokens.push(
        ...(instruction.question ?? 'Goodbye.').split(/(?=\s)/).map((word, at) => (at === 0 ? ` ${word}` : word)),
      );
      try {
        for (const [place, token] of tokens.entries()) {
          await until(beganMs + profile.firstTokenMs + place * profile.tokenMs, signal);
          yield token;
        }
      } finally {
        if (signal.aborted) counts.modelCallsOff += 1;
      }
    },
  };
}

/** A voice that streams. */
export function fakeVoice(profile: Profile): Synthesizer {
  return {
    label: 'fake',
    voices: [{ id: 'fake', label: 'Fake', description: 'For measuring.' }],
    async *synthesize(text, { signal }): AsyncIterable<SpeechPart> {
      counts.voiceCalls += 1;
      const beganMs = systemClock.monotonicMs();
      const wholeMs = text.length * MS_A_LETTER;
      counts.voiceMs += wholeMs;
      for (let atMs = 0; atMs < wholeMs; atMs += VOICE_PIECE_MS) {
        const dueMs = beganMs + profile.firstSoundMs + atMs / VOICE_PACE;
        if (atMs === 0) await until(dueMs, signal);
        else await pause(systemClock, Math.max(0, dueMs - systemClock.monotonicMs()), signal);
        const samples = new Int16Array(Math.min(VOICE_PIECE_MS, wholeMs - atMs) * SAMPLES_A_MS).fill(500);
        yield { type: 'speech-audio', samples, sampleRate: 16_000 };
      }
    },
  };
}
