import type { InterviewPlan, InterviewerMove, Phase, StoredEvent, Utterance } from '@intervue/shared';

/** One thing an interview did that no interview may do. */
export type Fault = { mark: Mark; what: string };

type Mark =
  | 'ends'
  | 'in-time'
  | 'phases'
  | 'repeated-question'
  | 'round-order'
  | 'level'
  | 'double-question'
  | 'not-speakable'
  | 'follow-up-budget'
  | 'follow-up-not-grounded'
  | 'line-lost';

type Line = { turnId: string; text: string; move: InterviewerMove; phase: Phase; atMs: number };

/** What counts of an interview: lines that were taken back are left out. */
type Course = {
  plan: InterviewPlan;
  lines: Line[];
  said: Map<string, string>;
  endedWith: string | null;
  pausedMs: number;
};

/**
 * Checks a whole interview by its log, with nothing of the interviewer's own code.
 *
 * @param given what the candidate said and was told to be stored, by turn: all of it must be there.
 */
export function judge(events: readonly StoredEvent[], given: ReadonlyMap<string, string> = new Map()): Fault[] {
  const course = courseOf(events);
  if (course === null) return [{ mark: 'ends', what: 'never begun' }];
  return [
    ...ends(course),
    ...inTime(events, course),
    ...phasesOf(course.lines.map(({ phase }) => phase)),
    ...repeated(course),
    ...levels(course),
    ...course.lines.flatMap(({ text }) => wordsOf(text)),
    ...followUps(course),
    ...[...given].flatMap(([turnId, text]) =>
      course.said.get(turnId) === text ? [] : [fault('line-lost', `${turnId}: ${text}`)],
    ),
  ];
}

/** Checks what a client sees of an interview: its words and phases. */
export function judgeLines(seen: {
  lines: readonly Utterance[];
  phases: readonly string[];
  isEnded: boolean;
}): Fault[] {
  const lines = seen.lines.filter(({ role }) => role === 'interviewer');
  const ending = seen.isEnded ? [] : [fault('ends', `open after ${lines.length} lines`)];
  return [...ending, ...phasesOf(seen.phases), ...lines.flatMap(({ text }) => wordsOf(text))];
}

function courseOf(events: readonly StoredEvent[]): Course | null {
  const said = new Map<string, string>();
  const withdrawn = new Set<string>();
  let plan: InterviewPlan | null = null;
  let endedWith: string | null = null;
  let pausedSinceMs: number | null = null;
  let pausedMs = 0;
  for (const { event, atMs } of events) {
    if (event.type === 'interview-started') ({ plan } = event);
    if (event.type === 'turn-transcribed') said.set(event.turnId, event.text);
    if (event.type === 'reply-withdrawn') withdrawn.add(event.turnId);
    if (event.type === 'interview-ended') endedWith = event.reason;
    if (event.type === 'interview-paused') pausedSinceMs = atMs;
    if (event.type === 'interview-continued' && pausedSinceMs !== null) pausedMs += atMs - pausedSinceMs;
  }
  const lines = events.flatMap(({ event, atMs }) =>
    event.type === 'turn-replied' && !withdrawn.has(event.turnId) ? [{ ...event, atMs }] : [],
  );
  return plan === null ? null : { plan, lines, said, endedWith, pausedMs };
}

function ends({ lines, endedWith, plan }: Course): Fault[] {
  if (endedWith === null) return [fault('ends', `open after ${lines.length} lines`)];
  if (lines.at(-1)?.phase !== 'completed') return [fault('ends', 'without a goodbye')];
  const asked = new Set(lines.flatMap(({ move }) => (move.kind === 'ask' ? [move.questionId] : [])));
  const planned = new Set([...plan.questions, ...plan.reserve].map(({ id }) => id));
  if (asked.size > plan.questions.length) return [fault('ends', `${asked.size} of ${plan.questions.length} questions`)];
  return [...asked].every((id) => planned.has(id)) ? [] : [fault('ends', 'a question that is not in the plan')];
}

/** After the budget nothing new is asked, and soon after it is over: an answer under way and a goodbye are let finish. */
function inTime(events: readonly StoredEvent[], { plan, lines, pausedMs }: Course): Fault[] {
  const begunAtMs = events.find(({ event }) => event.type === 'interview-started')?.atMs ?? 0;
  const late = lines.filter(
    ({ move, atMs }) =>
      (move.kind === 'ask' || move.kind === 'follow-up') && atMs - begunAtMs - pausedMs > plan.timeBudgetMs,
  );
  const wholeMs = (events.at(-1)?.atMs ?? 0) - begunAtMs - pausedMs;
  const overMs = wholeMs - plan.timeBudgetMs;
  return [
    ...late.map(({ text }) => fault('in-time', text)),
    ...(overMs > OVER_MS_MAX ? [fault('in-time', `${Math.round(overMs / 1_000)} s over`)] : []),
  ];
}

