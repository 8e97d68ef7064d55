import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenText } from './spoken-text.ts';

const READ: readonly (readonly [written: string, spoken: string])[] = [
  ['How would you design a REST API for SQL data?', 'How would you design a rest A P I for S Q L data?'],
  ['We use CI/CD, C++, C#, .NET and Node.js.', 'We use C I C D, C plus plus, C sharp, dot net and Node J S.'],
  ['Two APIs, many URLs and a PM’s view.', "Two A P I's, many U R L's and a P M's view."],
  ['ASP.NET on AWS, GCP or K8s', 'A S P dot net on A W S, G C P or koober netties'],
  ['Vue.js 3 and next.js', 'Vue J S three and next J S'],
  ['HTML5, UTF-8, x86, S3 and EC2', 'H T M L five, U T F eight, X eighty six, S three and E C two'],
  ['HTTP/2 & TCP/IP 24/7', 'H T T P two and T C P I P twenty four seven'],
  ['OAuth2, JSON and GraphQL', 'oh auth two, jason and graph Q L'],
  ['ACID, CRUD and NASA', 'acid, crud and nasa'],
  ['the U.S. market', 'the U S market'],
  ['a PhD or a Ph.D.', 'a P H D or a P H D'],
  [
    'It costs $120k, about 50% of $1.5 million.',
    'It costs one hundred twenty thousand dollars, about fifty percent of one point five million dollars.',
  ],
  ['$3.50, $1, €20 and £2M', 'three dollars and fifty cents, one dollar, twenty euros and two million pounds'],
  ['$100-$200', 'one hundred dollars to two hundred dollars'],
  ['In 2019 we had 1,250 users.', 'In twenty nineteen we had one thousand two hundred fifty users.'],
  ['2007, 2000, 1905 and 1900', 'two thousand seven, two thousand, nineteen oh five and nineteen hundred'],
  ['1,000,000 rows or 1000000 rows', 'one million rows or one million rows'],
  ['the 1990s and the 2010s', 'the nineteen nineties and the twenty tens'],
  ['from 2019–2021', 'from twenty nineteen to twenty twenty one'],
  ['3-5 years, 10+ projects', 'three to five years, ten plus projects'],
  ['the 1st, 2nd, 3rd, 12th and 21st', 'the first, second, third, twelfth and twenty first'],
  ['3.5x faster', 'three point five times faster'],
  [
    '99.99% uptime, v2.0, 1.2.3',
    'ninety nine point nine nine percent uptime, version two point zero, one point two point three',
  ],
  ['p95 of 250ms with 16 GB', 'P ninety five of two hundred fifty milliseconds with sixteen gigabytes'],
  ['5k users, 2M rows', 'five thousand users, two million rows'],
  ['at 10:30, 9:00 or 9:05', "at ten thirty, nine o'clock or nine oh five"],
  ['on 2024-05-01', 'on May first, twenty twenty four'],
  ['agent 007, -5 degrees, #1', 'agent zero zero seven, minus five degrees, number one'],
  ['O(n log n) or O(n^2) or O(n²)', 'O of n log n or O of n squared or O of n squared'],
  ['a client/server model, A -> B, x == y', 'a client server model, A to B, x equals y'],
  ['e.g. this, i.e. that, etc.', 'for example this, that is that, and so on'],
  ['Visit https://www.github.com/foo/bar-baz?x=1 now.', 'Visit github dot com slash foo slash bar baz now.'],
  ['Look at google.com.', 'Look at google dot com.'],
  ['Write to jane.doe@example.com.', 'Write to jane dot doe at example dot com.'],
  ['**Bold**, _italic_, `code` and <b>tag</b>', 'Bold, italic, code and tag'],
  ['[this link](https://x.com/y) and ![an image](z.png)', 'this link and an image'],
  ['## A heading', 'A heading'],
  ['- a point', 'a point'],
  ['1. First, tell me.', 'First, tell me.'],
  ['snake_case_name', 'snake case name'],
  ['Great 👍 — let’s go… okay?', "Great, let's go. okay?"],
  ['Well-known (and loved) things', 'Well known, and loved, things'],
  ['TELL ME ABOUT YOUR LAST PROJECT NOW', 'tell me about your last project now'],
  ['your résumé, José?', 'your resume, Jose?'],
  ["'& so on", 'and so on'],
  ['R&D at AT&T', 'R and D at at and T'],
  ['Mr. Smith vs. Dr. Who', 'Mister Smith versus Doctor Who'],
];

describe('what a voice reads', () => {
  it.each(READ)('[SP26] reads %j', (written, spoken) => {
    expect(spokenText(written)).toBe(spoken);
  });

  it.each(['', '   ', '---', '😀', '...', '漢字', '***', '?!', '#'])(
    '[SP27] finds nothing to read in %j',
    (written) => {
      expect(spokenText(written)).toBe('');
    },
  );

  it('[SP26] gives the engine plain letters and punctuation only, whatever is written', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...READ.map(([written]) => written)), { maxLength: 3 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        expect(spokenText(written)).toMatch(/^([A-Za-z][A-Za-z\s.,;:!?'-]*)?$/);
      }),
    );
  });
});
