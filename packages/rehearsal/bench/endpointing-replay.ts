import type { Expected, Floor, House, Pace, Policy } from './endpointing-house.ts';
import type { Timeline } from './endpointing-timeline.ts';
import type { Place, Turn } from './endpointing-turns.ts';

/** One pause and what was decided in it: the columns of eot-bench, in seconds, and ours after them. */
export interface Row {
  id: string;
  language: 'en';
  span_index: number;
  timestamp: number;
  silence_dur: number;
  p_eot: number;
  label: 'hold' | 'eot';
  turn: Turn;
  place: Place;
  words: string | null;
  confidence: number | null;
  completeness: string;
  /** From the last sound to the decision that the turn is over; null when the candidate went on before. */
  decidedMs: number | null;
  /** From the last sound to the voice gate's, in whose time a fixed silence counts; null when it noticed nothing. */
  noticedMs: number | null;
  /** How long the gate heard nobody; Infinity at the end of the turn. */
  gapMs: number;
}

/** A turn, and what the floor was told in it. */
export interface Heard {
  turn: Turn;
  timeline: Timeline;
}

interface Silence {
  sinceMs: number;
  untilMs: number;
  decidedAtMs: number | null;
  words: string | null;
  confidence: number | null;
}

/** A decision is not sure of itself in numbers; this is the order in which it waits. */
const SURENESS: Readonly<Record<string, number>> = { finished: 0.9, open: 0.4, hanging: 0.1, thinking: 0.02 };

/** What the interviewer expects of an answer of this kind; what people read aloud answers nothing. */
const EXPECTED: Record<Turn['kind'], Expected> = {
  story: 'story',
  topic: 'explanation',
  short: 'word',
  read: 'detail',
};

/** Every pause of these turns. */
export function rowsOf(house: House, heard: readonly Heard[], pace: Pace | Policy): Row[] {
  return heard.flatMap(({ turn, timeline }) =>
    replay(house, turn, timeline, typeof pace === 'string' ? pacedPolicy(house, pace, turn.kind) : pace),
  );
}

export function pacedPolicy(house: House, pace: Pace, kind: Turn['kind']): Policy {
  return house.policyFor(house.floorPolicy, { pace, answer_mode: 'hands_free' }, EXPECTED[kind]);
}

/**
 * Plays what happened to the floor, with a clock that jumps. Where the floor ends the turn too early, that is noted, and the turn
 * is played on as if it had not: so every pause is judged once, with all that was known before it.
 */
export function replay(house: House, turn: Turn, timeline: Timeline, policy: Policy): Row[] {
  const silences = silencesOf(house, timeline, policy);
  return turn.pauses.map((pause, index): Row => {
    const next = turn.pauses[index + 1];
    const endMs = pause.startMs + pause.lengthMs;
    const silence = silences.findLast(
      ({ sinceMs, untilMs }) =>
        sinceMs < (next ? endMs : Infinity) && untilMs > pause.startMs && sinceMs > pause.startMs - 400,
    );
    const completeness = silence?.words == null ? 'open' : house.completenessOf(silence.words);
    return {
      id: `${turn.id}-${turn.condition}`,
      language: 'en',
      span_index: index,
      timestamp: pause.startMs / 1000,
      silence_dur: pause.lengthMs / 1000,
      p_eot: SURENESS[completeness] ?? 0.4,
      label: next ? 'hold' : 'eot',
      turn,
      place: pause.place,
      words: silence?.words ?? null,
      confidence: silence?.confidence ?? null,
      completeness,
      decidedMs: silence?.decidedAtMs == null ? null : silence.decidedAtMs - pause.startMs,
      noticedMs: silence ? silence.sinceMs - pause.startMs : null,
      gapMs: silence ? silence.untilMs - silence.sinceMs : 0,
    };
  });
}

/** How many turns were ended in a stop that lies inside a piece: such stops are nobody's plan, and nobody's end. */
export function cutsElsewhere(
  house: House,
  turn: Turn,
  timeline: Timeline,
  policy: Policy,
): { stops: number; cuts: number } {
  const inner = silencesOf(house, timeline, policy).filter(
    ({ sinceMs, untilMs }) =>
      untilMs - sinceMs >= 300 &&
      turn.pauses.every(({ startMs, lengthMs }) => untilMs <= startMs || sinceMs >= startMs + lengthMs),
  );
  return { stops: inner.length, cuts: inner.filter(({ decidedAtMs }) => decidedAtMs !== null).length };
}

function silencesOf(house: House, timeline: Timeline, policy: Policy): Silence[] {
  const silences: Silence[] = [];
  let state = listening(house);
  let silence: Silence | null = null;
  let words: string | null = null;
  let confidence: number | null = null;
  const pass = (untilMs: number) => {
    for (let dueAtMs = dueOf(state); dueAtMs !== null && dueAtMs <= untilMs; dueAtMs = dueOf(state)) {
      if (silence?.decidedAtMs != null) return;
      const after = house.decide(state, { type: 'due', atMs: dueAtMs }, policy).state;
      if (after.situation.at === 'answering') state = after;
      else if (silence) silence.decidedAtMs = dueAtMs;
      else return;
    }
  };
  for (const event of timeline) {
    pass(event.atMs);
    state = house.decide(state, event, policy).state;
    if (event.type === 'words-heard') {
      ({ words, confidence } = event);
      if (silence?.decidedAtMs === null) Object.assign(silence, { words, confidence });
    }
    if (event.type === 'voice-stopped') {
      silence = { sinceMs: event.atMs - event.silentMs, untilMs: Infinity, decidedAtMs: null, words, confidence };
      silences.push(silence);
    }
    if (event.type === 'voice-resumed') {
      if (silence) silence.untilMs = event.atMs;
      silence = null;
      words = null;
    }
  }
  pass(LONGEST_MS);
  return silences;
}

/** Longer than any turn and the longest wait after it. */
const LONGEST_MS = 200_000;

function dueOf(state: Floor): number | null {
  return state.situation.at === 'answering' ? state.situation.dueAtMs : null;
}

function listening(house: House): Floor {
  return {
    ...house.emptyFloor(),
    isClientHere: true,
    situation: { at: 'listening', isReminded: false, dueAtMs: null },
  } as Floor;
}
