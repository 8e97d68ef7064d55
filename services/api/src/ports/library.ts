/** What is known of an interview besides its log. */
export type InterviewRecord = {
  id: string;
  /** SHA-256 of the access token, hex. The token itself is stored nowhere. */
  tokenHash: string;
  /** The creating client's own id for the request. */
  clientRequestId: string;
  createdAtMs: number;
};

/** Things that are looked up by id. */
export interface Library {
  /**
   * Stores a new record, unless one with this `clientRequestId` exists.
   *
   * @returns the stored record: the given one, or the one that was there.
   * @throws {IntervueError} `storage-unavailable`.
   */
  addInterview(record: InterviewRecord): Promise<InterviewRecord>;
  /** @throws {IntervueError} `storage-unavailable`. */
  findInterview(id: string): Promise<InterviewRecord | null>;
  /** Replaces the token of an interview. @throws {IntervueError} `storage-unavailable`. */
  replaceToken(id: string, tokenHash: string): Promise<void>;
  /** An unknown id is no error. @throws {IntervueError} `storage-unavailable`. */
  removeInterview(id: string): Promise<void>;
  /** Resolves when the store answers. @throws {IntervueError} `storage-unavailable`. */
  ping(): Promise<void>;
}
