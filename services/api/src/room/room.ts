import type { EndReason, InterviewEvent, ParsedResume, StoredEvent } from '@intervue/shared';
import { AbortScope } from '../base/abort-scope.ts';
import { errorCodeOf } from '../base/intervue-error.ts';
import type { Log } from '../base/log.ts';
import { LiveEar } from '../ears/live-ear.ts';
import { decide } from '../floor/decide.ts';
import { type FloorPolicy, policyFor } from '../floor/floor-policy.ts';
import type { FloorEffect, FloorEvent, FloorState, SpokenLine } from '../floor/floor-state.ts';
import { isEcho } from '../floor/overheard.ts';
import { expectedAnswer } from '../interviewer/asked-question.ts';
import type { PremadeSpeech } from '../mouth/premade-speech.ts';
import type { NewEntry } from '../ports/interview-log.ts';
import type { LanguageModel } from '../ports/language-model.ts';
import type { Tariff } from '../spending/spending.ts';
import { Answers } from './answers.ts';
import { Audience } from './audience.ts';
import { storeEnding } from './ending.ts';
import { Expenses } from './expenses.ts';
import { statusOf } from './frames.ts';
import { Journal, type JournalOptions } from './journal.ts';
import { Mouthpiece } from './mouthpiece.ts';
import { noticeOf } from './notices.ts';
import { type DraftPlan, draftAhead } from './plan-drafting.ts';
import type { Recollection } from './recollection.ts';
import { resumeSituation } from './resume-situation.ts';
import { TurnSteps, type TurnStepsOptions } from './turn-steps.ts';
import { type TurnMoment, TurnTimeline } from './turn-timeline.ts';
import { type TurnOutside, TurnWork, termsOf } from './turn-work.ts';

/** What a room is made of. */
export type RoomOptions = TurnOutside &
  Pick<JournalOptions, 'interviewId' | 'log' | 'node' | 'leaseMs' | 'ownerEpoch' | 'known'> &
  Pick<TurnStepsOptions, 'makePlan' | 'newSeed'> & {
    model: LanguageModel;
    synthesizer: PremadeSpeech;
    policy: FloorPolicy;
    tariff: Tariff;
    /** Where a model is set up. */
    draftPlan?: DraftPlan | undefined;
    out: Log;
    /** The interview goes on elsewhere, or cannot go on here: the room must be closed. */
    onLost(): void;
  };

type EventBody = FloorEvent extends infer Each ? (Each extends { atMs: number } ? Omit<Each, 'atMs'> : never) : never;

/** One live interview: carries out what the floor decides. */
export class Room {
  readonly answers: Answers;
  readonly audience: Audience;
  readonly journal: Journal;
  /** Resolves when what was begun before is found again. Nobody may enter sooner. Rejects with `storage-unavailable`. */
  readonly ready: Promise<void>;
  readonly #options: RoomOptions;
  readonly #scope = new AbortScope();
  readonly #steps: TurnSteps;
  readonly #timeline = new TurnTimeline();
  readonly #mouthpiece: Mouthpiece;
  readonly #expenses: Expenses;
  readonly #waiting: FloorEvent[] = [];
  #floor: FloorState;
  #timer: Disposable | null = null;
  #isDeciding = false;

