/** What an answer leaves open. */
export type Gap =
  | 'short'
  | 'own-part'
  | 'no-action'
  | 'no-result'
  | 'no-situation'
  | 'no-number'
  | 'vague'
  | 'unnamed-technology'
  | 'technology'
  | 'figure'
  | 'dropped-thread'
  | 'depth'
  | 'challenge';

/** Ways to ask about a gap. `piece` is verbatim from the answer, `phrase` the same with the article it needs. */
export function probesFor(gap: Gap, piece: string, phrase: string): readonly string[] {
  return isAboutPart(gap) ? partProbes(gap, phrase) : detailProbes(gap, piece, phrase);
}

/** Ways to ask how the resume and the candidate's own words go together. Either may be a slip, so neither is doubted. */
export function contradictionProbes(claim: string, words: string): readonly string[] {
  return [
    `I may have misread your resume. It mentions ${claim}, and you said "${words}". How do the two go together?`,
    `Your resume mentions ${claim}, and just now you said "${words}". What should I know about that?`,
    `You said "${words}". I had seen ${claim} on your resume. How should I understand it?`,
    `Let me get this right. The resume speaks of ${claim}, and you said "${words}". Which of them is closer to what happened?`,
  ];
}

/** Ways to ask about a gap with the candidate's own words between quotation marks, where they name no thing. */
export function quoteProbes(gap: Gap, quote: string, isStory: boolean): readonly string[] {
  // Recognisers do not always write it as a word of its own.
  const written = quote.replaceAll(/\bi\b/g, 'I');
  const isIntent = OF_WOULD.test(quote) || (!isStory && !PAST.test(quote));
  const asked = isIntent ? { ...ASKED_OF_QUOTE, ...ASKED_OF_INTENT } : ASKED_OF_QUOTE;
  return asked[gap].map((question) => `You said "${written}". ${question}`);
}

