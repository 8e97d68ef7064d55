import { OPENING_TURN } from '../floor/floor-state.ts';
import { type InterviewEvent, LIMITS, type StoredEvent, type Utterance } from '@intervue/shared';
import { applyAnswer, applyHeard, applyMove, beginInterviewer } from '../interviewer/interviewer-state.ts';
import { withUse } from '../spending/spending.ts';
import type { Pending, RecalledTurn, Recollection } from './recollection.ts';

/**
 * Folds a log into what is known of the interview. The log must begin at its first event, which creates the interview.
 *
 * @throws {TypeError} when it does not.
 */
export function recall(events: readonly StoredEvent[]): Recollection {
  const [first, ...rest] = events;
  if (first?.event.type !== 'interview-created') throw new TypeError('a log begins with interview-created');
  const { settings, consent, jobDescription, jobFacts = '' } = first.event;
  const beginning: Recollection = {
    lastSeq: first.seq,
    lastAtMs: first.atMs,
    createdAtMs: first.atMs,
    settings,
    consent,
    jobDescription,
    jobFacts,
    draft: null,
    resume: null,
    status: 'created',
    plan: null,
    interviewer: null,
    phase: 'introduction',
    closing: null,
    startedAtMs: null,
    endedAtMs: null,
    endReason: null,
    check: null,
    activeMs: 0,
    lines: [],
    turns: new Map(),
    openAnswer: null,
    unheard: null,
    pending: null,
    timings: [],
    uses: [],
    begunReply: null,
    beforeReply: null,
  };
  return rest.reduce(remember, beginning);
}

/** The recollection with one more event. An event that is known already changes nothing. */
export function remember(known: Recollection, stored: StoredEvent): Recollection {
  if (stored.seq <= known.lastSeq) return known;
  const activeMs = activeMsAt(known, stored.atMs);
  const timed = { ...known, lastSeq: stored.seq, lastAtMs: stored.atMs, activeMs };
  return { ...timed, ...changeBy(timed, stored.event, stored) };
}

/**
 * Time spent in the interview at this moment. Nothing happens for longer than an answer may last only when nobody is there,
 * so a longer gap counts as that much.
 */
export function activeMsAt(known: Recollection, nowMs: number): number {
  if (known.status !== 'active') return known.activeMs;
  return known.activeMs + Math.min(Math.max(0, nowMs - known.lastAtMs), LIMITS.answerMsMax);
}

function changeBy(known: Recollection, event: InterviewEvent, stored: StoredEvent): Partial<Recollection> {
  switch (event.type) {
    case 'interview-created':
      return {};
    case 'turn-timed':
      return { timings: [...known.timings, { turnId: event.turnId, stages: event.stages }] };
    case 'engines-used':
      return { uses: event.uses.reduce(withUse, known.uses) };
    case 'interview-checked':
      return { check: event.check };
    case 'resume-attached':
      return { resume: event.resume };
    case 'plan-drafted':
      return { draft: { draft: event.draft, by: event.by } };
    case 'settings-changed':
      return { settings: event.settings };
    case 'interview-started':
    case 'interview-paused':
    case 'interview-continued':
    case 'interview-ended':
      return courseBy(event, stored.atMs);
    case 'answer-begun':
      return { openAnswer: { turnId: event.turnId, source: event.source } };
    case 'answer-dropped':
      return { openAnswer: null };
    default:
      return turnBy(known, event, stored);
  }
}

type CourseEvent = Extract<
  InterviewEvent,
  { type: 'interview-started' | 'interview-paused' | 'interview-continued' | 'interview-ended' }
>;

function courseBy(event: CourseEvent, atMs: number): Partial<Recollection> {
  switch (event.type) {
    case 'interview-started':
      return {
        plan: event.plan,
        interviewer: beginInterviewer(event.plan),
        status: 'active',
        startedAtMs: atMs,
        pending: { stage: 'replying', turnId: OPENING_TURN },
      };
    case 'interview-paused':
      return { status: 'paused' };
    case 'interview-continued':
      return { status: 'active' };
    case 'interview-ended':
      return {
        status: 'completed',
        endedAtMs: atMs,
        endReason: event.reason,
        phase: 'completed',
        pending: null,
        openAnswer: null,
      };
  }
}

type TurnEvent = Extract<
  InterviewEvent,
  {
    type:
      | 'turn-received'
      | 'turn-transcribed'
      | 'turn-unheard'
      | 'reply-part'
      | 'turn-replied'
      | 'reply-voiced'
      | 'reply-played'
      | 'reply-withdrawn';
  }
>;

function turnBy(known: Recollection, event: TurnEvent, stored: StoredEvent): Partial<Recollection> {
  switch (event.type) {
    case 'turn-received':
      return received(known, event, stored.seq);
    case 'turn-transcribed': {
      const line = { role: 'candidate' as const, text: event.text, confidence: event.confidence, turnId: event.turnId };
      const hasAudio = known.turns.get(event.turnId)?.audio != null;
      return {
        lines: withLine(known, stored, line, hasAudio),
        pending: { stage: 'replying', turnId: event.turnId },
        interviewer: answered(known, event.turnId, event.text, null),
      };
    }
    case 'turn-unheard':
      return { pending: null, unheard: { turnId: event.turnId, says: event.says } };
    case 'reply-part':
      return begun(known, event);
    case 'turn-replied':
      return replied(known, event, stored);
    case 'reply-withdrawn':
      return withdrawn(known, event.turnId);
    case 'reply-voiced':
      return voiced(known, event);
    case 'reply-played':
      return played(known, event);
  }
}

