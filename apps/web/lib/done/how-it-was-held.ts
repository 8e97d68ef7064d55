import type { InterviewView } from '@intervue/shared';

type Check = NonNullable<InterviewView['check']>;

/** One sentence about how the interview was held; `isFault` when it should not have been so. */
export type HeldFact = { says: string; isFault: boolean };

/** What was counted of an interview, for people: first how it went, then what should not have happened. */
export function howItWasHeld(check: Check): HeldFact[] {
  const facts = [
    ...[questions(check), followUps(check), relevant(check), lookedFor(check)],
    ...[time(check), late(check), share(check), interruptions(check)],
  ];
  const faults = FAULTS.flatMap(({ of, one, many }) => {
    const count = check[of];
    return count === 0 ? [] : [{ says: count === 1 ? one : `${count} ${many}`, isFault: true }];
  });
  return [...facts.filter((says) => says !== null).map((says) => ({ says, isFault: false })), ...faults];
}

const FAULTS = [
  { of: 'repeated_questions', one: 'One question was asked twice.', many: 'questions were asked twice.' },
  { of: 'double_questions', one: 'One line asked two things at once.', many: 'lines asked two things at once.' },
  { of: 'leading_lines', one: 'One line suggested its answer.', many: 'lines suggested their answer.' },
  { of: 'long_lines', one: 'One line was too long.', many: 'lines were too long.' },
  { of: 'unspeakable_lines', one: 'One line could not be said well.', many: 'lines could not be said well.' },
  {
    of: 'interruptions_by_interviewer',
    one: 'The interviewer began to reply once before you had finished.',
    many: 'times the interviewer began to reply before you had finished.',
  },
] as const;

function questions({ questions_asked: asked, questions_planned: planned }: Check): string {
  return asked === planned
    ? `All ${planned} main questions were asked.`
    : `${asked} of ${planned} main questions were asked.`;
}

function followUps({ follow_ups: asked, follow_ups_named: named }: Check): string | null {
  if (asked === 0) return 'There were no follow-ups.';
  const count = asked === 1 ? 'One follow-up' : `${asked} follow-ups`;
  return named === asked ? `${count}, each about something you said.` : `${count}, ${named} about something you said.`;
}

function relevant({ follow_ups: asked, follow_ups_relevant: count }: Check): string | null {
  if (asked === 0) return null;
  if (count === asked)
    return asked === 1 ? 'It picks up the answer right before it.' : 'All of them pick up the answer right before.';
  return `${count} of ${asked} follow-ups ${count === 1 ? 'picks' : 'pick'} up the answer right before.`;
}

function lookedFor({ rows_planned: planned, rows_asked: asked, rows_shown: shown }: Check): string | null {
  if (planned === 0) return null;
  return `Of ${planned} ${planned === 1 ? 'thing' : 'things'} looked for, ${asked} ${asked === 1 ? 'was' : 'were'} asked about and ${shown} came up in what you told.`;
}

function late({ late_questions: count }: Check): string | null {
  if (count === 0) return null;
  return count === 1
    ? 'One question took much longer than its share of the time.'
    : `${count} questions took much longer than their share of the time.`;
}

function time({ elapsed_ms: elapsed, time_budget_ms: budget }: Check): string {
  return `It took ${Math.max(1, Math.round(elapsed / 60_000))} of ${Math.round(budget / 60_000)} minutes.`;
}

function share({ candidate_share: candidateShare }: Check): string | null {
  return candidateShare === null ? null : `You spoke ${Math.round(candidateShare * 100)} % of the speaking time.`;
}

function interruptions({ interruptions_by_candidate: count }: Check): string | null {
  if (count === 0) return null;
  return count === 1 ? 'You interrupted the interviewer once.' : `You interrupted the interviewer ${count} times.`;
}
