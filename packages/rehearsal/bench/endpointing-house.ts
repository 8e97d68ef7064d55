import type { EmbeddedSpeech } from '@intervue/embedded-speech';

/**
 * The house's own code, as far as this benchmark calls it. The law lets the rehearsal meet the house by the wire alone, where an
 * hour lasts an hour; pauses by the thousand need a virtual clock. So these modules are loaded by their address when the benchmark
 * runs, from the sources, and nothing that is built depends on them.
 */
export interface House {
  decide(state: Floor, event: FloorEvent, policy: Policy): { state: Floor };
  emptyFloor(): object;
  floorPolicy: Policy;
  policyFor(policy: Policy, settings: { pace: Pace; answer_mode: 'hands_free' }, expected: Expected): Policy;
  completenessOf(words: string): string;
  LiveHearing: new (speech: HearingEngine, options: { signal: AbortSignal; terms: readonly string[] }) => Hearing;
  VoiceGate: new () => {
    push(probability: number, level: number): { voice: 'on' } | { voice: 'off'; silentMs: number } | null;
  };
  VoiceDetector: { load(): Promise<Detector> };
}

export type Expected = 'story' | 'explanation' | 'detail' | 'word';
export type Pace = 'quick' | 'normal' | 'patient';

export interface Floor {
  situation: { at: string; dueAtMs: number | null; silentSinceMs?: number | null };
}

/** The numbers this benchmark turns; the policy has more. */
export interface Policy {
  endOfTurn: {
    finishedMs: number;
    openMs: number;
    hangingMs: number;
    thinkingMs: number;
    wordsMin: number;
    paceShare: number;
  };
}

export type FloorEvent = { atMs: number } & (
  | { type: 'answer-begun'; turnId: string; mode: 'hands_free' }
  | { type: 'voice-stopped'; turnId: string; silentMs: number }
  | { type: 'voice-resumed'; turnId: string }
  | { type: 'words-heard'; turnId: string; words: string; confidence: number }
  | { type: 'due' }
);

export type HearingEngine = Pick<EmbeddedSpeech, 'transcribe' | 'detectSpeech'>;

export interface Hearing {
  push(samples: Int16Array): void;
  take(): Iterable<{ type: 'transcript-final' | 'transcript-partial'; text: string }>;
  close(): void;
}

export interface Detector {
  /** Of 16 kHz samples (±1): how likely each 32 ms hold a voice. */
  probabilities(samples: Float32Array, signal: AbortSignal): Promise<Float32Array>;
  release(): Promise<void>;
}

/** Loads what is measured. The detector is the page's Silero v5, the same file, on the runtime that Node has. */
export async function loadHouse(): Promise<House> {
  const parts = await Promise.all(ADDRESSES.map(async (path) => import(new URL(path, ROOT).href)));
  // Types end at an address: what is missing shows at the first call.
  return Object.assign({}, ...parts) as House;
}

const ROOT = new URL('../../../', import.meta.url);
const ADDRESSES = [
  'services/api/src/floor/decide.ts',
  'services/api/src/floor/end-of-turn.ts',
  'services/api/src/floor/floor-policy.ts',
  'services/api/src/adapters/embedded/live-hearing.ts',
  'apps/web/lib/audio/voice-gate.ts',
  'packages/embedded-speech/src/hear/voice-detector.ts',
];
