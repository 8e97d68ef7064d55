/** The voices, clearest first. */
export const VOICES = [
  { id: 'rms', label: 'Robert', description: 'A calm American man; the clearest voice.' },
  { id: 'slt', label: 'Sarah', description: 'A bright American woman.' },
  { id: 'awb', label: 'Alan', description: 'A Scottish man.' },
] as const;

export type VoiceId = (typeof VOICES)[number]['id'];
