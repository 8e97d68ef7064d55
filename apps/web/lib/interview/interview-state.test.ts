import { InterviewSettings, type ServerMessage } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { emptyInterview, type InterviewState, interviewAfter } from './interview-state.ts';

function after(messages: readonly ServerMessage[], from: InterviewState = emptyInterview): InterviewState {
  return messages.reduce((state, message) => interviewAfter(state, { type: 'message', message, nowMs: 1_000 }), from);
}

function line(seq: number, role: 'candidate' | 'interviewer', text: string): ServerMessage {
  const common = {
    sequence: seq,
    at: '2026-11-24T09:00:00.000Z',
    confidence: null,
    interrupted: false,
    audio_id: null,
  };
  return { type: 'transcript', seq, role, text, turn_id: `t${seq}`, ...common };
}

const resumed: ServerMessage = {
  type: 'resumed',
  count: 2,
  last_seq: 9,
  status: 'active',
  state: 'listening',
  settings: InterviewSettings.parse({}),
  progress: null,
  open_answer: { turn_id: 't', samples: 32_000, epoch: 3 },
  end_reason: null,
};

describe('what the page shows', () => {
  it('[WB35] shows each line once and in order, also when it is told again', () => {
    const state = after([line(4, 'candidate', 'Yes.'), line(2, 'interviewer', 'Hello.'), line(4, 'candidate', 'Yes.')]);
    expect(state.lines.map(({ text }) => text)).toEqual(['Hello.', 'Yes.']);
    expect(state.lastSeq).toBe(4);
  });

  it('[WB68] keeps in sight that another engine stands in, until it was read', () => {
    const notice = (code: 'idle' | 'other_engine'): ServerMessage => ({ type: 'notice', code, message: code });
    const told = after([notice('other_engine'), line(2, 'interviewer', 'Hello.')]);
    expect(told.notice?.message).toBe('other_engine');
    expect(interviewAfter(told, { type: 'notice-read' }).notice).toBeNull();
    expect(after([notice('idle'), line(2, 'interviewer', 'Hello.')]).notice).toBeNull();
  });

  it('[WB35] keeps of an interrupted line what was heard', () => {
    const state = after([
      line(2, 'interviewer', 'Hello, and welcome.'),
      { type: 'transcript_trimmed', seq: 3, turn_id: 't2', text: 'Hello,' },
    ]);
    expect(state.lines[0]).toMatchObject({ text: 'Hello,', interrupted: true });
  });

  it('[WB36] knows after a reload where the interview stands and what was left unfinished', () => {
    const state = after([resumed]);
    expect(state).toMatchObject({ isKnown: true, status: 'active', lastSeq: 9, line: { is: 'open' } });
    expect(state.openAnswer).toEqual({ turnId: 't', samples: 32_000 });
    expect(interviewAfter(state, { type: 'answer-taken-up' }).openAnswer).toBeNull();
  });

  it('[WB36] answers the way that was chosen last', () => {
    const state = interviewAfter(after([resumed]), { type: 'mode-chosen', mode: 'typed' });
    expect(state.settings?.answer_mode).toBe('typed');
  });

  it('[WB37] tells when saving does not work, until it works again', () => {
    const error = { type: 'error' as const, code: 'STORAGE_UNAVAILABLE', message: 'x', recoverable: true };
    const state = after([error]);
    expect(state.isSavingInTrouble).toBe(true);
    expect(after([{ type: 'status', state: 'listening' }], state).isSavingInTrouble).toBe(false);
  });

  it('[WB38] gathers the clauses of the reply that is spoken, and drops them when it is called off', () => {
    const state = after([
      { type: 'speech_start', epoch: 1, turn_id: 't2', codec: 'pcm16-16k', start_ms: 0 },
      { type: 'speech_clause', epoch: 1, text: 'Hello.', start_ms: 0, end_ms: 500 },
      { type: 'speech_clause', epoch: 1, text: 'Welcome.', start_ms: 500, end_ms: 900 },
    ]);
    expect(state.speaking?.clauses.map(({ text }) => text)).toEqual(['Hello.', 'Welcome.']);
    expect(after([{ type: 'speech_cancel', epoch: 1 }], state).speaking).toBeNull();
  });

  it('[WB38] knows a clause by where it begins: told again, its length is better known', () => {
    const state = after([
      { type: 'speech_start', epoch: 1, turn_id: 't2', codec: 'pcm16-16k', start_ms: 0 },
      { type: 'speech_clause', epoch: 1, text: 'Hello.', start_ms: 0, end_ms: 500 },
      { type: 'speech_clause', epoch: 1, text: 'Hello.', start_ms: 0, end_ms: 430 },
    ]);
    expect(state.speaking?.clauses).toEqual([{ text: 'Hello.', startMs: 0, endMs: 430 }]);
  });

  it('[WB57] knows when the turn will pass, until somebody speaks or it has passed', () => {
    const silent = after([{ type: 'turn_ending', turn_id: 't', in_ms: 650 }]);
    expect(silent.ending).toMatchObject({ turnId: 't', inMs: 650 });
    expect(after([{ type: 'turn_ending', turn_id: 't', in_ms: null }], silent).ending).toBeNull();
    expect(after([{ type: 'status', state: 'processing_stt' }], silent).ending).toBeNull();
  });

  it('[WB58] keeps the timings of the latest turns', () => {
    const told = Array.from(
      { length: 12 },
      (_, place): ServerMessage => ({
        type: 'turn_timing',
        seq: place + 1,
        turn_id: `t${place}`,
        stages: { heard: place },
      }),
    );
    expect(after(told).timings.map(({ turnId }) => turnId)).toEqual(['t4', 't5', 't6', 't7', 't8', 't9', 't10', 't11']);
  });

  it('[WB44] shows the words as they are spoken, until the line itself is there', () => {
    const spoken = after([{ type: 'partial', turn_id: 't4', text: 'We had to' }]);
    expect(spoken.words).toEqual({ turnId: 't4', text: 'We had to', isWhole: false });
    expect(after([line(4, 'candidate', 'We had to move.')], spoken).words).toBeNull();
    expect(after([{ type: 'notice', code: 'not_heard', message: 'x' }], spoken).words).toBeNull();
    expect(interviewAfter(spoken, { type: 'answer-forgotten' }).words).toBeNull();
  });

  it('[WB39] follows a pause, the going on and the end', () => {
    const paused = after([resumed, { type: 'stored', seq: 10, event: 'interview-paused' }]);
    expect(paused.status).toBe('paused');
    const going = after([{ type: 'stored', seq: 11, event: 'interview-continued' }], paused);
    expect(going.status).toBe('active');
    const ended = after([{ type: 'session_ended', seq: 12, session_id: 's', total_turns: 3, reason: 'plan' }], going);
    expect(ended).toMatchObject({ status: 'completed', endReason: 'plan' });
  });
});
