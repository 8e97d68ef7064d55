import type { InterviewCheck, InterviewEvent, InterviewPlan, StoredEvent } from '@intervue/shared';
import type { Coverage } from './coverage.ts';
import { GREETING_WORDS_MAX, LINE_WORDS_MAX } from './guard.ts';
import { isSpeakable, sentencesOf, spokenForm, wordsOf } from './words.ts';

/** Counts from its log how an interview was held; null when it never began. `elapsedMs` is the time without pauses. */
export function selfCheck(
  events: readonly StoredEvent[],
  elapsedMs: number,
  coverage: Coverage = {},
): InterviewCheck | null {
  const all = events.map(({ event }) => event);
  const plan = all.find((event) => event.type === 'interview-started')?.plan;
  if (!plan) return null;
  const withdrawn = new Set(all.flatMap((event) => (event.type === 'reply-withdrawn' ? [event.turnId] : [])));
  const lines = all.flatMap((event) => (event.type === 'turn-replied' && !withdrawn.has(event.turnId) ? [event] : []));
  const countIf = (isTrue: (line: Line) => boolean) => lines.filter(isTrue).length;
  return {
    lines: lines.length,
    ...questionsIn(lines, plan, all),
    coverage: coveredIn(plan, coverage),
    lateQuestions: lateIn(lines, plan, elapsedMs),
    repeatedQuestions: repetitionsIn(lines),
    doubleQuestions: countIf(({ text }) => (text.match(/\?/g) ?? []).length > 1),
    leadingLines: countIf(({ text }) => LEADING.test(text)),
    longLines: countIf(({ text, move }) => wordsOf(text).length > wordsMaxOf(move)),
    unspeakableLines: countIf(({ text }) => !isSpeakable(text)),
    interruptions: {
      byCandidate: all.filter(
        (event) => event.type === 'reply-played' && !event.isComplete && !withdrawn.has(event.turnId),
      ).length,
      byInterviewer: withdrawn.size,
    },
    candidateShare: shareOf(all),
    elapsedMs,
    timeBudgetMs: plan.timeBudgetMs,
  };
}

type Line = Extract<InterviewEvent, { type: 'turn-replied' }>;

const LEADING =
  /\b(?:don't you (?:think|agree)|wouldn't you (?:say|agree)|isn't it (?:true|fair|better)|surely you|you (?:must|surely) (?:have|agree|think)|i (?:assume|suppose) (?:that )?you|(?:right|correct|isn't it|didn't you|haven't you|aren't you)\?)/i;

function wordsMaxOf(move: Line['move']): number {
  return move.kind === 'greet' ? GREETING_WORDS_MAX : LINE_WORDS_MAX;
}

function questionsIn(
  lines: readonly Line[],
  plan: InterviewPlan,
  all: readonly InterviewEvent[],
): Pick<InterviewCheck, 'mainQuestions' | 'followUps'> {
  const asked = new Set(lines.flatMap(({ move }) => (move.kind === 'ask' ? [move.questionId] : [])));
  const said = spokenForm(all.flatMap((event) => (event.type === 'turn-transcribed' ? [event.text] : [])).join(' '));
  const answers = answersBefore(all);
  const followUps = lines.flatMap(({ move, text, turnId }) =>
    move.kind === 'follow-up' ? [{ move, text, turnId }] : [],
  );
  const named = followUps.filter(({ move, text }) => {
    const picksUp = spokenForm(move.picksUp ?? '');
    return picksUp !== '' && said.includes(picksUp) && spokenForm(text).includes(picksUp);
  });
  return {
    mainQuestions: { planned: plan.questions.length, asked: asked.size },
    followUps: {
      asked: followUps.length,
      atMost: plan.questions.length * plan.followUpsPerQuestionMax,
      named: named.length,
      relevant: followUps.filter(({ move, turnId }) => isAbout(move.picksUp, answers.get(turnId))).length,
    },
  };
}

/** What stood unreplied when each turn was replied to: an answer that went on has several turns. */
function answersBefore(all: readonly InterviewEvent[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let open = '';
  for (const event of all) {
    if (event.type === 'turn-transcribed') {
      open = `${open} ${event.text}`;
      found.set(event.turnId, open);
    }
    if (event.type === 'turn-replied') open = '';
    if (event.type === 'reply-withdrawn') open = found.get(event.turnId) ?? '';
  }
  return found;
}

function isAbout(picksUp: string | null, answer: string | undefined): boolean {
  const piece = spokenForm(picksUp ?? '');
  return piece !== '' && spokenForm(answer ?? '').includes(piece);
}

function coveredIn({ matrix }: InterviewPlan, coverage: Coverage): InterviewCheck['coverage'] {
  const cells = matrix.flatMap(({ id }) => coverage[id] ?? []);
  return {
    rows: matrix.length,
    asked: cells.filter(({ isAsked }) => isAsked).length,
    shown: cells.filter(({ status }) => status === 'shown').length,
  };
}

const LATE = 1.5;

/** By when each main question was put, and the next one or the end came. */
function lateIn(lines: readonly Line[], plan: InterviewPlan, elapsedMs: number): number {
  const asked = lines.flatMap(({ move }) => (move.kind === 'ask' && move.atMs !== undefined ? [move] : []));
  const all = [...plan.questions, ...plan.reserve];
  return asked.filter(({ questionId, atMs = 0 }, at) => {
    const budgetMs = all.find(({ id }) => id === questionId)?.budgetMs ?? Number.POSITIVE_INFINITY;
    return (asked[at + 1]?.atMs ?? elapsedMs) - atMs > LATE * budgetMs;
  }).length;
}

/** Of the lines that put something new, those whose question was put before. */
function repetitionsIn(lines: readonly Line[]): number {
  const put = new Set<string>();
  let repetitions = 0;
  for (const { move, text } of lines) {
    if (move.kind !== 'ask' && move.kind !== 'follow-up' && move.kind !== 'warm-up') continue;
    const question = spokenForm(sentencesOf(text).findLast((sentence) => sentence.endsWith('?')) ?? text);
    if (put.has(question)) repetitions += 1;
    put.add(question);
  }
  return repetitions;
}

/** By the sound of both: what the candidate gave, and what was played of the interviewer. */
function shareOf(all: readonly InterviewEvent[]): number | null {
  let candidateMs = 0;
  let interviewerMs = 0;
  for (const event of all) {
    if (event.type === 'turn-received' && event.audio)
      candidateMs += (event.audio.samples / event.audio.sampleRate) * 1_000;
    if (event.type === 'reply-played') interviewerMs += event.playedMs;
  }
  return candidateMs === 0 ? null : candidateMs / (candidateMs + interviewerMs);
}
