import { ClientMessage } from '@intervue/shared';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

const DATABASE = 'intervue-answers';
/** Sound is written in pieces of half a second: what a page that dies at once may lose. */
const PIECE_SAMPLES = 8_000;
/** What nobody came back for is not kept on somebody's computer. */
const KEPT_MS_MAX = 24 * 60 * 60_000;
/** A browser whose storage does not answer holds up no interview. */
const ANSWERS_WITHIN_MS = 1_000;

/** An answer in writing, as it goes over the line. */
export type WrittenAnswer = Extract<ClientMessage, { type: 'answer_text' }>;

/** What this browser still has of a spoken answer: the samples from `base` on. 16 kHz mono. */
export type KeptAnswer = {
  turnId: string;
  mode: 'hold' | 'hands_free';
  base: number;
  samples: Int16Array;
  isEnded: boolean;
};

/** What was said or written and is not known to be stored by the server. */
export type KeptAnswers = { spoken: KeptAnswer | null; written: readonly WrittenAnswer[] };

type SpokenRecord = { sessionId: string; turnId: string; mode: 'hold' | 'hands_free'; base: number; isEnded: boolean };

interface Schema extends DBSchema {
  spoken: { key: string; value: SpokenRecord & { atMs: number } };
  /** By interview, turn and first sample. */
  sound: { key: [string, string, number]; value: Int16Array };
  written: { key: [string, string]; value: { command: unknown; atMs: number } };
}

/**
 * Keeps in the browser what one interview's candidate has said or written until the server has stored it, so that it outlives a
 * page that is reloaded or dies while the line is down. Everything is done in order, in the background and as well as it can be:
 * where a browser stores nothing, nothing is kept.
 */
export class AnswerStore {
  readonly #sessionId: string;
  readonly #nowMs: () => number;
  #database: Promise<IDBPDatabase<Schema>> | null = null;
  #line: Promise<unknown> = Promise.resolve();
  #turn: { turnId: string; at: number } | null = null;
  #pieces: Int16Array[] = [];
  #pending = 0;
  readonly #writtenIds = new Set<string>();

  constructor(sessionId: string, nowMs: () => number = Date.now) {
    this.#sessionId = sessionId;
    this.#nowMs = nowMs;
  }

  /** What an earlier page had kept. Never rejects. */
  load(): Promise<KeptAnswers> {
    const nothing: KeptAnswers = { spoken: null, written: [] };
    const loaded = this.#do(async (database) => {
      await forgetOld(database, this.#nowMs() - KEPT_MS_MAX);
      return { spoken: await this.#spoken(database), written: await this.#written(database) };
    });
    const late = new Promise<null>((resolve) => setTimeout(resolve, ANSWERS_WITHIN_MS, null));
    return Promise.race([loaded, late]).then((kept) => kept ?? nothing);
  }

  /** A spoken answer begins, or is gone on with: what is kept of the same turn stays. */
  begin(turnId: string, mode: 'hold' | 'hands_free', base: number, keptSamples: number): void {
    this.#turn = { turnId, at: base + keptSamples };
    this.#pieces = [];
    this.#pending = 0;
    const record = { sessionId: this.#sessionId, turnId, mode, base, isEnded: false, atMs: this.#nowMs() };
    void this.#do(async (database) => {
      if (keptSamples === 0) await this.#deleteSound(database);
      await database.put('spoken', record, this.#sessionId);
    });
  }

