import { pause } from '../base/clock.ts';
import { errorCodeOf, IntervueError } from '../base/intervue-error.ts';
import { recall } from './recall.ts';
import { Room, type RoomOptions } from './room.ts';

export type RoomsOptions = Omit<RoomOptions, 'interviewId' | 'ownerEpoch' | 'known' | 'onLost'> & {
  /** A room nobody is in is closed after this. */
  emptyMs: number;
  /** How many interviews may live here at once. */
  liveMax: number;
};

const DRAIN_POLL_MS = 100;

/** Which interviews live in this process. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #rooms = new Map<string, Promise<Room>>();
  readonly #open = new Map<string, Room>();
  readonly #emptyTimers = new Map<string, Disposable>();
  #renewal: Disposable;
  #isDraining = false;

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.#renewal = this.#renewLater();
  }

  get count(): number {
    return this.#rooms.size;
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  /** Whether another interview may come to life here. @throws {IntervueError} `server-full`, `server-stopping`. */
  checkRoomFor(interviewId: string): void {
    if (this.#isDraining) throw new IntervueError('server-stopping');
    if (!this.#rooms.has(interviewId) && this.#rooms.size >= this.#options.liveMax)
      throw new IntervueError('server-full');
  }

  /**
   * The interview's room, brought to life when it is not.
   *
   * @throws {IntervueError} `session-not-found`, `session-elsewhere`, `server-full`, `server-stopping`, `storage-unavailable`.
   */
  async enter(interviewId: string): Promise<Room> {
    this.checkRoomFor(interviewId);
    const existing = this.#rooms.get(interviewId);
    if (existing) return existing;
    const opening = this.#bringToLife(interviewId);
    this.#rooms.set(interviewId, opening);
    opening.catch(() => this.#rooms.delete(interviewId));
    return opening;
  }

  /** Nobody is in the room; it is closed when nobody comes back. */
  left(interviewId: string): void {
    this.#emptyTimers.get(interviewId)?.[Symbol.dispose]();
    const timer = this.#options.clock.after(this.#options.emptyMs, () => this.#closeIfEmpty(interviewId));
    this.#emptyTimers.set(interviewId, timer);
  }

  /** Takes no new interviews, lets running turns finish for at most `withinMs`, then closes every room. */
  async drain(withinMs: number): Promise<void> {
    this.#isDraining = true;
    const { clock } = this.#options;
    const untilMs = clock.monotonicMs() + withinMs;
    for (const room of this.#open.values()) room.audience.send({ type: 'going_away', in_ms: withinMs });
    const never = new AbortController().signal;
    while (clock.monotonicMs() < untilMs && [...this.#open.values()].some((room) => room.isBusy)) {
      await pause(clock, DRAIN_POLL_MS, never);
    }
    this.#renewal[Symbol.dispose]();
    await Promise.all([...this.#open.keys()].map((id) => this.close(id)));
  }

  /** Closes one room; its client is told to come back. */
  async close(interviewId: string): Promise<void> {
    const room = this.#open.get(interviewId);
    this.#rooms.delete(interviewId);
    this.#open.delete(interviewId);
    this.#emptyTimers.get(interviewId)?.[Symbol.dispose]();
    this.#emptyTimers.delete(interviewId);
    if (!room) return;
    await room.close();
    room.audience.link?.close(1012);
    await this.#options.log.release(interviewId, room.journal.ownerEpoch).catch(() => {});
  }

  async #bringToLife(interviewId: string): Promise<Room> {
    const { log, node, leaseMs } = this.#options;
    const ownerEpoch = await log.claim(interviewId, node, leaseMs);
    const events = await log.read(interviewId, 0);
    if (events.length === 0) throw new IntervueError('session-not-found');
    const onLost = () => void this.close(interviewId);
    const room = new Room({ ...this.#options, interviewId, ownerEpoch, known: recall(events), onLost });
    try {
      await room.ready;
    } catch (error) {
      await room.close();
      throw error;
    }
    this.#open.set(interviewId, room);
    this.left(interviewId);
    return room;
  }

  #closeIfEmpty(interviewId: string): void {
    const room = this.#open.get(interviewId);
    if (!room || room.audience.link) return;
    if (room.isBusy && room.floor.situation.at === 'working') this.left(interviewId);
    else void this.close(interviewId);
  }

  #renewLater(): Disposable {
    return this.#options.clock.after(this.#options.leaseMs / 3, () => {
      void this.#renewAll().finally(() => {
        if (!this.#isDraining) this.#renewal = this.#renewLater();
      });
    });
  }

  async #renewAll(): Promise<void> {
    const { log, leaseMs, out } = this.#options;
    for (const [interviewId, room] of this.#open) {
      try {
        const isOurs = await log.renew(interviewId, room.journal.ownerEpoch, leaseMs);
        if (!isOurs) out.warn({ interviewId }, 'a lease was lost');
      } catch (error) {
        out.warn({ interviewId, code: errorCodeOf(error) }, 'a lease was not renewed');
      }
    }
  }
}
