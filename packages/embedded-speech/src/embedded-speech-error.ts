const SAYS = {
  'queue-full': 'Too much speech work is waiting already.',
  closed: 'The speech engines have been closed.',
  'worker-died': 'The speech engine failed twice on the same piece of work.',
  'bad-input': 'This is no audio or text the speech engines can use.',
} as const;

/** What can go wrong in this package, besides being called off. */
export type EmbeddedSpeechErrorCode = keyof typeof SAYS;

/** Says by its `code` what went wrong; the message never holds words that were spoken or are to be spoken. */
export class EmbeddedSpeechError extends Error {
  override readonly name = 'EmbeddedSpeechError';
  readonly code: EmbeddedSpeechErrorCode;

  constructor(code: EmbeddedSpeechErrorCode, detail = '', options?: ErrorOptions) {
    super(detail === '' ? SAYS[code] : `${SAYS[code]} ${detail}`, options);
    this.code = code;
  }
}