const OVER_MS_MAX = 240_000;
const ORDER: readonly string[] = [
  'introduction',
  'warmup',
  'main_questions',
  'follow_up',
  'wrap_up',
  'completed',
] satisfies Phase[];

function phasesOf(phases: readonly string[]): Fault[] {
  if (phases[0] !== 'introduction') return [fault('phases', `begins in ${phases[0]}`)];
  return phases.flatMap((phase, place) => {
    const before = phases[place - 1] ?? 'introduction';
    const isBack = phase === 'main_questions' && before === 'follow_up';
    return ORDER.indexOf(phase) >= ORDER.indexOf(before) || isBack ? [] : [fault('phases', `${before} → ${phase}`)];
  });
}

/** Rounds come in order, and a level changes by one, for a reason, and only where the plan lets it. */
function levels({ plan, lines }: Course): Fault[] {
  let { round, level }: { round: number; level: string } = { round: 0, level: plan.difficulty };
  return lines.flatMap(({ move }) => {
    if (move.kind !== 'ask') return [];
    const [next, to] = [move.round ?? round, move.level ?? level];
    const isBack = next < round;
    const steps = Math.abs(LEVELS.indexOf(to) - LEVELS.indexOf(level));
    const isWrong = steps > 1 || (steps === 1 && (!plan.adapts || move.levelReason === undefined));
    const faults = [
      ...(isBack ? [fault('round-order', `${round} → ${next}`)] : []),
      ...(isWrong ? [fault('level', `${level} → ${to}`)] : []),
    ];
    [round, level] = [next, to];
    return faults;
  });
}

const LEVELS: readonly string[] = ['easy', 'medium', 'hard'];

/** Each question is put once; what was asked for again is not counted. */
function repeated({ lines }: Course): Fault[] {
  const put = new Set<string>();
  return lines.flatMap(({ move, text }) => {
    if (move.kind !== 'ask' && move.kind !== 'follow-up' && move.kind !== 'warm-up') return [];
    const id = move.kind === 'follow-up' ? move.followUpId : move.questionId;
    const keys = [id, plain(lastQuestionOf(text))].filter((key) => key !== '');
    const isPut = keys.some((key) => put.has(key));
    for (const key of keys) put.add(key);
    return isPut ? [fault('repeated-question', text)] : [];
  });
}

function wordsOf(text: string): Fault[] {
  const marks = text.match(/\?/g) ?? [];
  return [
    ...(marks.length > 1 || TWO_IN_ONE.test(unquoted(lastQuestionOf(text))) ? [fault('double-question', text)] : []),
    ...(UNSPEAKABLE.test(text) ? [fault('not-speakable', text)] : []),
  ];
}

/** "How did you do it and why …?" */
const TWO_IN_ONE =
  /\b(?:and|or),? (?:how|why|when|where|who|which|what) (?:did|do|does|was|were|is|are|would|will|have|has)\b|\b(?:how|why) and (?:how|why|when)\b/i;

/** Without the candidate's own words, said back between quotation marks. */
function unquoted(text: string): string {
  return text.replaceAll(/"[^"]*"/g, '');
}

const UNSPEAKABLE = /[*_#`|<>[\]{}\\~^]|^\s*(?:[-•]|\d+[.)])\s|\n|https?:|\p{Extended_Pictographic}/u;

function followUps({ lines, plan, said }: Course): Fault[] {
  const counts = new Map<string, number>();
  const faults: Fault[] = [];
  // What an answer began with is in the turn before when it was taken up again.
  const heard = plain([...said.values()].join(' '));
  for (const { move, text } of lines) {
    if (move.kind !== 'follow-up') continue;
    const count = (counts.get(move.questionId) ?? 0) + 1;
    counts.set(move.questionId, count);
    const own = [...plan.questions, ...plan.reserve].find(({ id }) => id === move.questionId)?.followUpsMax;
    if (count > Math.min(own ?? plan.followUpsPerQuestionMax, plan.followUpsPerQuestionMax))
      faults.push(fault('follow-up-budget', text));
    const picksUp = plain(move.picksUp ?? '');
    const isGrounded = picksUp !== '' && heard.includes(picksUp) && plain(text).includes(picksUp);
    if (!isGrounded) faults.push(fault('follow-up-not-grounded', `${move.picksUp}: ${text}`));
  }
  return faults;
}

function lastQuestionOf(text: string): string {
  return text.split(/(?<=[.!?])\s+/).findLast((sentence) => sentence.endsWith('?')) ?? '';
}

/** Letters and figures alone, in lower case. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function fault(mark: Mark, what: string): Fault {
  return { mark, what };
}
