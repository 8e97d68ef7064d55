import { type ClientMessage, type InterviewSettings, LooseResume, ParsedResume } from '@intervue/shared';
import { assertNever } from '../base/assert-never.ts';
import { mayBegin } from '../floor/decide.ts';
import type { ClientLink } from './client-link.ts';
import type { Room } from './room.ts';
import { welcome } from './welcome.ts';

/** A file a client sent as an answer, decoded. */
export type DecodeAnswer = (base64: string) => Promise<Int16Array>;

/**
 * Does what a client asks for. What needs storing is acknowledged once it is stored; a command that is repeated gets the
 * answer the first one got.
 *
 * @throws {IntervueError} what is to be told to the client.
 */
export async function command(
  room: Room,
  link: ClientLink,
  message: ClientMessage,
  decode: DecodeAnswer,
): Promise<void> {
  switch (message.type) {
    case 'hello':
      return welcome(room, link, { lastSeq: message.last_seq, delivery: message.speech });
    case 'ping':
      return link.send({ type: 'pong', at: message.at });
    case 'playout':
      return room.played(message.epoch, message.played_ms);
    case 'playback_done':
    case 'playback_complete':
      return room.happened({ type: 'playback-done', epoch: message.epoch ?? null });
    case 'audio_begin':
    case 'audio_end':
    case 'audio_cancel':
      return spoken(room, message);
    case 'voice':
      return room.happened(
        message.state === 'on'
          ? { type: 'voice-resumed', turnId: message.turn_id }
          : { type: 'voice-stopped', turnId: message.turn_id, silentMs: message.silent_ms },
      );
    case 'hold_on':
      return room.happened({ type: 'moment-requested', turnId: message.turn_id });
    case 'not_finished':
      return room.happened({ type: 'not-finished' });
    case 'audio':
    case 'answer_text':
    case 'request':
      return given(room, message, decode);
    default:
      return course(room, message);
  }
}

type SpokenMessage = Extract<ClientMessage, { type: 'audio_begin' | 'audio_end' | 'audio_cancel' }>;
type GivenMessage = Extract<ClientMessage, { type: 'audio' | 'answer_text' | 'request' }>;
type CourseMessage = Extract<
  ClientMessage,
  {
    type: 'resume_context' | 'start_interview' | 'set_preferences' | 'pause' | 'continue' | 'end_session';
  }
>;

function spoken(room: Room, message: SpokenMessage): void {
  const turnId = message.turn_id;
  if (isStored(room, turnId)) return acknowledgeStored(room, turnId, message.client_msg_id);
  switch (message.type) {
    case 'audio_begin':
      return begin(room, message);
    case 'audio_end':
      return finish(room, message);
    case 'audio_cancel':
      if (room.answers.open?.turnId !== turnId) return acknowledgeNow(room, message.client_msg_id);
      room.audience.expect(`dropped:${turnId}`, message.client_msg_id);
      return room.happened({ type: 'answer-dropped', turnId });
  }
}

function begin(room: Room, message: Extract<ClientMessage, { type: 'audio_begin' }>): void {
  const turnId = message.turn_id;
  // It is whole and being stored; a new line asks again because the word of it got lost.
  if (room.answers.given(turnId)) return room.audience.expect(`received:${turnId}`, message.client_msg_id);
  if (mayBegin(room.floor.situation, turnId)) room.answers.begin(turnId, message.epoch);
  const isKnown = room.known.openAnswer?.turnId === turnId;
  if (!isKnown) room.audience.expect(`begun:${turnId}`, message.client_msg_id);
  room.happened({ type: 'answer-begun', turnId, mode: message.mode });
  if (room.answers.open?.turnId !== turnId) return;
  room.audience.send({ type: 'audio_have', turn_id: turnId, samples: room.answers.open.samples });
  if (isKnown) acknowledgeNow(room, message.client_msg_id);
}

function finish(room: Room, message: Extract<ClientMessage, { type: 'audio_end' }>): void {
  const turnId = message.turn_id;
  room.audience.expect(`received:${turnId}`, message.client_msg_id);
  const { open } = room.answers;
  if (room.answers.given(turnId)) return;
  if (open?.turnId !== turnId) return room.audience.fail('turn-mismatch', message.client_msg_id);
  if (open.samples < message.samples) {
    return room.audience.send({ type: 'audio_have', turn_id: turnId, samples: open.samples });
  }
  room.happened({ type: 'answer-ended', turnId, answerMs: open.samples / 16 });
}

