import type { InterviewerMove, Phase } from '@intervue/shared';
import type { AbortScope } from '../base/abort-scope.ts';
import type { Clock } from '../base/clock.ts';
import { IntervueError } from '../base/intervue-error.ts';
import { Relay } from '../base/relay.ts';
import { OPENING_TURN } from '../floor/floor-state.ts';
import { thoughtKey } from '../floor/think-ahead.ts';
import { conversationOf } from '../interviewer/conversation.ts';
import type { GuardContext } from '../interviewer/guard.ts';
import { instructionFor } from '../interviewer/instruction.ts';
import { applyAnswer, type InterviewerState } from '../interviewer/interviewer-state.ts';
import { LineGuard } from '../interviewer/line-guard.ts';
import { type InterviewerInput, nextMove } from '../interviewer/phase-machine.ts';
import { leakMark, marked, systemPrompt } from '../interviewer/phase-instructions.ts';
import { type ReplyPiece, reply } from '../interviewer/reply.ts';
import type { Account } from '../ports/account.ts';
import type { LanguageModel, ReplyRequest } from '../ports/language-model.ts';
import type { Journal } from './journal.ts';
import { activeMsAt } from './recall.ts';

/** A reply on its way: what it does, and its sentences as they come. Nothing of it is stored. */
export type ReplyDraft = {
  turnId: string;
  move: InterviewerMove;
  phase: Phase;
  pieces: Relay<ReplyPiece>;
  /** Ended by whoever had it made. */
  scope: AbortScope;
  /** Of the answer it replies to. */
  key: string;
  askedAtMs: number;
  /** When the model began to write; null as long as it has not. */
  firstTokenAtMs: number | null;
  /** The whole line when the model is not waited for any more: what was said of it, and what is missing in our own words. */
  whole(said: readonly string[]): string;
};

export type ReplyDraftsOptions = {
  journal: Journal;
  model: LanguageModel;
  clock: Clock;
  /** How long the model may take for the first sentence, and for each one after it. */
  firstMs: number;
  patienceMs: number;
  account: Account;
};

/** Has replies made: the interviewer decides what is done, a model may choose the words. */
export class ReplyDrafts {
  readonly #options: ReplyDraftsOptions;

  constructor(options: ReplyDraftsOptions) {
    this.#options = options;
  }

  /**
   * Begins a reply. From the second attempt on it does not wait for a model.
   *
   * @param ahead what the candidate has said so far, for a reply to an answer that is not over.
   */
  begin(turnId: string, options: { scope: AbortScope; attempt: number; ahead?: string }): ReplyDraft {
    const { journal, clock } = this.#options;
    const { plan, interviewer, begunReply } = journal.known;
    if (!plan || !interviewer) throw new IntervueError('internal-error', { stage: 'replying' });
    const { ahead, attempt, scope } = options;
    const state = ahead === undefined ? interviewer : applyAnswer(interviewer, { turnId, text: ahead, request: null });
    const input = inputOf(turnId, state);
    const answerText = input.kind === 'answer' ? input.text : '';
    const elapsedMs = activeMsAt(journal.known, clock.nowMs());
    const begun = ahead === undefined && begunReply?.turnId === turnId ? begunReply : null;
    const { move, phase } = begun ?? nextMove(state, input, { elapsedMs });
    const instruction = instructionFor(plan, state, move, answerText);
    const mark = leakMark(plan.seed);
    const system = marked(rulesFor(state, { move, phase }), mark);
    const context = { instruction, state, system, mark };
    const pieces = new Relay<ReplyPiece>();
    const whole = (said: readonly string[]) => wholeLine(said, context);
    const key = thoughtKey(answerText);
    const asked = { askedAtMs: clock.monotonicMs(), firstTokenAtMs: null };
    const draft: ReplyDraft = { turnId, move, phase, pieces, scope, key, whole, ...asked };
    if (begun) finish(pieces, whole(begun.texts));
    else if (attempt > 1 || isOwnQuestion(move)) finish(pieces, instruction.wording);
    else void this.#fill(draft, { system, messages: conversationOf(state), instruction }, context);
    return draft;
  }

  /** Whether a draft made ahead replies to these words. */
  isTo({ turnId, key }: ReplyDraft, words: string): boolean {
    const { interviewer } = this.#options.journal.known;
    const after = interviewer && applyAnswer(interviewer, { turnId, text: words, request: null });
    return key === thoughtKey(after?.openAnswer?.text ?? words);
  }

  /** Whether a draft made ahead replies to what was really said: the same words, and the same thing to be done about them. */
  fits(draft: ReplyDraft): boolean {
    const { journal, clock } = this.#options;
    const { interviewer } = journal.known;
    if (!interviewer || draft.scope.signal.aborted || journal.known.begunReply) return false;
    const input = inputOf(draft.turnId, interviewer);
    if (input.kind !== 'answer' || thoughtKey(input.text) !== draft.key) return false;
    const { move } = nextMove(interviewer, input, { elapsedMs: activeMsAt(journal.known, clock.nowMs()) });
    return move.kind === draft.move.kind;
  }

  /** Runs the model into the draft, as fast as it writes. */
  async #fill(draft: ReplyDraft, request: ReplyRequest, context: GuardContext): Promise<void> {
    const { model, clock, firstMs, patienceMs, account } = this.#options;
    const onFirstToken = () => {
      draft.firstTokenAtMs = clock.monotonicMs();
    };
    const options = { scope: draft.scope, clock, firstMs, patienceMs, onFirstToken, account };
    await draft.pieces.fill(reply(model, request, context, options));
  }
}

function finish(pieces: Relay<ReplyPiece>, text: string): void {
  pieces.push({ text, source: 'built-in', isWhole: true });
  pieces.end();
}

/** What the interviewer has to react to in this turn. */
function inputOf(turnId: string, { openAnswer }: InterviewerState): InterviewerInput {
  if (turnId === OPENING_TURN) return { kind: 'opening' };
  if (openAnswer?.request) return { kind: 'request', request: openAnswer.request };
  return { kind: 'answer', text: openAnswer?.text ?? '' };
}

/** The rules for this line: a level that changes with it counts already. */
function rulesFor({ plan, level }: InterviewerState, { move, phase }: { move: InterviewerMove; phase: Phase }): string {
  const { type, persona } = plan;
  return systemPrompt({ type, persona, phase, difficulty: (move.kind === 'ask' ? move.level : undefined) ?? level });
}

/** What a candidate is told about the job stands in the fact sheet or is not told: no model puts it into words. */
function isOwnQuestion(move: InterviewerMove): boolean {
  return (move.kind === 'wrap-up' || move.kind === 'close') && move.answeredFrom !== undefined;
}

/** A line whose beginning was said, brought to its end without a model. */
function wholeLine(said: readonly string[], context: GuardContext): string {
  // Our own words are whole as they are.
  if (said.length === 1 && said[0] === context.instruction.wording) return context.instruction.wording;
  const guard = new LineGuard(context);
  for (const sentence of said) guard.offer(sentence);
  const rest = guard.isEmpty ? null : guard.rest();
  return rest === null ? said.join(' ') : [...said, rest].join(' ');
}
