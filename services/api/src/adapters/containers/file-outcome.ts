/** What came of reading one file. */
export type FileOutcome =
  | { type: 'samples'; container: string; codec: string; parts: readonly Int16Array[] }
  | {
      type: 'refused';
      code: 'audio-unreadable' | 'audio-codec-unsupported' | 'audio-too-long' | 'audio-empty';
      details: Record<string, string>;
    };