async function given(room: Room, message: GivenMessage, decode: DecodeAnswer): Promise<void> {
  const turnId = message.turn_id ?? (message.type === 'audio' ? `file-${room.known.lastSeq}` : '');
  if (isStored(room, turnId)) return acknowledgeStored(room, turnId, message.client_msg_id);
  if (room.answers.given(turnId)) return room.audience.expect(`received:${turnId}`, message.client_msg_id);
  if (message.type === 'audio') {
    const samples = await decode(message.data);
    if (room.answers.given(turnId) || isStored(room, turnId)) return;
    room.answers.give(turnId, { kind: 'file', samples });
    room.audience.expect(`received:${turnId}`, message.client_msg_id);
    return room.happened({ type: 'file-given', turnId, answerMs: samples.length / 16 });
  }
  const answer =
    message.type === 'answer_text'
      ? { kind: 'text' as const, text: message.text }
      : { kind: 'request' as const, request: message.request };
  room.answers.give(turnId, answer);
  room.audience.expect(`received:${turnId}`, message.client_msg_id);
  room.happened({ type: 'words-given', turnId });
}

async function course(room: Room, message: CourseMessage): Promise<void> {
  switch (message.type) {
    case 'start_interview':
      if (room.known.plan) return acknowledgeNow(room, message.client_msg_id);
      room.audience.expect('started', message.client_msg_id);
      return room.happened({ type: 'start-requested' });
    case 'resume_context':
      return attach(room, message);
    case 'set_preferences':
      return prefer(room, message);
    case 'pause':
      if (room.known.status !== 'active') return acknowledgeNow(room, message.client_msg_id);
      room.audience.expect('paused', message.client_msg_id);
      return room.happened({ type: 'pause-requested' });
    case 'continue':
      if (room.known.status !== 'paused') return acknowledgeNow(room, message.client_msg_id);
      room.audience.expect('continued', message.client_msg_id);
      return room.happened({ type: 'continue-requested' });
    case 'end_session':
      if (room.known.status === 'completed') return acknowledgeNow(room, message.client_msg_id);
      room.audience.expect('ended', message.client_msg_id);
      return room.happened({ type: 'end-requested' });
    default:
      return assertNever(message);
  }
}

async function attach(room: Room, message: Extract<ClientMessage, { type: 'resume_context' }>): Promise<void> {
  if (room.known.plan) return room.audience.fail('message-too-late', message.client_msg_id);
  const resume = readResume(message.parsed_resume);
  if (!resume) return room.audience.fail('message-malformed', message.client_msg_id);
  const key = `resume:${message.client_msg_id ?? room.known.lastSeq}`;
  const seq = await room.attachResume(resume, key);
  if (message.client_msg_id) room.audience.send({ type: 'ack', client_msg_id: message.client_msg_id, seq });
}

/** A resume that does not fit is kept for its words alone, as the original protocol promises. */
function readResume(value: unknown): ParsedResume | null {
  const whole = ParsedResume.safeParse(value);
  if (whole.success) return whole.data;
  const loose = LooseResume.safeParse(value);
  if (!loose.success) return null;
  return ParsedResume.parse({ contact: { name: 'Unknown Candidate' }, raw_text: loose.data.raw_text });
}

async function prefer(room: Room, message: Extract<ClientMessage, { type: 'set_preferences' }>): Promise<void> {
  const settings: InterviewSettings = {
    ...room.known.settings,
    ...(message.voice === undefined ? {} : { voice: message.voice }),
    ...(message.pace === undefined ? {} : { pace: message.pace }),
    ...(message.answer_mode === undefined ? {} : { answer_mode: message.answer_mode }),
  };
  const event = { type: 'settings-changed' as const, settings };
  const seq = await room.note(message.client_msg_id ? { event, key: `cmd:${message.client_msg_id}` } : { event });
  if (message.client_msg_id) room.audience.send({ type: 'ack', client_msg_id: message.client_msg_id, seq });
}

function isStored(room: Room, turnId: string): boolean {
  return room.known.turns.get(turnId)?.isReceived ?? false;
}

function acknowledgeStored(room: Room, turnId: string, clientMsgId: string | undefined): void {
  const seq = room.known.turns.get(turnId)?.seq ?? 0;
  if (clientMsgId) room.audience.send({ type: 'ack', client_msg_id: clientMsgId, seq });
}

/** For what needs no storing of its own, or is stored behind the scenes. */
function acknowledgeNow(room: Room, clientMsgId: string | undefined): void {
  if (clientMsgId) room.audience.send({ type: 'ack', client_msg_id: clientMsgId, seq: 0 });
}
