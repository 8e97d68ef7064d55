import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScriptedSynthesizer } from '../adapters/scripted/synthesizer.ts';
import { SentenceSplitter } from '../base/sentence-splitter.ts';
import type { Synthesizer } from '../ports/synthesizer.ts';
import { clauses } from './clauses.ts';
import { GrowingLine } from './growing-line.ts';
import { HeardLedger } from './heard-ledger.ts';
import { Pacer } from './pacer.ts';
import { createPremadeSpeech } from './premade-speech.ts';
import { speak } from './speak.ts';

const signal = new AbortController().signal;

describe('clauses', () => {
  it('[MO1] cuts at the ends of sentences', () => {
    expect(clauses('Thanks. What did you do? Tell me!').map((clause) => clause.text)).toEqual([
      'Thanks.',
      'What did you do?',
      'Tell me!',
    ]);
  });

  it('[MO1] loses no letter of any line and says none twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '?', '!', ',', '3') }), (line) => {
        const said = clauses(line)
          .map((clause) => clause.text)
          .join('');
        expect(said.replaceAll(/\s/g, '')).toBe(line.replaceAll(/\s/g, ''));
        for (const { text, start, end } of clauses(line)) expect(line.slice(start, end)).toBe(text);
      }),
    );
  });

  it.each([
    'Dr. Smith asked about it.',
    'It took 3.5 seconds.',
    'Use a queue, e.g. Redis, for that.',
    'J. Doe wrote it.',
  ])('[MO2] keeps "%s" whole', (line) => {
    expect(clauses(line)).toHaveLength(1);
  });
});

function said(line: string) {
  return GrowingLine.of(line).clauses(signal);
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function settle(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await Promise.resolve();
}

describe('speak', () => {
  it('[MO3] makes one clause ahead of the one that is listened to', async () => {
    const made: string[] = [];
    const inner = createScriptedSynthesizer();
    const counting: Synthesizer = {
      ...inner,
      synthesize(text, options) {
        made.push(text);
        return inner.synthesize(text, options);
      },
    };
    const spoken = speak(said('One. Two. Three. Four.'), counting, { signal, voice: 'rms', rate: 1 })[
      Symbol.asyncIterator
    ]();
    await spoken.next();
    await settle();
    expect(made).toEqual(['One.', 'Two.']);
    await spoken.next();
    await settle();
    expect(made).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('[MO6] fails when a voice ends without sound', async () => {
    const mute: Synthesizer = { ...createScriptedSynthesizer(), async *synthesize() {} };
    const spoken = speak(said('Hello.'), mute, { signal, voice: 'rms', rate: 1 })[Symbol.asyncIterator]();
    await expect(spoken.next()).rejects.toMatchObject({ code: 'provider-unavailable' });
  });

  it('[MO7] makes nothing once it is called off', async () => {
    const called = new AbortController();
    const spoken = speak(said('One. Two. Three.'), createScriptedSynthesizer(), {
      signal: called.signal,
      voice: 'rms',
      rate: 1,
    })[Symbol.asyncIterator]();
    await spoken.next();
    called.abort(new Error('enough'));
    await expect(spoken.next()).rejects.toThrow('enough');
  });
});

describe('a line that is still being written', () => {
  it('[MO8] is spoken from its first sentence on, each sentence once', async () => {
    const line = new GrowingLine();
    line.add('Thank you.');
    const spoken = speak(line.clauses(signal), createScriptedSynthesizer(), { signal, voice: 'rms', rate: 1 });
    expect((await spoken.next()).value).toMatchObject({ clause: { text: 'Thank you.', start: 0, end: 10 } });
    line.add('What next? Tell me.');
    line.end();
    const rest: string[] = [];
    for await (const { clause } of spoken) rest.push(line.text.slice(clause.start, clause.end));
    expect(rest).toEqual(['What next?', 'Tell me.']);
  });

  it('[MO8] gives sound as it is made, not clause by clause', async () => {
    const slow: Synthesizer = {
      ...createScriptedSynthesizer(),
      async *synthesize(_text, options) {
        yield { type: 'speech-audio', samples: new Int16Array(160).fill(1), sampleRate: 16_000 };
        await new Promise((_resolve, reject) => {
          options.signal.addEventListener('abort', () => reject(options.signal.reason));
        });
      },
    };
    const stop = new AbortController();
    const options = { signal: stop.signal, voice: 'rms', rate: 1 };
    const spoken = speak(GrowingLine.of('One.').clauses(signal), slow, options);
    expect((await spoken.next()).value).toMatchObject({ isLast: false });
    stop.abort(new Error('enough'));
    await expect(spoken.next()).rejects.toThrow('enough');
  });
});

describe('sentences of a text that is being written', () => {
  function cut(...pieces: string[]): string[] {
    const splitter = new SentenceSplitter();
    const sentences = pieces.flatMap((piece) => splitter.push(piece));
    const last = splitter.end();
    return [...sentences, ...(last === '' ? [] : [last])].map((sentence) => sentence.trim());
  }

  it('[MO9] end with their mark, without waiting for what follows', () => {
    const splitter = new SentenceSplitter();
    expect(splitter.push('Thank')).toEqual([]);
    expect(splitter.push(' you.')).toEqual(['Thank you.']);
  });

  it.each([
    [
      ['It took 3.', '5 seconds. Why?'],
      ['It took 3.5 seconds.', 'Why?'],
    ],
    [
      ['Use a queue, e.', 'g. Redis. And then?'],
      ['Use a queue, e.g. Redis.', 'And then?'],
    ],
    [
      ['Ask Dr.', ' Smith. Now?'],
      ['Ask Dr. Smith.', 'Now?'],
    ],
    [['No mark at the end'], ['No mark at the end']],
  ])('[MO9] are not cut inside figures, names and abbreviations: %j', (pieces, sentences) => {
    expect(cut(...pieces)).toEqual(sentences);
  });

  it('[MO9] are the text, however it comes in pieces', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '.', '?', '!', '3', '\n') });
    fc.assert(
      fc.property(fc.array(letters), (pieces) => {
        expect(
          cut(...pieces)
            .join('')
            .replaceAll(/\s/g, ''),
        ).toBe(pieces.join('').replaceAll(/\s/g, ''));
      }),
    );
  });
});

