import { pack } from '../pack.ts';

/** Demanding talks about the shape of code: reviews, interfaces, refactoring, changes that outlive their author. */
export const codingDiscussionHardStructure = pack('coding_discussion', 'hard', [
  {
    id: 'code-review-clever-code',
    competency: 'code review',
    area: 'code review',
    text: 'A brilliant colleague submits very clever code that is ten times faster and that nobody else on the team can follow. The gain is real. What do you do in the review?',
    rephrased: 'Fast but almost unreadable code comes up for review. How do you decide?',
    hint: 'Ask who has to change it in two years.',
    goodAnswer:
      'whether the gain matters; who carries the cost later; walls around the clever part; keeps the person motivated',
    followUps: {
      'How would you find out whether the gain matters to anybody?': [
        'faster',
        'speed',
        'gain',
        'performance',
        'benchmark',
      ],
      'What would have to stand around that code so that you could accept it?': [
        'tests',
        'comments',
        'document',
        'isolate',
        'explain',
      ],
      'How do you say no without losing the person?': ['reject', 'refuse', 'decline', 'simplify', 'rewrite'],
      'Who should have the last word?': [],
    },
  },
  {
    id: 'code-untangle-god-class',
    competency: 'refactoring',
    area: 'refactoring',
    text: 'One class with nine thousand lines is touched by every team, every week, and each attempt to divide it has failed. How would you go about the next attempt?',
    rephrased: 'How do you split a giant class that everybody changes all the time?',
    hint: 'Ask first why the earlier attempts failed.',
    goodAnswer:
      'learns from the failed attempts; follows data and change history; works while others keep changing it; stays useful if stopped halfway',
    followUps: {
      'Why did the earlier attempts fail, do you think?': ['failed', 'attempts', 'tried', 'big bang'],
      'How do you work on it while everybody keeps changing it?': [
        'teams',
        'merge',
        'conflicts',
        'branch',
        'small steps',
      ],
      'What state would be worth having even if you were stopped halfway?': [
        'interface',
        'extract',
        'boundary',
        'step',
        'gradually',
      ],
      'What would you leave in it forever?': [],
    },
  },
  {
    id: 'code-undo-across-features',
    competency: 'interface design',
    area: 'interfaces between parts',
    text: 'A drawing program has thirty kinds of actions by several teams, and users want to be able to take back any step they made. What would you demand of each action?',
    rephrased: 'How do you design undo for a program to which many teams add actions?',
    hint: 'Compare storing the state with storing the steps.',
    goodAnswer:
      'states against inverse steps; a contract that can be tested automatically; actions that leave the program; memory and grouping',
    followUps: {
      'How would you test automatically that each action keeps to it?': [
        'test',
        'property',
        'contract',
        'inverse',
        'random',
      ],
      'What about actions that reach outside, such as sending an email?': [
        'outside',
        'network',
        'side effect',
        'external',
        'server',
      ],
      'What would storing whole states cost, compared with storing steps?': [
        'snapshot',
        'state',
        'states',
        'copy',
        'memory',
      ],
      'What does a user expect undo to do after somebody else has edited?': [],
    },
  },
  {
    id: 'code-cost-of-abstraction',
    competency: 'design judgement',
    area: 'interfaces between parts',
    text: 'A team has built a general framework for a case that so far exists three times. Work has become slower, not faster. How would you judge whether to keep it?',
    rephrased: 'How do you decide whether a general solution was a mistake?',
    hint: 'Ask what the fourth case would cost with it and without it.',
    goodAnswer:
      'evidence from real changes; what the cases truly share; cost of going back; pride and money already spent',
    followUps: {
      'What evidence from the last months would you collect?': ['evidence', 'history', 'changes', 'measure', 'slower'],
      'How would you go back, if you had to?': ['remove', 'delete', 'inline', 'back', 'simplify'],
      'How do you speak about it with those who built it?': ['team', 'people', 'built', 'author', 'proud'],
      'What would the fourth case have to look like to prove the framework right?': [],
    },
  },
  {
    id: 'code-schema-change-live',
    competency: 'change safety',
    area: 'databases',
    text: 'You have to split one column of a table into two. Programs write to that table thousands of times a second, and you do not control all of them. What is your sequence of steps?',
    rephrased: 'How do you change a busy table step by step while old and new programs use it?',
    hint: 'At each moment, both the old and the new program have to work.',
    goodAnswer:
      'adds, fills, switches, removes; both versions work at each step; what is checked before each step; programs out of one’s control',
    followUps: {
      'At which step can you no longer go back?': ['drop', 'remove', 'back', 'rollback', 'final'],
      'How do you fill the old rows without slowing everybody down?': ['backfill', 'fill', 'batch', 'copy', 'rows'],
      'How do you know that no old program is writing any more?': [
        'old version',
        'versions',
        'write',
        'writes',
        'trigger',
      ],
      'What would make you wait for a month between two steps?': [],
    },
  },
  {
    id: 'code-generated-code-review',
    competency: 'trust in code',
    area: 'code review',
    text: 'More than half of the changes your team reviews are now written by a machine, look tidy and pass all tests. What would you change in the way you review?',
    rephrased: 'How do you review code that was produced by a tool?',
    hint: 'Think of what good looks and passing tests do not tell you.',
    goodAnswer:
      'tidy is no longer a sign of thought; intent, limits and tests themselves; who answers for it; keeps skill and attention alive',
    followUps: {
      'Which faults would you expect that people rarely make?': ['faults', 'errors', 'mistakes', 'bugs', 'wrong'],
      'How far do you trust tests that were written together with the code?': ['tests', 'test', 'coverage', 'pass'],
      'Who answers for it when it fails at night?': ['responsible', 'owner', 'author', 'person', 'accountable'],
      'How do you keep reviewers from nodding it through?': [],
    },
  },
  {
    id: 'code-merge-offline-calendars',
    competency: 'data structures',
    area: 'sync',
    text: 'Two copies of a calendar were edited apart for a week, with repeated events and exceptions to them. How would you represent the data so that merging becomes possible at all?',
    rephrased: 'How do you store calendar events so that two changed copies can be joined again?',
    hint: 'Take an event that repeats weekly, of which one date was moved.',
    goodAnswer:
      'identity of each occurrence; stores intentions or operations; rules for true conflicts; properties to test, such as order of merging',
    followUps: {
      'What if one side deletes the series while the other moves one date of it?': [
        'delete',
        'series',
        'exception',
        'moved',
        'repeat',
      ],
      'What difference does it make who merges first?': ['merge', 'order', 'first', 'commute', 'same result'],
      'How do you identify one single occurrence?': ['id', 'identity', 'identifier', 'key', 'occurrence'],
      'Which conflicts would you rather show to people?': [],
    },
  },
]);
