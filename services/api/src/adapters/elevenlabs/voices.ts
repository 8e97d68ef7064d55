import type { SynthesizerVoice } from '../../ports/synthesizer.ts';

/** Voices that every account of the vendor has; others are named in TTS_VOICE. */
export const ELEVENLABS_VOICES = [
  { id: 'JBFqnCBsd6RMkjVDRZzb', label: 'George', description: 'Warm, British.' },
  { id: '21m00Tcm4TlvDq8ikWAM', label: 'Rachel', description: 'Calm, American.' },
] as const satisfies readonly [SynthesizerVoice, ...SynthesizerVoice[]];
