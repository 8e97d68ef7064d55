import { InterviewEvent, type StoredEvent } from '@intervue/shared';
import type { Clock } from '../../base/clock.ts';
import { IntervueError } from '../../base/intervue-error.ts';
import { storableText } from '../../base/storable-text.ts';
import type { InterviewLog, NewEntry } from '../../ports/interview-log.ts';

type Kept = {
  events: StoredEvent[];
  keys: Map<string, StoredEvent>;
  ownerEpoch: number;
  owner: string | null;
  leaseUntilMs: number;
};

/** A log in memory, for tests and nothing else: it is gone with the process. */
export function createMemoryLog(clock: Clock): InterviewLog {
  const interviews = new Map<string, Kept>();

  function kept(interviewId: string): Kept {
    const found = interviews.get(interviewId);
    if (!found) throw new IntervueError('session-not-found');
    return found;
  }

  return {
    async create(interviewId, entries) {
      const known = interviews.get(interviewId);
      if (known) {
        return entries.flatMap(({ key }) => known.keys.get(key ?? '') ?? []);
      }
      const made: Kept = { events: [], keys: new Map(), ownerEpoch: 0, owner: null, leaseUntilMs: 0 };
      const stored = store(made, entries, clock.nowMs());
      interviews.set(interviewId, made);
      return stored;
    },
    async claim(interviewId, node, leaseMs) {
      const into = kept(interviewId);
      const retryInMs = into.leaseUntilMs - clock.nowMs();
      if (into.owner !== node && retryInMs > 0) throw new IntervueError('session-elsewhere', { retryInMs });
      into.owner = node;
      into.ownerEpoch += 1;
      into.leaseUntilMs = clock.nowMs() + leaseMs;
      return into.ownerEpoch;
    },
    async renew(interviewId, ownerEpoch, leaseMs) {
      const into = interviews.get(interviewId);
      if (into?.ownerEpoch !== ownerEpoch || into.leaseUntilMs <= clock.nowMs()) return false;
      into.leaseUntilMs = clock.nowMs() + leaseMs;
      return true;
    },
    async release(interviewId, ownerEpoch) {
      const into = interviews.get(interviewId);
      if (into?.ownerEpoch === ownerEpoch) into.leaseUntilMs = 0;
    },
    async append(interviewId, ownerEpoch, entries) {
      const into = kept(interviewId);
      if (into.ownerEpoch !== ownerEpoch || into.leaseUntilMs <= clock.nowMs())
        throw new IntervueError('session-elsewhere');
      return store(into, entries, clock.nowMs());
    },
    async read(interviewId, afterSeq) {
      return (interviews.get(interviewId)?.events ?? []).filter((stored) => stored.seq > afterSeq);
    },
    async seqOf(interviewId, key) {
      return interviews.get(interviewId)?.keys.get(key)?.seq ?? null;
    },
    async erase(interviewId) {
      interviews.delete(interviewId);
    },
  };
}

function store(into: Kept, entries: readonly NewEntry[], atMs: number): StoredEvent[] {
  // All are read before one is stored: an entry that cannot be stored keeps the others out, as a transaction would.
  const readable = entries.map(({ event, key }) => ({ event: storable(event), key }));
  return readable.map(({ event, key }) => {
    const known = key === undefined ? undefined : into.keys.get(key);
    if (known) return known;
    const stored = { seq: into.events.length + 1, event, atMs };
    into.events.push(stored);
    if (key !== undefined) into.keys.set(key, stored);
    return stored;
  });
}

function storable(event: InterviewEvent): InterviewEvent {
  const json = JSON.stringify(event, (_name, value: unknown) =>
    typeof value === 'string' ? storableText(value) : value,
  );
  return InterviewEvent.parse(JSON.parse(json));
}
