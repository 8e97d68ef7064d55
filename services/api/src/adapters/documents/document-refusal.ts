/** Why a document is not read; each is an error of the catalogue. */
export type RefusalCode =
  | 'resume-not-supported'
  | 'resume-empty'
  | 'resume-encrypted'
  | 'resume-scanned'
  | 'resume-unreadable'
  | 'resume-too-complex';

/** Thrown inside the reading process, where the catalogue is not loaded. Says nothing of what the document holds. */
export class DocumentRefusal extends Error {
  override readonly name = 'DocumentRefusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}