  constructor(options: RoomOptions) {
    const { interviewId, blobs, clock, policy, known } = options;
    this.#options = options;
    this.answers = new Answers(blobs, `interviews/${interviewId}/`, (turnId) => this.#openEar(turnId));
    this.audience = new Audience();
    this.journal = new Journal({
      ...options,
      onStored: (stored, frames) => this.audience.tell(stored, frames),
      onTrouble: (isInTrouble) => this.#tellTrouble(isInTrouble),
    });
    const note = (event: InterviewEvent) => this.#note(event);
    this.#expenses = new Expenses(options.tariff, { uses: known.uses, audience: this.audience, note });
    const { account } = this.#expenses;
    const onTrouble = (isInTrouble: boolean) => this.#tellTrouble(isInTrouble);
    const work = new TurnWork({ ...options, account }, this.journal, this.answers, onTrouble);
    const told = {
      happened: (event: EventBody) => this.happened(event),
      mark: (turnId: string, moment: TurnMoment, atMs = clock.monotonicMs()) =>
        this.#timeline.mark(turnId, moment, atMs),
    };
    const { answers, audience, journal } = this;
    this.#steps = new TurnSteps({
      ...options,
      ...told,
      answers,
      audience,
      journal,
      work,
      account,
      scope: this.#scope,
      firstMs: policy.firstSentenceMs,
      patienceMs: policy.sentenceMs,
    });
    const writingOf = (turnId: string) => this.#steps.writingOf(turnId);
    const spoken = { journal, work, audience, account, scope: this.#scope, writingOf };
    this.#mouthpiece = new Mouthpiece({ ...options, ...told, ...spoken });
    const resumed = resumeSituation(known, clock.monotonicMs(), policy);
    this.#floor = resumed.state;
    this.#carryOut(resumed.effects);
    this.#arm();
    this.ready = known.openAnswer ? this.answers.recover(known.openAnswer.turnId) : Promise.resolve();
    void draftAhead({ ...options, account, journal, scope: this.#scope });
  }

  get known(): Recollection {
    return this.journal.known;
  }

  get id(): string {
    return this.#options.interviewId;
  }

  /** By the wall clock, for dates. */
  nowMs(): number {
    return this.#options.clock.nowMs();
  }

  /** The whole log. @throws {IntervueError} `storage-unavailable`. */
  read(): Promise<StoredEvent[]> {
    return this.#options.log.read(this.id, 0);
  }

  get floor(): FloorState {
    return this.#floor;
  }

  get signal(): AbortSignal {
    return this.#scope.signal;
  }

  /** Words are there as soon as they are spoken: for the candidate to see, and so that little is left to do at the end. */
  #openEar(turnId: string): LiveEar {
    return new LiveEar(this.#options.transcriber, {
      scope: this.#scope.child(),
      terms: termsOf(this.known),
      account: this.#expenses.account,
      onWords: (words, isPause) => {
        const isEcho = this.#isEcho(turnId, words);
        if (!isEcho) this.audience.tellWords(turnId, words);
        this.happened({ type: 'words-heard', turnId, words, isEcho, isPause });
      },
    });
  }

  /** Whether these words, heard over the interviewer's voice, are the interviewer's own. */
  #isEcho(turnId: string, words: string): boolean {
    const { situation } = this.#floor;
    if (situation.at !== 'speaking' || situation.over?.turnId !== turnId) return false;
    return isEcho(words, this.#mouthpiece.textOf(situation.line) ?? '');
  }

  /** Something happened; decides and carries out. Events that come while deciding wait for their turn. */
  happened(event: EventBody): void {
    if (this.#scope.signal.aborted) return;
    this.#waiting.push({ ...event, atMs: this.#options.clock.monotonicMs() });
    if (this.#isDeciding) return;
    this.#isDeciding = true;
    try {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) this.#decide(next);
    } finally {
      this.#isDeciding = false;
    }
  }

  /** Stores an event that is no turn (preferences, a resume). @returns its seq. */
  async note(entry: NewEntry): Promise<number> {
    const [stored] = await this.journal.append([entry], this.signal);
    return stored?.seq ?? 0;
  }

  /** What the player says of the line that is being spoken. */
  played(epoch: number, playedMs: number): void {
    this.#mouthpiece.played(epoch, playedMs);
    this.happened({ type: 'playout-reported', epoch, playedMs });
  }

  /** A resume that came over the socket is the interview's, as long as it has not begun. */
  async attachResume(resume: ParsedResume, key: string): Promise<number> {
    return this.note({ event: { type: 'resume-attached', resume }, key });
  }

  /** True while something is under way that must not be cut off by a restart. */
  get isBusy(): boolean {
    const { situation, isClientHere } = this.#floor;
    return situation.at === 'working' || (situation.at === 'answering' && isClientHere);
  }

  /** Calls off all work and writes what is in memory. The room cannot be used again. */
  async close(): Promise<void> {
    this.#timer?.[Symbol.dispose]();
    await this.answers.flush().catch(() => {});
    this.#scope.end();
  }

  #decide(event: FloorEvent): void {
    if (event.type === 'voice-stopped') this.#timeline.mark(event.turnId, 'voice-stopped', event.atMs - event.silentMs);
    if (event.type === 'answer-dropped') this.#timeline.forget(event.turnId);
    const before = this.#floor.situation;
    const { policy } = this.#options;
    const { settings, interviewer } = this.known;
    const expected = interviewer ? expectedAnswer(interviewer) : 'word';
    const { state, effects } = decide(this.#floor, event, policyFor(policy, settings, expected));
    this.#floor = state;
    if (statusOf(before) !== statusOf(state.situation)) this.#tellStatus();
    this.#carryOut(effects);
    this.#arm();
  }

  #arm(): void {
    this.#timer?.[Symbol.dispose]();
    this.#timer = null;
    const { dueAtMs } = this.#floor.situation;
    if (dueAtMs === null) return;
    const { clock } = this.#options;
    this.#timer = clock.after(dueAtMs - clock.monotonicMs(), () => this.happened({ type: 'due' }));
  }