describe('speech made beforehand', () => {
  function counting() {
    const made: string[] = [];
    const inner = createScriptedSynthesizer();
    const voice: Synthesizer = {
      ...inner,
      synthesize(text, options) {
        made.push(text);
        return inner.synthesize(text, options);
      },
    };
    return { made, voice };
  }
  const options = { signal, voice: 'rms', rate: 1 };

  it('[MO10] is said without being made again, to everybody, and never in another voice or pace', async () => {
    const { made, voice } = counting();
    const premade = createPremadeSpeech(voice, { samplesMax: 1_000_000 });
    void premade.premake('Thank you.', options);
    void premade.premake('Thank you.', options);
    for (let round = 0; round < 2; round += 1) {
      const parts = await all(premade.synthesize('Thank you.', options));
      expect(parts[0]?.samples.length).toBe(10 * 60 * 16);
    }
    expect(made).toEqual(['Thank you.']);
    await all(premade.synthesize('Thank you.', { ...options, rate: 1.1 }));
    expect(made).toHaveLength(2);
  });

  it('[MO10] that could not be made is made when it is said', async () => {
    const { made, voice } = counting();
    let isFirst = true;
    const failing: Synthesizer = {
      ...voice,
      async *synthesize(text, given) {
        if (isFirst) {
          isFirst = false;
          throw new Error('busy');
        }
        yield* voice.synthesize(text, given);
      },
    };
    const premade = createPremadeSpeech(failing, { samplesMax: 1_000_000 });
    void premade.premake('Hello.', options);
    expect(await all(premade.synthesize('Hello.', options))).toHaveLength(1);
    expect(made).toEqual(['Hello.']);
  });

  it('[MO10] is kept up to a limit; what was not wanted for longest goes first', async () => {
    const { made, voice } = counting();
    const premade = createPremadeSpeech(voice, { samplesMax: 3 * 60 * 16 });
    for (const text of ['A.', 'B.']) void premade.premake(text, options);
    await settle();
    await all(premade.synthesize('B.', options));
    await all(premade.synthesize('A.', options));
    expect(made).toEqual(['A.', 'B.', 'A.']);
  });
});

describe('the pacer', () => {
  it('[MO4] never lets more than 400 ms be on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 40 }), async (pieces) => {
        const pacer = new Pacer(400, 0);
        let sentMs = 0;
        let playedMs = 0;
        for (const durationMs of pieces) {
          const sending = pacer.send(durationMs, signal).then(() => {
            sentMs += durationMs;
          });
          await Promise.resolve();
          if (sentMs + durationMs - playedMs > 400) {
            await Promise.resolve();
            playedMs = sentMs;
            pacer.played(playedMs);
          }
          await sending;
          expect(sentMs - playedMs).toBeLessThanOrEqual(400);
        }
      }),
    );
  });

  it('[MO7] stops waiting when it is called off', async () => {
    const called = new AbortController();
    const pacer = new Pacer(400, 0);
    await pacer.send(400, called.signal);
    const waiting = pacer.send(100, called.signal);
    called.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });
});

describe('the heard ledger', () => {
  const line = 'Thank you. What did you build?';

  function ledger(): HeardLedger {
    const heard = new HeardLedger();
    for (const clause of clauses(line))
      heard.add(clause, new Int16Array(clause.text.length * 60 * 16).fill(900), 16_000);
    return heard;
  }

  it.each([
    [0, ''],
    [299, ''],
    [300, 'Thank'],
    [600, 'Thank you.'],
    [600 + 13 * 60, 'Thank you. What did you'],
    [60_000, line],
  ])('[MO5] after %d ms has heard "%s"', (playedMs, text) => {
    expect(ledger().heard(line, playedMs)).toBe(text);
  });
});
