import { type Difficulty, InterviewPlan, type InterviewType, PlannedQuestion } from '@intervue/shared';

/** A small plan of three questions for tests of what comes after planning. */
export function examplePlan(options: {
  type?: InterviewType;
  difficulty?: Difficulty;
  count?: number;
  seed?: number;
  timeBudgetMs?: number;
}): InterviewPlan {
  const { type = 'behavioral', difficulty = 'medium', count = 3, seed = 11, timeBudgetMs = 30 * 60_000 } = options;
  const questionType = type === 'mixed' || type === 'full' ? 'technical' : type;
  return InterviewPlan.parse({
    type,
    difficulty,
    role: 'Backend Engineer',
    candidateName: null,
    warmup: question(
      'warm-up-work',
      'behavioral',
      'What have you been working on lately?',
      'What did you do at work this week?',
    ),
    questions: TEXTS.slice(0, count).map(([text, rephrased], index) =>
      question(`main-${index + 1}`, questionType, text, rephrased),
    ),
    followUpsPerQuestionMax: { easy: 1, medium: 2, hard: 3 }[difficulty],
    timeBudgetMs,
    seed,
  });
}

const TEXTS: readonly (readonly [string, string])[] = [
  ['When did something at work go wrong because of a decision you made?', 'What is a mistake that you made in a job?'],
  ['How do you decide what to do first when everything is urgent?', 'What do you do when you have too much work?'],
  ['Which change to the way your team works came from you?', 'What did you make better in your team?'],
  ['Who was the most difficult customer you had to deal with?', 'Which customer was hard for you?'],
  ['What did you learn from the last project that failed?', 'What went badly, and what did it teach you?'],
];

function question(id: string, type: PlannedQuestion['type'], text: string, rephrased: string): PlannedQuestion {
  return PlannedQuestion.parse({
    id,
    type,
    competency: id,
    text,
    rephrased,
    followUps: [
      { id: `${id}-1`, text: 'Who noticed it first?', triggers: ['noticed', 'alarm'] },
      { id: `${id}-2`, text: 'How did you keep the data safe meanwhile?', triggers: ['database', 'migration'] },
      { id: `${id}-3`, text: 'What did you take from it?', triggers: [] },
    ],
    source: 'bank',
    reason: 'For tests.',
  });
}
