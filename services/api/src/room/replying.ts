import type { EndReason, InterviewEvent } from '@intervue/shared';
import type { AbortScope } from '../base/abort-scope.ts';
import { clauses } from '../mouth/clauses.ts';
import { GrowingLine } from '../mouth/growing-line.ts';
import type { PremadeSpeech } from '../mouth/premade-speech.ts';
import type { Journal } from './journal.ts';
import { type ReplyDraft, ReplyDrafts, type ReplyDraftsOptions } from './reply-drafts.ts';
import type { TurnMoment } from './turn-timeline.ts';
import type { TurnWork } from './turn-work.ts';
import { rateOf } from './voice.ts';

export type ReplyingOptions = ReplyDraftsOptions & {
  journal: Journal;
  work: TurnWork;
  scope: AbortScope;
  synthesizer: PremadeSpeech;
  happened(fact: { type: 'reply-begun' | 'reply-stored'; turnId: string; closing: EndReason | null }): void;
  mark(turnId: string, moment: TurnMoment, atMs?: number): void;
};

/** Of a reply made ahead: its first sentences are what the candidate would wait for. */
const PREMADE_CLAUSES = 2;

/** Makes replies, ahead of time where that may be worth it, and stores each sentence before it is spoken. */
export class Replying {
  readonly #options: ReplyingOptions;
  readonly #drafts: ReplyDrafts;
  #thought: ReplyDraft | null = null;
  #writing: { draft: ReplyDraft; line: GrowingLine } | null = null;

  constructor(options: ReplyingOptions) {
    this.#options = options;
    this.#drafts = new ReplyDrafts(options);
  }

  /** Has a reply made to what was said so far, and its first sound. */
  think(turnId: string, words: string): void {
    this.forgetThought();
    const { journal, scope, mark } = this.#options;
    if (!journal.known.interviewer) return;
    this.#thought = this.#drafts.begin(turnId, { scope: scope.child(), attempt: 1, ahead: words });
    mark(turnId, 'thought-begun');
    this.#premake(this.#thought).catch(() => {});
  }

  /** The same for an answer that is over, unless it was done already. */
  prepare(turnId: string, words: string): void {
    if (this.#thought?.turnId === turnId && this.#drafts.isTo(this.#thought, words)) return;
    this.think(turnId, words);
  }

  forgetThought(): void {
    this.#thought?.scope.end();
    this.#thought = null;
  }

  /** Makes the reply, or goes on with the one that was made ahead. Resolves when all of it is stored. */
  async reply(turnId: string, attempt: number, signal: AbortSignal): Promise<void> {
    const draft = this.#draftFor(turnId, attempt);
    const line = new GrowingLine();
    this.#writing = { draft, line };
    let parts = 0;
    this.#options.mark(turnId, 'model-asked', draft.askedAtMs);
    try {
      for await (const { text, isWhole } of draft.pieces.read(signal)) {
        if (draft.firstTokenAtMs !== null) this.#options.mark(turnId, 'first-token', draft.firstTokenAtMs);
        this.#options.mark(turnId, 'first-sentence');
        const part = { type: 'reply-part', ...about(draft), text } as const;
        if (!isWhole) await this.#options.work.keepPart(part, (parts += 1), signal);
        line.add(text);
        if (!isWhole) this.#tell('reply-begun', draft);
      }
      const { text } = await this.#options.work.keepReply(repliedBy(draft, line.text), signal);
      if (text !== line.text) this.#writing = null;
      this.#options.mark(turnId, 'replied');
      this.#tell('reply-stored', draft);
    } finally {
      line.end();
      draft.scope.end();
    }
  }

  /** The line of this turn's reply as far as it is written; null when it is not being written. */
  writingOf(turnId: string): GrowingLine | null {
    const writing = this.#writing;
    return writing?.draft.turnId === turnId && writing.line.text !== '' ? writing.line : null;
  }

  /**
   * Writes no further. @returns the reply as it stands, or with what it must not lack when it counts as given; null when it is
   * whole already, or none of this turn.
   */
  cut(turnId: string, { isGiven }: { isGiven: boolean }): Extract<InterviewEvent, { type: 'turn-replied' }> | null {
    const line = this.writingOf(turnId);
    if (!this.#writing || !line || line.isWhole) return null;
    const { draft } = this.#writing;
    line.end();
    draft.scope.end();
    return repliedBy(draft, isGiven ? draft.whole([line.text]) : line.text);
  }

  #draftFor(turnId: string, attempt: number): ReplyDraft {
    const thought = this.#thought;
    this.#thought = null;
    if (thought?.turnId === turnId && attempt === 1 && this.#drafts.fits(thought)) return thought;
    thought?.scope.end();
    const draft = this.#drafts.begin(turnId, { scope: this.#options.scope.child(), attempt });
    this.#premake(draft).catch(() => {});
    return draft;
  }

  async #premake({ pieces, scope }: ReplyDraft): Promise<void> {
    const { synthesizer, journal, account } = this.#options;
    const { voice, pace } = journal.known.settings;
    for await (const { text } of pieces.read(scope.signal)) {
      for (const clause of clauses(text).slice(0, PREMADE_CLAUSES)) {
        void synthesizer.premake(clause.text, {
          signal: this.#options.scope.signal,
          voice,
          rate: rateOf(pace),
          account,
        });
      }
      return;
    }
  }

  #tell(type: 'reply-begun' | 'reply-stored', { turnId, move }: ReplyDraft): void {
    this.#options.happened({ type, turnId, closing: move.kind === 'close' ? move.reason : null });
  }
}

function about({ turnId, move, phase }: ReplyDraft) {
  return { turnId, move, phase };
}

function repliedBy(draft: ReplyDraft, text: string): Extract<InterviewEvent, { type: 'turn-replied' }> {
  return { type: 'turn-replied', ...about(draft), text };
}