  add(samples: Int16Array): void {
    if (!this.#turn) return;
    this.#pieces.push(samples);
    this.#pending += samples.length;
    if (this.#pending >= PIECE_SAMPLES) this.flush();
  }

  /** Writes down what is still in memory alone. */
  flush(): void {
    const turn = this.#turn;
    if (!turn || this.#pending === 0) return;
    const piece = new Int16Array(this.#pending);
    let at = 0;
    for (const part of this.#pieces) {
      piece.set(part, at);
      at += part.length;
    }
    const key: [string, string, number] = [this.#sessionId, turn.turnId, turn.at];
    turn.at += piece.length;
    this.#pieces = [];
    this.#pending = 0;
    void this.#do((database) => database.put('sound', piece, key));
  }

  /** The spoken answer is whole. */
  end(): void {
    this.flush();
    void this.#do(async (database) => {
      const record = await database.get('spoken', this.#sessionId);
      if (record) await database.put('spoken', { ...record, isEnded: true }, this.#sessionId);
    });
  }

  /** The spoken answer is stored by the server, or was none. */
  forget(): void {
    this.#turn = null;
    this.#pieces = [];
    this.#pending = 0;
    void this.#do(async (database) => {
      await database.delete('spoken', this.#sessionId);
      await this.#deleteSound(database);
    });
  }

  keepWritten(command: WrittenAnswer): void {
    const id = command.client_msg_id;
    if (!id) return;
    this.#writtenIds.add(id);
    const record = { command, atMs: this.#nowMs() };
    void this.#do((database) => database.put('written', record, [this.#sessionId, id]));
  }

  /** The server has answered this command. @returns whether it was an answer in writing that was kept. */
  forgetWritten(id: string): boolean {
    if (!this.#writtenIds.delete(id)) return false;
    void this.#do((database) => database.delete('written', [this.#sessionId, id]));
    return true;
  }

  /** How many answers in writing wait for the server's word. */
  get writtenCount(): number {
    return this.#writtenIds.size;
  }

  /** Nothing of this interview stays in this browser. */
  async forgetAll(): Promise<void> {
    this.forget();
    await this.#do(async (database) => {
      for (const key of await database.getAllKeys('written', ofInterview(this.#sessionId))) {
        await database.delete('written', key);
      }
    });
  }

  /** Resolves when everything so far is written down. */
  settled(): Promise<void> {
    return this.#line.then(() => {});
  }

  async close(): Promise<void> {
    this.flush();
    await this.settled();
    (await this.#database)?.close();
    this.#database = null;
  }

  async #spoken(database: IDBPDatabase<Schema>): Promise<KeptAnswer | null> {
    const record = await database.get('spoken', this.#sessionId);
    if (!record) return null;
    const { turnId, mode, base, isEnded } = record;
    const pieces: Int16Array[] = [];
    let at = base;
    const range = IDBKeyRange.bound([this.#sessionId, turnId], [this.#sessionId, turnId, []]);
    for (let cursor = await database.transaction('sound').store.openCursor(range); cursor; ) {
      // What comes after a gap cannot be joined to what is before it.
      if (cursor.key[2] !== at) break;
      pieces.push(cursor.value);
      at += cursor.value.length;
      cursor = await cursor.continue();
    }
    const samples = new Int16Array(at - base);
    let filled = 0;
    for (const piece of pieces) {
      samples.set(piece, filled);
      filled += piece.length;
    }
    return { turnId, mode, base, samples, isEnded };
  }

  async #written(database: IDBPDatabase<Schema>): Promise<WrittenAnswer[]> {
    const kept: WrittenAnswer[] = [];
    for (const { command } of await database.getAll('written', ofInterview(this.#sessionId))) {
      // Another version of this page may have written it.
      const message = ClientMessage.safeParse(command);
      if (!message.success || message.data.type !== 'answer_text' || !message.data.client_msg_id) continue;
      this.#writtenIds.add(message.data.client_msg_id);
      kept.push(message.data);
    }
    return kept;
  }

  async #deleteSound(database: IDBPDatabase<Schema>): Promise<void> {
    await database.delete('sound', ofInterview(this.#sessionId));
  }

  #do<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result | null> {
    const done = this.#line.then(async () => {
      this.#database ??= open();
      return work(await this.#database);
    });
    const settled = done.catch(() => null);
    this.#line = settled;
    return settled;
  }
}

function ofInterview(sessionId: string): IDBKeyRange {
  return IDBKeyRange.bound([sessionId], [sessionId, []]);
}

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(DATABASE, 1, {
    upgrade(database) {
      database.createObjectStore('spoken');
      database.createObjectStore('sound');
      database.createObjectStore('written');
    },
    // Another tab wants it deleted or newer: what is here is written again from memory, or was written already.
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

async function forgetOld(database: IDBPDatabase<Schema>, beforeMs: number): Promise<void> {
  for (const key of await database.getAllKeys('spoken')) {
    const record = await database.get('spoken', key);
    if (!record || record.atMs >= beforeMs) continue;
    await database.delete('spoken', key);
    await database.delete('sound', ofInterview(key));
  }
  for (const key of await database.getAllKeys('written')) {
    const record = await database.get('written', key);
    if (record && record.atMs < beforeMs) await database.delete('written', key);
  }
}