  #carryOut(effects: readonly FloorEffect[]): void {
    for (const effect of effects) this.#carryOutOne(effect);
  }

  #carryOutOne(effect: FloorEffect): void {
    switch (effect.type) {
      case 'speak':
        return this.#mouthpiece.speak(effect.line, effect.epoch, effect.fromMs);
      case 'stop-speech':
        return this.#mouthpiece.stop(effect.epoch);
      case 'announce-end':
        return this.audience.tellEnding(effect.turnId, effect.atMs && effect.atMs - this.#options.clock.monotonicMs());
      case 'hold-speech':
        return this.audience.send({ type: 'speech_hold', epoch: effect.epoch });
      case 'resume-speech':
        return this.audience.tellResumed(effect);
      case 'conclude-speech':
        return this.#conclude(effect.line, effect.playedMs);
      case 'tell':
        return this.audience.send({ type: 'notice', code: effect.notice, message: noticeOf(effect) });
      case 'refuse':
        if (effect.turnId) this.answers.settle(effect.turnId);
        return this.audience.refuse(effect.reason, effect.turnId && `received:${effect.turnId}`);
      case 'pause':
        return this.#note({ type: 'interview-paused', reason: effect.reason }, undefined, 'paused');
      case 'continue':
        return this.#note({ type: 'interview-continued' }, undefined, 'continued');
      case 'end':
        return this.#end(effect.reason);
      default:
        return this.#steps.carryOut(effect);
    }
  }

  #conclude(line: SpokenLine, playedMs: number | null): void {
    const heard = this.#mouthpiece.conclude(line, playedMs);
    if (line.kind !== 'reply') return;
    const { turnId } = line;
    const written = this.#steps.cut(turnId, { isGiven: playedMs === null });
    const heardText = playedMs === null ? (written ?? this.#mouthpiece.textOf(line) ?? '') : heard.text;
    const ending = { playedMs: playedMs ?? heard.totalMs, heardText, isComplete: playedMs === null };
    this.#timeline.mark(turnId, 'heard-out', this.#options.clock.monotonicMs());
    const stages = this.#timeline.take(turnId);
    this.#note({ type: 'reply-played', turnId, ...ending }, `played:${turnId}`);
    if (stages) this.#note({ type: 'turn-timed', turnId, stages }, `timed:${turnId}`);
    this.#expenses.store();
  }

  #end(reason: EndReason): void {
    this.#expenses.store();
    storeEnding(reason, this.journal, { ...this.#options, signal: this.signal }).then(
      (seq) => {
        this.audience.acknowledge('ended', seq);
        this.audience.endAll();
      },
      () => {},
    );
  }

  /** Stores an event; the journal keeps the order and tries until it is stored. Then whoever waits for it is told. */
  #note(event: InterviewEvent, key?: string, awaited?: string): void {
    this.note(key ? { event, key } : { event })
      .then((seq) => awaited && this.audience.acknowledge(awaited, seq))
      .catch((error: unknown) => {
        if (!this.signal.aborted)
          this.#options.out.error({ code: errorCodeOf(error), event: event.type }, 'not stored');
      });
  }

  #tellStatus(): void {
    const { situation } = this.#floor;
    if (situation.at !== 'ended') this.audience.send({ type: 'status', state: statusOf(situation) });
  }

  #tellTrouble(isInTrouble: boolean): void {
    if (isInTrouble) this.audience.tellTrouble();
    else this.#tellStatus();
  }
}
