import { describe, expect, it } from 'vitest';
import { wordErrors } from './word-errors.ts';

describe('word errors', () => {
  it.each([
    ['The cat sat.', 'the cat sat', 0, 3],
    ['the cat sat', 'the bat sat', 1, 3],
    ['the cat sat', 'the sat', 1, 3],
    ['the cat sat', 'the cat has sat', 1, 3],
    ['one two three', '', 3, 3],
    ['', 'something invented', 2, 0],
    ['HE COUNSELLED the neighbours in colour', 'he counseled the neighbors in color', 0, 6],
    ['forty-two lines', '42 lines', 0, 3],
    ['about fourteen fifty-five', 'about 1455', 0, 4],
    ['the twenty first of May', 'the 21st of May', 0, 5],
    ['three point five percent', '3.5%', 0, 4],
    ['one thousand two hundred dollars', '$1,200', 0, 5],
    ['Mister Smith said OK today', 'Mr. Smith said okay to-day', 0, 5],
    ['we realised and organized it', 'we realized and organised it', 0, 5],
    ['it’s well-known', "It's well known", 0, 3],
  ])('between %j and %j', (said, heard, errors, words) => {
    expect(wordErrors(said, heard)).toMatchObject({ errors, words });
  });

  it.each([
    ['the cat sat', 'the sat', 1, 0],
    ['the cat sat', 'the cat has sat', 0, 1],
    ['the cat sat', 'the bat sat', 0, 0],
    ['we went on and on', 'we went on', 2, 0],
    ['one two three', 'one two one two three', 0, 2],
    ['a b c d', 'a c d e', 1, 1],
    ['', '', 0, 0],
  ])('tell what of %j is missing from %j, and what is too much', (said, heard, missed, added) => {
    expect(wordErrors(said, heard)).toMatchObject({ missed, added });
  });
});
