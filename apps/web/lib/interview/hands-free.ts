import type { StatusState } from '@intervue/shared';
import { type VoiceChange, VOICED_MS } from '../audio/voice-gate.ts';

/**
 * A voice this long over the interviewer's makes it wait: with the way to the loudspeaker it is silent within 300 ms. Whether it was
 * meant, or was a cough or "mm-hm" and the line goes on, is then weighed by what was said.
 */
const INTERRUPTS_MS = 140;
/** Once the microphone was found to hear the loudspeaker: longer than a few words of an echo. */
const INTERRUPTS_OVER_ECHO_MS = 1_200;

/** What the page does about the candidate's voice. */
export type HandsFreeAction = 'begin' | 'duck' | 'unduck' | 'tell-on' | 'tell-off';

/** How things stand when the voice is heard. */
export type HandsFreeScene = {
  turn: StatusState;
  isAnswering: boolean;
  /** The interviewer's voice is sounding. */
  isVoicePlaying: boolean;
  /** The latest answer was spoken: who goes on speaking while it is replied to goes on with it. */
  mayGoOn: boolean;
  /** The microphone hears the loudspeaker. */
  isEchoing?: boolean;
  /** A voice may just be beginning. */
  isRising?: boolean;
};

export type HandsFreeState = { voiceSinceMs: number | null; isDucked: boolean };

/** Nobody has spoken yet. */
export const quiet: HandsFreeState = { voiceSinceMs: null, isDucked: false };

/**
 * What follows from the candidate's voice, and from its lasting. Pure.
 *
 * @param change what the gate has just told, or null when only time has passed.
 */
export function handsFreeAfter(
  state: HandsFreeState,
  change: VoiceChange | null,
  scene: HandsFreeScene,
  nowMs: number,
): { state: HandsFreeState; actions: HandsFreeAction[] } {
  const voiceSinceMs = change ? since(change, nowMs) : state.voiceSinceMs;
  const resting = { voiceSinceMs, isDucked: false };
  if (scene.isAnswering) return { state: resting, actions: change ? [TELLS[change.voice]] : [] };
  if (voiceSinceMs === null) return perhapsLowered(state, scene);
  if (!scene.isVoicePlaying) {
    return { state: resting, actions: isTheirs(scene) ? ['begin'] : [] };
  }
  const interruptsMs = scene.isEchoing ? INTERRUPTS_OVER_ECHO_MS : INTERRUPTS_MS;
  if (nowMs - voiceSinceMs >= interruptsMs) return { state: resting, actions: ['begin'] };
  return { state: { voiceSinceMs, isDucked: true }, actions: state.isDucked ? [] : ['duck'] };
}

/** At the first sign of a voice; a click costs a tenth of a second of quieter speech. */
function perhapsLowered(before: HandsFreeState, scene: HandsFreeScene): ReturnType<typeof handsFreeAfter> {
  const isDucked = scene.isVoicePlaying && scene.isRising === true;
  const state = { voiceSinceMs: null, isDucked };
  if (isDucked === before.isDucked) return { state, actions: [] };
  return { state, actions: [isDucked ? 'duck' : 'unduck'] };
}

function isTheirs({ turn, mayGoOn }: HandsFreeScene): boolean {
  return turn === 'ready' || turn === 'listening' || (turn === 'generating' && mayGoOn);
}

const TELLS = { on: 'tell-on', off: 'tell-off' } as const;

function since({ voice }: VoiceChange, nowMs: number): number | null {
  return voice === 'on' ? nowMs - VOICED_MS : null;
}
