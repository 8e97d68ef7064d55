import { type InterviewEvent, InterviewPlan, type StoredEvent } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { judge, judgeLines } from './judge.ts';

const QUESTIONS = ['What did you build?', 'Which mistake taught you most?'];
const plan = InterviewPlan.parse({
  type: 'behavioral',
  difficulty: 'easy',
  role: '',
  candidateName: null,
  warmup: question('warm', 'What do you like?'),
  questions: QUESTIONS.map((text, place) => question(`q${place}`, text)),
  followUpsPerQuestionMax: 1,
  timeBudgetMs: 600_000,
  seed: 1,
});

function question(id: string, text: string) {
  const words = { text, rephrased: text, followUps: [], reason: '' };
  return { id, type: 'behavioral', competency: 'ownership', source: 'bank', ...words };
}

type Reply = Extract<InterviewEvent, { type: 'turn-replied' }>;
type Line = Omit<Reply, 'type' | 'turnId'> & { said: string; afterMs?: number };

const followUp = (id: string, text: string, picksUp: string) =>
  ({ kind: 'follow-up', questionId: 'q0', followUpId: id, text, reason: 'depth', picksUp }) as const;
const GOOD: Line[] = [
  { said: '', text: 'Hello. Are you ready?', move: { kind: 'greet' }, phase: 'introduction' },
  { said: 'Yes.', text: 'What do you like?', move: { kind: 'warm-up', questionId: 'warm' }, phase: 'warmup' },
  {
    said: 'Bread.',
    text: QUESTIONS[0] ?? '',
    move: { kind: 'ask', questionId: 'q0', after: 'answer' },
    phase: 'main_questions',
  },
  {
    said: 'I built a queue.',
    text: 'You mentioned the queue. Who used it?',
    move: followUp('q0-1', 'Who used it?', 'queue'),
    phase: 'follow_up',
  },
  {
    said: 'Everybody.',
    text: QUESTIONS[1] ?? '',
    move: { kind: 'ask', questionId: 'q1', after: 'answer' },
    phase: 'main_questions',
  },
  {
    said: 'A release.',
    text: 'Thank you. Is there anything else?',
    move: { kind: 'wrap-up', reason: 'plan' },
    phase: 'wrap_up',
  },
  {
    said: 'No.',
    text: 'Goodbye.',
    move: { kind: 'close', reason: 'plan', answersQuestion: false },
    phase: 'completed',
  },
];

function logOf(lines: readonly Line[], options: { isEnded?: boolean; withdrawn?: string } = {}): StoredEvent[] {
  let atMs = 0;
  const events: { event: InterviewEvent; atMs: number }[] = [{ event: { type: 'interview-started', plan }, atMs }];
  for (const [place, { said, afterMs = 30_000, ...line }] of lines.entries()) {
    const turnId = `t${place}`;
    atMs += afterMs;
    if (said !== '') events.push({ event: { type: 'turn-transcribed', turnId, text: said, confidence: 1 }, atMs });
    events.push({ event: { type: 'turn-replied', turnId, ...line }, atMs });
    if (options.withdrawn === turnId) events.push({ event: { type: 'reply-withdrawn', turnId }, atMs });
  }
  if (options.isEnded !== false) events.push({ event: { type: 'interview-ended', reason: 'plan' }, atMs });
  return events.map((one, place) => ({ seq: place + 1, ...one }));
}

const marks = (events: StoredEvent[]) => judge(events).map(({ mark }) => mark);
const changed = (place: number, change: Partial<Line>) =>
  GOOD.map((line, at) => (at === place ? { ...line, ...change } : line));
const inRound0 = (line: Line, at: number): Line =>
  at === 4 ? { ...line, move: { kind: 'ask', questionId: 'q1', after: 'answer', round: 0 } } : line;
const after = (place: number, line: Line) => [...GOOD.slice(0, place + 1), line, ...GOOD.slice(place + 1)];

describe('[RH28] the judge of interviews', () => {
  it('finds nothing in one that was held as it must be', () => {
    expect(judge(logOf(GOOD), new Map([['t1', 'Yes.']]))).toEqual([]);
  });

  it.each([
    ['ends', logOf(GOOD, { isEnded: false })],
    ['ends', logOf(GOOD.slice(0, -1))],
    ['ends', logOf(changed(4, { move: { kind: 'ask', questionId: 'q9', after: 'answer' } }))],
    ['in-time', logOf(changed(4, { afterMs: 600_000 }))],
    ['phases', logOf(changed(4, { phase: 'warmup' }))],
    ['repeated-question', logOf(changed(4, { text: QUESTIONS[0] ?? '' }))],
    ['double-question', logOf(changed(4, { text: 'Which one? And why?' }))],
    ['double-question', logOf(changed(4, { text: 'Which mistake was it, and why did it happen?' }))],
    ['level', logOf(changed(4, { move: { kind: 'ask', questionId: 'q1', after: 'answer', level: 'medium' } }))],
    [
      'round-order',
      logOf(changed(2, { move: { kind: 'ask', questionId: 'q0', after: 'answer', round: 1 } }).map(inRound0)),
    ],
    ['not-speakable', logOf(changed(4, { text: '**Which** mistake taught you most?' }))],
    ['follow-up-not-grounded', logOf(changed(3, { move: followUp('q0-1', 'Who used it?', 'cache') }))],
    ['follow-up-not-grounded', logOf(changed(3, { text: 'Who used it?' }))],
  ] as const)('finds: %s', (mark, events) => {
    expect(marks(events)).toContain(mark);
  });

  it('finds one follow-up too many, and does not count one that was taken back', () => {
    const more: Line = {
      said: 'They liked the queue.',
      text: 'How did you see that they liked the queue?',
      move: followUp('q0-2', 'How?', 'queue'),
      phase: 'follow_up',
    };
    expect(marks(logOf(after(3, more)))).toEqual(['follow-up-budget']);
    expect(marks(logOf(after(3, more), { withdrawn: 't4' }))).toEqual([]);
  });

  it('finds an answer that was acknowledged and is not there', () => {
    expect(judge(logOf(GOOD), new Map([['t8', 'One more thing.']]))).toMatchObject([{ mark: 'line-lost' }]);
  });

  it('finds what can be seen from outside', () => {
    const line = {
      seq: 1,
      role: 'interviewer',
      text: 'Which one? And why?',
      sequence: 1,
      turn_id: 't',
      at: '',
    } as const;
    const lines = [{ ...line, confidence: null, interrupted: false, audio_id: null }];
    const found = judgeLines({ lines, phases: ['introduction', 'wrap_up', 'warmup'], isEnded: false });
    expect(found.map(({ mark }) => mark)).toEqual(['ends', 'phases', 'double-question']);
  });
});
