import type { InterviewView } from '@intervue/shared';
import type { Put } from '../interviewer/interviewer-state.ts';
import type { Recollection } from './recollection.ts';

/** What was planned and what became of it, for the end page: nothing before the end, or it would tell what comes next. */
export function planViewOf({
  plan,
  interviewer,
  status,
}: Recollection): Pick<InterviewView, 'plan' | 'coverage' | 'passed_on'> {
  if (!plan || !interviewer || status !== 'completed') return { plan: null, coverage: null, passed_on: [] };
  const { put, declined, coverage, passedOn } = interviewer;
  const asks = put.filter((move) => move.kind === 'ask');
  const wasAsked = new Set(asks.map(({ questionId }) => questionId));
  const shown = [...plan.questions, ...plan.reserve.filter(({ id }) => wasAsked.has(id))];
  return {
    plan: {
      drafted_by: plan.draftedBy,
      seniority: plan.seniority,
      competencies: plan.competencies,
      rounds: plan.rounds.map(({ type, questions, budgetMs }) => ({ type, questions, budget_ms: budgetMs })),
      questions: shown.map(({ id, text, type, difficulty, competency, source, reason }) => {
        const ask = asks.find(({ questionId }) => questionId === id);
        return {
          ...{ id, text, type, difficulty, competency, source },
          reason: ask?.why ?? reason,
          round: ask ? (ask.round ?? 0) : null,
          is_declined: declined.includes(id),
          level_reason: ask?.levelReason ?? null,
          follow_ups: put.filter((move) => isFollowUpTo(move, id)).map(followUpView),
        };
      }),
    },
    coverage: plan.matrix.map(({ id, name, level, source, claimedAs }) => {
      const cell = coverage[id];
      const status = cell?.status ?? 'not-probed';
      return {
        ...{ name, level, source },
        status: status === 'not-probed' ? 'not_probed' : status,
        is_asked: cell?.isAsked ?? false,
        claimed_as: claimedAs,
        turn_id: cell?.turnId ?? null,
        quote: cell?.quote ?? null,
      };
    }),
    passed_on: [...passedOn],
  };
}

type FollowUp = Extract<Put, { kind: 'follow-up' }>;

function isFollowUpTo(move: Put, questionId: string): move is FollowUp {
  return move.kind === 'follow-up' && move.questionId === questionId;
}

function followUpView({ text, reason, picksUp }: FollowUp): { text: string; reason: string; picks_up: string | null } {
  return { text, reason, picks_up: picksUp };
}
