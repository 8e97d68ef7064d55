/**
 * What an answer's words amount to. `answer` is everything that is not plainly something else: an answer taken for a request
 * loses what the candidate said, a request taken for an answer costs one more sentence.
 */
export type Intent =
  | 'answer'
  | 'repeat'
  | 'slower'
  | 'rephrase'
  | 'hint'
  | 'go-back'
  | 'skip'
  | 'stop'
  | 'wait'
  | 'dont-know'
  | 'clarify'
  | 'about-interview'
  | 'about-job'
  | 'off-role'
  | 'hostile'
  | 'orders';