const OF_WOULD = /\bI(?:['’](?:d|ll)| would| will| can| could| might)\b/i;

const PAST =
  /\b(?:\w+ed|was|were|had|did|went|took|made|got|told|wrote|found|built|led|ran|gave|left|kept|said|held)\b/i;

/** Of what one would do or usually does, nothing was hard yet. */
const ASKED_OF_INTENT = {
  depth: [
    'What could go wrong with that?',
    'What would make you choose another way?',
    'What is the hardest part of that?',
  ],
  challenge: ['When would that be the wrong thing?', 'What would somebody say who does the opposite?'],
} as const;

const ASKED_OF_QUOTE: Record<Gap, readonly string[]> = {
  short: ['What happened, step by step?', 'Could you tell me more about that?', 'What lay behind that?'],
  'own-part': ['Which part of that was yours?', 'What did you do in that yourself?'],
  'no-action': ['What did you do yourself at that point?', 'What was your own first step there?'],
  'no-result': ['What came of it?', 'What did that lead to?', 'What was different after that?'],
  'no-situation': [],
  'no-number': ['How big was the difference, as a number?', 'What figure would show that?'],
  depth: ['What was the hardest decision in that?', 'What would you do differently today?'],
  challenge: [
    'What would you say to somebody who had done the opposite?',
    'When would that have been the wrong thing?',
  ],
  vague: [],
  'unnamed-technology': [],
  technology: [],
  figure: [],
  'dropped-thread': [],
};

/** Whether an answer holds already what this question asks for. */
export function isToldAlready(probe: string, answers: readonly string[]): boolean {
  return TOLD.some(([asks, told]) => asks.test(probe) && answers.some((answer) => told.test(answer)));
}

const TOLD: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\bdifferently today\b/,
    /\b(?:should(?:n't)? have|differently|in hindsight|looking back|next time|since then|ever since)\b/i,
  ],
  [/\bhardest\b/, /\bhardest|most difficult\b/i],
  [/\bnearly went wrong\b/, /\b(?:nearly|almost) (?:went|broke|lost|failed|missed)\b/i],
  [/\bmeasure that\b/, /\bmeasur(?:e|ed|ing)\b|\bcount(?:ed|ing)\b/i],
  [
    /\b(?:opposite|strongest argument|wrong call)\b/,
    /\b(?:critics?|somebody|someone|some people) (?:would|could|might) say\b/i,
  ],
];

const PART_GAPS = ['own-part', 'no-action', 'no-result', 'no-situation', 'no-number'] as const;
type PartGap = (typeof PART_GAPS)[number];

function isAboutPart(gap: Gap): gap is PartGap {
  return PART_GAPS.some((one) => one === gap);
}

function detailProbes(gap: Exclude<Gap, PartGap>, piece: string, phrase: string): readonly string[] {
  switch (gap) {
    case 'short':
      return [
        `I'd like to hear a bit more about ${phrase}. What happened, step by step?`,
        `You mentioned ${phrase}. Could you walk me through ${itOrThem(phrase)} in more detail?`,
        `Could you tell me more about ${phrase}, as if I knew nothing about ${itOrThem(phrase)}?`,
      ];
    case 'vague':
      return [
        `You said "${piece}". Could you give me one concrete example of that?`,
        `When you say "${piece}", what exactly do you have in mind?`,
      ];
    case 'unnamed-technology':
      return [
        `You mentioned ${/^[aeiou]/i.test(piece) ? 'an' : 'a'} ${piece}. Which one do you have in mind?`,
        `When you say ${piece}, which one are you thinking of?`,
      ];
    case 'technology':
      return [
        `You mentioned ${piece}. What made it the right choice there?`,
        `Staying with ${piece}, what would you have to watch out for when using it that way?`,
        `What would you have lost by doing this without ${piece}?`,
        `Where have you seen ${piece} reach its limits?`,
      ];
    case 'figure':
      return [
        `You said ${piece}. How did you measure that?`,
        `Let me pick up one figure, ${piece}. Where does it come from?`,
        `What would have to change to do clearly better than ${piece}?`,
      ];
    case 'dropped-thread':
      return [
        `You said "${piece}". I'd like to hear the part you left out. What was it?`,
        `You said "${piece}". Which part of that have you not told me yet?`,
        `You mentioned "${piece}" in passing. What was behind it?`,
      ];
    case 'challenge':
      return [
        `Suppose a colleague told you that ${phrase} was the wrong call. What would you answer?`,
        `Under which circumstances would ${phrase} have been a mistake?`,
        `What would have convinced you to leave ${phrase} alone?`,
        `Where is ${phrase} weakest?`,
      ];
    case 'depth':
      return [
        `Let's go a little deeper into ${phrase}. What was the hardest decision there?`,
        `Thinking about ${phrase} again, what would you do differently today?`,
        `With ${phrase}, what nearly went wrong?`,
        `If somebody had challenged you on ${phrase}, what would their strongest argument have been?`,
      ];
  }
}

/** "References", "the discharges"; neither "process" nor "analysis". */
export function isSeveral(phrase: string): boolean {
  return (
    /(?:^|\s)[a-z][\w-]*[^\Wsiu_]s$/.test(phrase) &&
    !/\b(?:sales|news|canvas|lens|series|aws|gas|atlas|kubernetes|postgres|rails|windows|\w+ics)$/i.test(phrase)
  );
}

function itOrThem(phrase: string): string {
  return isSeveral(phrase) ? 'them' : 'it';
}

function partProbes(gap: PartGap, phrase: string): readonly string[] {
  switch (gap) {
    case 'own-part':
      return [
        `You said "we" a few times there. What was your own part when it came to ${phrase}?`,
        `Thinking of ${phrase}, which pieces of it were yours?`,
        `Let me separate you from the team for a moment. What did you personally do about ${phrase}?`,
      ];
    case 'no-action':
      return [
        `You mentioned ${phrase}. What did you do about ${itOrThem(phrase)} yourself?`,
        `I'd like to understand your own steps. What did you do, concretely, when it came to ${phrase}?`,
        `Staying with ${phrase} for a moment, what was the first thing you did?`,
      ];
    case 'no-result':
      return [
        `And ${phrase}, how did ${isSeveral(phrase) ? 'they' : 'that'} turn out in the end?`,
        `You mentioned ${phrase}. What came of ${itOrThem(phrase)}?`,
        `Looking back at ${phrase}, what was different afterwards?`,
      ];
    case 'no-situation':
      return [
        `You mentioned ${phrase}. What was going on at the time?`,
        `Before we go on with ${phrase}, what made ${itOrThem(phrase)} necessary?`,
        `Take me back a step from ${phrase}. What was the situation?`,
      ];
    case 'no-number':
      return [
        `You mentioned ${phrase}. If you had to put a number on the effect, what would it be?`,
        `How would you show somebody, with a figure, what changed with ${phrase}?`,
        `Roughly how big was the difference for ${phrase}, as a number?`,
      ];
  }
}

/** The same in easier words, for somebody who asks what was meant. `topic` is what the follow-up picked up. */
export function easierProbe(gap: string): string | null {
  switch (gap) {
    case 'short':
    case 'vague':
      return 'could you describe one real example of it?';
    case 'own-part':
    case 'no-action':
      return 'which part of that work did you do yourself?';
    case 'no-result':
      return 'what happened at the end?';
    case 'no-situation':
      return 'what was the problem at the start?';
    case 'dropped-thread':
      return 'what did you not tell me yet?';
    case 'challenge':
      return 'what could have been bad about it?';
    case 'no-number':
    case 'figure':
      return 'how do you know how big the difference was?';
    case 'unnamed-technology':
      return 'what is the name of the tool you used?';
    case 'technology':
      return 'why did you use that tool and not another one?';
    case 'depth':
      return 'what was difficult about it?';
    default:
      return null;
  }
}
