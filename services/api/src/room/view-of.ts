import type { AudioItem, InterviewCheck, InterviewView, Utterance } from '@intervue/shared';
import { progressOf } from './frames.ts';
import { planViewOf } from './plan-view.ts';
import { costOf } from '../spending/prices.ts';
import type { Tariff } from '../spending/spending.ts';
import type { Recollection } from './recollection.ts';

/** The interview as its end page shows it. */
export function viewOf(interviewId: string, known: Recollection, nowMs: number, tariff: Tariff): InterviewView {
  return {
    session_id: interviewId,
    status: known.status,
    created_at: new Date(known.createdAtMs).toISOString(),
    started_at: dateOf(known.startedAtMs),
    ended_at: dateOf(known.endedAtMs),
    end_reason: known.endReason,
    settings: known.settings,
    consent: known.consent,
    progress: progressOf(known, nowMs),
    timing: timingOf(known.timings),
    use: expensesOf(known.uses, tariff),
    check: checkOf(known.check),
    ...planViewOf(known),
    transcript: [...known.lines],
    audio: known.lines.flatMap((line) => audioItem(line, known)),
  };
}

/** What vendors' engines did, and what that costs at today's prices. */
function expensesOf(uses: Recollection['uses'], { prices, budgetUsd }: Tariff): InterviewView['use'] {
  const lines = uses.map((use) => ({
    stage: use.stage,
    engine: use.engine,
    calls: use.calls,
    input_tokens: use.inputTokens,
    output_tokens: use.outputTokens,
    audio_seconds: use.audioMs / 1_000,
    characters: use.characters,
    cost_usd: costOf(use, prices),
  }));
  const costs = lines.flatMap(({ cost_usd: cost }) => (cost === null ? [] : [cost]));
  return { lines, total_usd: costs.reduce((sum, cost) => sum + cost, 0), budget_usd: budgetUsd };
}

function checkOf(check: InterviewCheck | null): InterviewView['check'] {
  if (check === null) return null;
  const { mainQuestions, followUps, interruptions, coverage } = check;
  return {
    lines: check.lines,
    questions_planned: mainQuestions.planned,
    questions_asked: mainQuestions.asked,
    follow_ups: followUps.asked,
    follow_ups_at_most: followUps.atMost,
    follow_ups_named: followUps.named,
    follow_ups_relevant: followUps.relevant,
    rows_planned: coverage.rows,
    rows_asked: coverage.asked,
    rows_shown: coverage.shown,
    late_questions: check.lateQuestions,
    repeated_questions: check.repeatedQuestions,
    double_questions: check.doubleQuestions,
    leading_lines: check.leadingLines,
    long_lines: check.longLines,
    unspeakable_lines: check.unspeakableLines,
    interruptions_by_candidate: interruptions.byCandidate,
    interruptions_by_interviewer: interruptions.byInterviewer,
    candidate_share: check.candidateShare,
    elapsed_ms: check.elapsedMs,
    time_budget_ms: check.timeBudgetMs,
  };
}

/** How long the candidate waited from the end of an answer to the first sound of its reply, over all turns. */
function timingOf(timings: Recollection['timings']): InterviewView['timing'] {
  const waits = timings
    .flatMap(({ stages }) => {
      const { 'answer-given': given, 'first-sound-heard': heard } = stages;
      return given === undefined || heard === undefined ? [] : [Math.max(0, heard - given)];
    })
    .sort((one, other) => one - other);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(share * waits.length))] ?? null;
  return { replies: waits.length, wait_ms_p50: at(0.5), wait_ms_p95: at(0.95) };
}

/** The transcript for reading and printing. */
export function transcriptText(known: Recollection): string {
  const lines = known.lines.map((line) => {
    const speaker = line.role === 'candidate' ? 'Candidate' : 'Interviewer';
    const mark = line.interrupted ? ' [interrupted]' : '';
    return `[${line.at.slice(11, 19)}] ${speaker}: ${line.text}${mark}`;
  });
  const head = `Interview of ${new Date(known.createdAtMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return `${head}\n\n${lines.join('\n\n')}\n`;
}

function audioItem(line: Utterance, known: Recollection): AudioItem[] {
  const turn = known.turns.get(line.turn_id);
  const audio = line.role === 'candidate' ? turn?.audio : turn?.replyAudio;
  if (!line.audio_id || !audio) return [];
  const durationMs = (audio.samples / audio.sampleRate) * 1_000;
  return [{ id: line.audio_id, role: line.role, turn_id: line.turn_id, duration_ms: durationMs }];
}

function dateOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
