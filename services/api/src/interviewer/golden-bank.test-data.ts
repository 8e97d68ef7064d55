import type { QuestionBank } from './question-bank/bank-question.ts';

type Entry = QuestionBank['questions'][number];

/** A small bank that does not grow, for tests that show whole interviews. */
export const goldenBank: QuestionBank = {
  warmups: [
    entry('warm-up', 'behavioral', 'What have you been working on lately?', 'What did you do at work this week?', {}),
  ],
  questions: [
    entry(
      'wrong-decision',
      'behavioral',
      'When did a decision of yours turn out to be the wrong one?',
      'What is a mistake you made at work?',
      {
        'Who noticed it first?': ['noticed', 'found out'],
        'What would have helped you to decide otherwise?': ['decided', 'decision'],
      },
    ),
    entry(
      'two-opinions',
      'behavioral',
      'When did you have to bring two opinions together?',
      'When did people in your team disagree?',
      {
        'What did each side give up?': ['agreed', 'compromise'],
        'How did you keep it from happening again?': ['conflict', 'argument'],
      },
    ),
    entry(
      'bad-news',
      'behavioral',
      'How did you last tell somebody bad news at work?',
      'When did you have to say something unpleasant?',
      {
        'How did they take it?': ['customer', 'manager'],
      },
    ),
    entry(
      'slow-page',
      'technical',
      'A page that was fast last week is slow today. Where do you look first?',
      'How do you find out why a page is slow?',
      {
        'How do you know that it is the database?': ['database', 'query'],
        'What would you measure next?': ['logs', 'metrics', 'profile'],
      },
    ),
    entry(
      'message-twice',
      'technical',
      'How do you keep a message that arrives twice from doing its work twice?',
      'What can you do when the same message comes two times?',
      {
        'Where would you keep what was seen before?': ['key', 'id', 'store'],
        'What happens when the consumer dies in the middle?': ['queue', 'consumer', 'kafka'],
      },
    ),
    entry(
      'two-writers',
      'technical',
      'What can go wrong when two people save the same record at once?',
      'What happens when two people change the same thing?',
      {
        'Which of them should win?': ['lock', 'version', 'transaction'],
      },
    ),
    entry(
      'parcel-tracking',
      'system_design',
      'How would you design parcel tracking for a million parcels a day?',
      'Which parts would a parcel tracking system need?',
      {
        'What happens when that part is down for an hour?': ['queue', 'database', 'cache'],
        'How would it cope with ten times the load?': ['scale', 'shard', 'load'],
      },
    ),
    entry(
      'short-links',
      'system_design',
      'How would you build a service that shortens links?',
      'How can a long link be turned into a short one?',
      {
        'How would you keep it fast for popular links?': ['cache', 'popular'],
      },
    ),
    entry(
      'shared-notes',
      'system_design',
      'How would you let two people edit the same note at once?',
      'How can two people write in one note?',
      {
        'What do they see when the line drops?': ['offline', 'conflict', 'sync'],
      },
    ),
  ],
};

function entry(
  id: string,
  type: Entry['type'],
  text: string,
  rephrased: string,
  followUps: Record<string, string[]>,
): Entry {
  return {
    id,
    type,
    difficulty: 'medium',
    competency: id,
    area: 'work',
    tags: [],
    spokenTags: [],
    spokenEnding: text,
    text,
    rephrased,
    hint: '',
    goodAnswer: [],
    followUps: Object.entries(followUps).map(([words, triggers], index) => ({
      id: `${id}-${index + 1}`,
      text: words,
      triggers,
    })),
  };
}
