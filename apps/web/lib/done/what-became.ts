import type { InterviewType, InterviewView } from '@intervue/shared';
import { capitalised, startOfLine } from '../start-of-line.ts';
import { KINDS } from '../start/interview-choices.ts';
import { whyAsked } from './why-asked.ts';

type Plan = NonNullable<InterviewView['plan']>;
type Row = NonNullable<InterviewView['coverage']>[number];

export type Fate = 'asked' | 'not asked' | 'left by you';
export type ShownQuestion = {
  id: string;
  text: string;
  /** Kind, difficulty and ability, in words. */
  about: string;
  fate: Fate;
  reason: string;
  levelReason: string | null;
  followUps: { text: string; why: string }[];
};
/** What was planned, for the end page. */
export type PlanShown = {
  /** Who made the questions, and for which stage. */
  madeBy: string;
  competencies: { name: string; percent: number; why: string }[];
  /** None where there was but one. */
  rounds: string[];
  questions: ShownQuestion[];
};

export type RowMark = 'shown' | 'claimed' | 'nothing' | 'open' | 'differs';
export type RowShown = {
  name: string;
  isNice: boolean;
  mark: RowMark;
  status: string;
  /** The candidate's words, and the line of the transcript they stand in. */
  quote: { words: string; lineId: string | null } | null;
  /** The resume's words, where those are all there is. */
  claimedAs: string | null;
};
export type CoverageShown = { title: string; says: string; rows: RowShown[] };

/** What was planned and what became of it; null before the end, whatever was sent. */
export function planShown({ status, plan }: Pick<InterviewView, 'status' | 'plan'>): PlanShown | null {
  if (status !== 'completed' || plan === null) return null;
  return {
    madeBy: madeBy(plan),
    competencies: plan.competencies.map(({ name, weight, why }) => ({
      name: capitalised(name),
      percent: Math.round(weight * 100),
      why,
    })),
    rounds: plan.rounds.length > 1 ? plan.rounds.map(roundSays) : [],
    questions: plan.questions.map((one) => ({
      ...{ id: one.id, text: one.text, reason: one.reason, levelReason: one.level_reason },
      about: `${KINDS[one.type].label}, ${one.difficulty}: ${one.competency}`,
      fate: fateOf(one),
      followUps: one.follow_ups.map((followUp) => ({ text: followUp.text, why: whyAsked(followUp) })),
    })),
  };
}

/** What answers showed of what was looked for; null before the end, whatever was sent, and where nothing was. */
export function coverageShown(view: Pick<InterviewView, 'status' | 'coverage' | 'transcript'>): CoverageShown | null {
  const { status, coverage } = view;
  if (status !== 'completed' || coverage === null || coverage.length === 0) return null;
  const isOfJob = coverage.some(({ source }) => source === 'job');
  return {
    title: isOfJob ? 'What the job asks for' : 'What the interview looked at',
    says: 'Found by words and figures in your answers. It is no judgement of them.',
    rows: coverage.map((row) => rowShown(row, view.transcript)),
  };
}

/** Questions of the candidate's own that were left for others; none before the end. */
export function passedOn({ status, passed_on: questions }: Pick<InterviewView, 'status' | 'passed_on'>): string[] {
  return status === 'completed' ? [...new Set(questions)] : [];
}

/** Under this id a line of the transcript can be linked to. */
export function lineIdOf({ seq }: { seq: number }): string {
  return `line-${seq}`;
}

function madeBy({ drafted_by: model, seniority }: Plan): string {
  const from =
    model === null
      ? 'The questions came from the question bank.'
      : `Some questions were proposed by ${model}; each was checked before.`;
  return seniority === null ? from : `${from} They were chosen for ${STAGES[seniority]}.`;
}

const STAGES: Record<NonNullable<Plan['seniority']>, string> = {
  entry: 'an entry-level role',
  mid: 'a mid-level role',
  senior: 'a senior role',
  lead: 'a leading role',
};

function roundSays({ type, questions, budget_ms: ms }: { type: InterviewType; questions: number; budget_ms: number }) {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return `${KINDS[type].label}: ${counted(questions, 'question')}, about ${counted(minutes, 'minute')}`;
}

function fateOf({ round, is_declined: isDeclined }: Plan['questions'][number]): Fate {
  if (round === null) return 'not asked';
  return isDeclined ? 'left by you' : 'asked';
}

function rowShown(row: Row, transcript: InterviewView['transcript']): RowShown {
  const line = transcript.find(({ turn_id, role }) => role === 'candidate' && turn_id === row.turn_id);
  return {
    // What a plan looks at is said in plain words; what a job asks for may be spelt as only it is.
    name: row.source === 'plan' ? capitalised(row.name) : startOfLine(row.name),
    isNice: row.level === 'nice',
    ...statusOf(row),
    quote: row.quote === null ? null : { words: row.quote.trim(), lineId: line ? lineIdOf(line) : null },
    claimedAs: row.quote === null ? row.claimed_as : null,
  };
}

function statusOf({ status, is_asked: isAsked }: Row): { mark: RowMark; status: string } {
  switch (status) {
    case 'shown':
      return { mark: 'shown', status: 'shown' };
    case 'claimed':
      return { mark: 'claimed', status: isAsked ? 'claimed, and asked about' : 'claimed' };
    case 'contradicted':
      return { mark: 'differs', status: 'does not fit the resume' };
    case 'not_probed':
      return isAsked
        ? { mark: 'nothing', status: 'asked, not named in your answer' }
        : { mark: 'open', status: 'not asked' };
  }
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
