import { framesOf, progressOf, statusOf } from './frames.ts';
import type { ClientLink, SpeechDelivery } from './client-link.ts';
import { recall, remember } from './recall.ts';
import type { Recollection } from './recollection.ts';
import type { Room } from './room.ts';

const HEARTBEAT_MS = 15_000;

/**
 * Seats a client: everything it lacks is sent again in order, then where the interview stands, and the interviewer's voice
 * goes on. Also for a client whose last seq lies in another life of the interview: it gets everything.
 *
 * @throws {IntervueError} `storage-unavailable`: nothing was sent, the client may say hello again.
 */
export async function welcome(
  room: Room,
  link: ClientLink,
  options: { lastSeq: number; delivery: SpeechDelivery },
): Promise<void> {
  const { lastSeq, delivery } = options;
  let missed = await room.read();
  // What was stored while the log was read is known here and told to nobody yet: it must be in the replay.
  while ((missed.at(-1)?.seq ?? 0) < room.known.lastSeq) missed = await room.read();
  // Nothing is awaited from here on, so no event can slip in between the replay and the live stream.
  room.audience.seat(link, delivery);
  const serverTime = new Date(room.nowMs()).toISOString();
  link.send({ type: 'hello', protocol: 1, session_id: room.id, heartbeat_ms: HEARTBEAT_MS, server_time: serverTime });
  let known: Recollection | null = null;
  let count = 0;
  for (const stored of missed) {
    if (stored.seq > room.known.lastSeq) break;
    known = known ? remember(known, stored) : recall([stored]);
    if (stored.seq <= lastSeq && lastSeq <= room.known.lastSeq) continue;
    for (const frame of framesOf(room.id, stored, known)) room.audience.tellOne(frame);
    count += 1;
  }
  standing(room, link, count);
  room.happened({ type: 'client-joined' });
}

function standing(room: Room, link: ClientLink, count: number): void {
  const { known, floor, answers } = room;
  link.send({
    type: 'resumed',
    count,
    last_seq: known.lastSeq,
    status: known.status,
    state: statusOf(floor.situation),
    settings: known.settings,
    progress: progressOf(known, room.nowMs()),
    open_answer: answers.open && {
      turn_id: answers.open.turnId,
      samples: answers.open.samples,
      epoch: answers.open.epoch,
    },
    end_reason: known.endReason,
  });
}

/** Seats a client of the original protocol: nothing is sent again, the interview goes on where it is. */
export function seatSimple(room: Room, link: ClientLink): void {
  room.audience.seat(link, 'audio_response');
  // Before the start nobody may answer, so nothing is said that would make a simple client do so.
  const { situation } = room.floor;
  if (situation.at !== 'before-start') link.send({ type: 'status', state: statusOf(situation) });
  room.happened({ type: 'client-joined' });
}
