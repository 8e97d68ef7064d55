import { describe, expect, it } from 'vitest';
import { listWords, originWords } from './origin-words.ts';

const line = { before: 'Engineer, ', marked: 'Northwind', after: ', 2019' };

describe('where a field comes from', () => {
  it('[WB75] is marked with the page, and read out with its line', () => {
    expect(originWords({ is: 'found', page: 2, line })).toEqual({
      mark: 'page 2',
      says: 'Found on page 2: Engineer, Northwind, 2019',
      line,
    });
  });

  it('[WB75] is the candidate once they changed it, and nothing where nothing is known', () => {
    expect(originWords({ is: 'changed' })).toMatchObject({ mark: 'changed by you', line: null });
    expect(originWords({ is: 'unknown' })).toBeNull();
  });

  it('[WB75] is told of a list for the entry one is in', () => {
    const list = { pages: [1, 2], isChanged: true, lines: [line, null] };
    expect(listWords(list, 0)).toEqual({
      mark: 'pages 1–2, changed by you',
      says: 'Found on pages 1–2: Engineer, Northwind, 2019 Changed by you.',
      line,
    });
    expect(listWords(list, 1)?.line).toBeNull();
    expect(listWords({ pages: [1], isChanged: false, lines: [line] }, 0)?.mark).toBe('page 1');
    expect(listWords({ pages: [], isChanged: true, lines: [null] }, 0)?.mark).toBe('changed by you');
    expect(listWords({ pages: [], isChanged: false, lines: [] }, 0)).toBeNull();
  });
});
