import type { SynthesizerVoice } from '../../ports/synthesizer.ts';

/** The voices that every model of OpenAI's has, the steadiest for a conversation first. */
export const OPENAI_VOICES = [
  { id: 'alloy', label: 'Alloy', description: 'Even and neutral.' },
  { id: 'nova', label: 'Nova', description: 'Bright.' },
  { id: 'onyx', label: 'Onyx', description: 'Deep.' },
  { id: 'sage', label: 'Sage', description: 'Calm.' },
  { id: 'shimmer', label: 'Shimmer', description: 'Light.' },
  { id: 'echo', label: 'Echo', description: 'Clear.' },
] as const satisfies readonly [SynthesizerVoice, ...SynthesizerVoice[]];
