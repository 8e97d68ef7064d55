import type { EndReason, InterviewEvent, InterviewPlan } from '@intervue/shared';
import type { AbortScope } from '../base/abort-scope.ts';
import { errorCodeOf } from '../base/intervue-error.ts';
import type { Log } from '../base/log.ts';
import type { FloorEffect, WorkStage } from '../floor/floor-state.ts';
import type { PlanRequest } from '../interviewer/plan/plan-request.ts';
import type { GrowingLine } from '../mouth/growing-line.ts';
import type { Answers } from './answers.ts';
import type { Audience } from './audience.ts';
import type { Journal } from './journal.ts';
import { Replying, type ReplyingOptions } from './replying.ts';
import type { TurnMoment } from './turn-timeline.ts';
import type { TurnWork } from './turn-work.ts';

/** What the floor wants done about a turn. */
export type TurnEffect = Extract<
  FloorEffect,
  {
    type:
      | 'collect-answer'
      | 'forget-answer'
      | 'ignore-answer'
      | 'store-answer'
      | 'transcribe'
      | 'give-up-hearing'
      | 'reply'
      | 'think-ahead'
      | 'drop-thought'
      | 'withdraw-reply';
  }
>;

/** How a step of a turn ended, as the floor hears of it. */
export type TurnFact =
  | { type: 'stage-failed'; turnId: string; stage: WorkStage }
  | { type: 'answer-stored' | 'answer-heard' | 'answer-unheard'; turnId: string }
  | { type: 'reply-begun' | 'reply-stored'; turnId: string; closing: EndReason | null };

export type TurnStepsOptions = ReplyingOptions & {
  answers: Answers;
  audience: Audience;
  journal: Journal;
  work: TurnWork;
  scope: AbortScope;
  out: Log;
  makePlan(request: PlanRequest): InterviewPlan;
  newSeed(): number;
  happened(fact: TurnFact): void;
  mark(turnId: string, moment: TurnMoment): void;
};

/** Takes a turn through its steps, one at a time, as the floor asks for them, and tells the floor how each ended. */
export class TurnSteps {
  readonly #options: TurnStepsOptions;
  readonly #replying: Replying;
  #running: AbortScope | null = null;

  constructor(options: TurnStepsOptions) {
    this.#options = options;
    this.#replying = new Replying(options);
  }

  carryOut(effect: TurnEffect): void {
    const { work, answers } = this.#options;
    const { turnId } = effect;
    switch (effect.type) {
      case 'collect-answer':
        return this.#collect(turnId, effect.mode);
      case 'forget-answer':
        return this.#forget(turnId);
      case 'ignore-answer':
        answers.forget(turnId).catch(() => {});
        return this.#options.audience.acknowledge(`begun:${turnId}`, 0);
      case 'store-answer':
        answers.finish(turnId);
        this.#options.mark(turnId, 'answer-given');
        return this.#step(turnId, 'storing', (signal) => this.#store(turnId, signal));
      case 'transcribe':
        return this.#step(turnId, 'transcribing', async (signal) =>
          // The reply is begun while the words are being stored: nothing of it leaves before they are.
          this.#heard(turnId, await work.transcribe(turnId, signal, (words) => this.#replying.prepare(turnId, words))),
        );
      case 'give-up-hearing':
        return this.#step(turnId, 'transcribing', async (signal) =>
          this.#heard(turnId, await work.giveUpHearing(turnId, signal)),
        );
      case 'reply':
        return this.#step(turnId, 'replying', (signal) => this.#reply(turnId, effect.attempt, signal));
      case 'think-ahead':
        return this.#replying.think(turnId, effect.words);
      case 'drop-thought':
        return this.#replying.forgetThought();
      case 'withdraw-reply':
        return this.#withdraw(turnId);
    }
  }

  /** The line of a reply that is still being written; null when there is none. */
  writingOf(turnId: string): GrowingLine | null {
    return this.#replying.writingOf(turnId);
  }

  /** The line of this turn is over. @returns its words when it was still being written; null when it was whole. */
  cut(turnId: string, given: { isGiven: boolean }): string | null {
    const said = this.#replying.cut(turnId, given);
    if (!said) return null;
    this.#running?.end();
    this.#note(said, `replied:${turnId}`);
    return said.text;
  }

  /** Runs one step of a turn. A new step calls off the one before: a late transcription must not talk into its second try. */
  #step(turnId: string, stage: WorkStage, run: (signal: AbortSignal) => Promise<void>): void {
    this.#running?.end();
    const scope = this.#options.scope.child();
    this.#running = scope;
    run(scope.signal).catch((error: unknown) => {
      if (scope.signal.aborted) return;
      this.#options.out.warn({ turnId, stage, code: errorCodeOf(error), err: error }, 'a step of a turn failed');
      this.#options.happened({ type: 'stage-failed', turnId, stage });
    });
  }

  async #store(turnId: string, signal: AbortSignal): Promise<void> {
    const seq = await this.#options.work.store(turnId, signal);
    this.#options.mark(turnId, 'stored');
    this.#options.audience.acknowledge(`received:${turnId}`, seq);
    this.#options.happened({ type: 'answer-stored', turnId });
  }

  #heard(turnId: string, isHeard: boolean): void {
    this.#options.mark(turnId, 'heard');
    this.#options.happened({ type: isHeard ? 'answer-heard' : 'answer-unheard', turnId });
  }

  async #reply(turnId: string, attempt: number, signal: AbortSignal): Promise<void> {
    if (!this.#options.journal.known.plan) await this.#plan(signal);
    await this.#replying.reply(turnId, attempt, signal);
  }

  /** Buttons and the greeting are no answers that could go on. */
  #withdraw(turnId: string): void {
    const turn = this.#options.journal.known.turns.get(turnId);
    if (!turn || turn.request) return;
    this.#running?.end();
    this.#replying.forgetThought();
    this.#note({ type: 'reply-withdrawn', turnId }, `withdrawn:${turnId}`);
  }

  /** The plan is made once; a start that was cut off by a crash finds it stored, or makes it then. */
  async #plan(signal: AbortSignal): Promise<void> {
    const { makePlan, newSeed, journal, audience } = this.#options;
    const { settings, resume, jobDescription, jobFacts, draft } = journal.known;
    const plan = makePlan({ settings, resume, jobDescription, jobFacts, draft, seed: newSeed() });
    await journal.append([{ event: { type: 'interview-started', plan }, key: 'started' }], signal);
    audience.acknowledge('started', journal.known.lastSeq);
  }

  #collect(turnId: string, source: 'hold' | 'hands_free'): void {
    const { answers, journal } = this.#options;
    // One that is known already was found again when the room came to life.
    if (answers.open?.turnId !== turnId || journal.known.openAnswer?.turnId === turnId) return;
    this.#note({ type: 'answer-begun', turnId, source }, `begun:${turnId}`);
  }

  #forget(turnId: string): void {
    this.#options.answers.forget(turnId).catch(() => {});
    this.#note({ type: 'answer-dropped', turnId }, `dropped:${turnId}`);
  }

  #note(event: InterviewEvent, key: string): void {
    const { journal, audience, scope, out } = this.#options;
    journal
      .append([{ event, key }], scope.signal)
      .then(([stored]) => audience.acknowledge(key, stored?.seq ?? 0))
      .catch((error: unknown) => {
        if (!scope.signal.aborted) out.error({ code: errorCodeOf(error), event: event.type }, 'not stored');
      });
  }
}
