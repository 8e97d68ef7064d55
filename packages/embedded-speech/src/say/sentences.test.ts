import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

describe('finding sentences', () => {
  it.each([
    ['Hello there. How are you? Fine!', ['Hello there.', 'How are you?', 'Fine!']],
    ['I met Dr. Smith. He used e.g. Node.js 3.5 there.', ['I met Dr. Smith.', 'He used e.g. Node.js 3.5 there.']],
    ['J. K. Rowling wrote it. Really.', ['J. K. Rowling wrote it.', 'Really.']],
    ['"Stop." He stopped. (Why?) Nobody knows…  Well', ['"Stop."', 'He stopped.', '(Why?)', 'Nobody knows…', 'Well']],
    ['First line\nsecond line\n\n- a point', ['First line', 'second line', '- a point']],
    ['it costs $3.50. 12 people paid.', ['it costs $3.50.', '12 people paid.']],
    ['', []],
    [' \n ', []],
  ])('[SP34] parts %j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it('[SP20] speaks a long sentence clause by clause', () => {
    const clause = 'and so we went on with the work that had been left over from the year before';
    const clauses = splitSentences([clause, clause, `${clause}.`].join(', '));
    expect(clauses).toEqual([`${clause},`, `${clause},`, `${clause}.`]);
  });

  it('[SP20] leaves out no word and adds none, whatever the text', () => {
    const word = fc.constantFrom('we', 'Built', 'it.', 'fast,', 'e.g.', 'C++', '3.5', 'why?', '"No."', 'x'.repeat(35));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), (words) => {
        const pieces = splitSentences(words.join(' '));
        expect(pieces.join(' ')).toBe(words.join(' '));
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('[SP28] parts a word without an end', () => {
    expect(Math.max(...splitSentences('a'.repeat(5_000)).map(({ length }) => length))).toBeLessThanOrEqual(300);
  });
});