function played(known: Recollection, event: Extract<InterviewEvent, { type: 'reply-played' }>): Partial<Recollection> {
  const { turnId, heardText } = event;
  const pending = known.pending?.turnId === turnId ? null : known.pending;
  if (event.isComplete) return { pending };
  return {
    pending,
    lines: known.lines.map((line) => trimmed(line, turnId, heardText)),
    interviewer: known.interviewer && applyHeard(known.interviewer, { turnId, heardText }),
  };
}

function received(
  known: Recollection,
  event: Extract<InterviewEvent, { type: 'turn-received' }>,
  seq: number,
): Partial<Recollection> {
  const { turnId, source, audio, request, text } = event;
  const turn: RecalledTurn = { seq, isReceived: true, source, audio, request, text, replyAudio: null };
  const pending: Pending = audio ? { stage: 'transcribing', turnId, audio } : { stage: 'replying', turnId };
  return {
    turns: new Map(known.turns).set(turnId, turn),
    pending,
    openAnswer: known.openAnswer?.turnId === turnId ? null : known.openAnswer,
    interviewer: request ? answered(known, turnId, '', request) : known.interviewer,
  };
}

function begun(known: Recollection, event: Extract<InterviewEvent, { type: 'reply-part' }>): Partial<Recollection> {
  const { turnId, move, phase, text } = event;
  const before = known.begunReply?.turnId === turnId ? known.begunReply.texts : [];
  return { begunReply: { turnId, move, phase, texts: [...before, text] } };
}

/** As if the reply had not been given: the answer is open again. What was heard of the reply stays in the transcript. */
function withdrawn(known: Recollection, turnId: string): Partial<Recollection> {
  const pending = known.pending?.turnId === turnId ? null : known.pending;
  const { beforeReply } = known;
  if (beforeReply?.turnId !== turnId) return { pending, begunReply: null };
  const { interviewer, phase, closing } = beforeReply;
  return { pending, begunReply: null, beforeReply: null, interviewer, phase, closing };
}

function replied(
  known: Recollection,
  event: Extract<InterviewEvent, { type: 'turn-replied' }>,
  stored: StoredEvent,
): Partial<Recollection> {
  const { turnId, text, move, phase } = event;
  const closing = move.kind === 'close' ? move.reason : null;
  const interviewer = known.interviewer && applyMove(known.interviewer, { turnId, move, phase, text });
  return {
    lines: withLine(known, stored, { role: 'interviewer', text, confidence: null, turnId }, false),
    settings: move.kind === 'repeat' && move.slower ? slower(known.settings) : known.settings,
    phase,
    closing,
    interviewer,
    pending: { stage: 'speaking', turnId, closing },
    begunReply: null,
    beforeReply: { turnId, interviewer: known.interviewer, phase: known.phase, closing: known.closing },
  };
}

/** One step more patient. */
function slower(settings: Recollection['settings']): Recollection['settings'] {
  return { ...settings, pace: settings.pace === 'quick' ? 'normal' : 'patient' };
}

/** The sound of a reply: it belongs to the turn it replies to, and the greeting makes a turn of its own. */
function voiced(known: Recollection, event: Extract<InterviewEvent, { type: 'reply-voiced' }>): Partial<Recollection> {
  const none = { seq: 0, isReceived: false, source: 'button', audio: null, request: null, text: null } as const;
  const turn = { ...(known.turns.get(event.turnId) ?? none), replyAudio: event.audio };
  const lines = known.lines.map((line) =>
    line.turn_id === event.turnId && line.role === 'interviewer' && event.audio
      ? { ...line, audio_id: `${event.turnId}.interviewer` }
      : line,
  );
  return { turns: new Map(known.turns).set(event.turnId, turn), lines };
}

function answered(
  known: Recollection,
  turnId: string,
  text: string,
  request: RecalledTurn['request'],
): Recollection['interviewer'] {
  return known.interviewer && applyAnswer(known.interviewer, { turnId, text, request });
}

type NewLine = { role: Utterance['role']; text: string; confidence: number | null; turnId: string };

function withLine(known: Recollection, stored: StoredEvent, line: NewLine, hasAudio: boolean): Utterance[] {
  const { role, text, confidence, turnId } = line;
  const isAudioKept = hasAudio && known.consent.keep === 'audio_and_transcript';
  return [
    ...known.lines,
    {
      seq: stored.seq,
      role,
      text,
      sequence: known.lines.length + 1,
      turn_id: turnId,
      at: new Date(stored.atMs).toISOString(),
      confidence,
      interrupted: false,
      audio_id: isAudioKept ? `${turnId}.${role}` : null,
    },
  ];
}

function trimmed(line: Utterance, turnId: string, heardText: string): Utterance {
  if (line.turn_id !== turnId || line.role !== 'interviewer') return line;
  return { ...line, text: heardText, interrupted: true };
}
