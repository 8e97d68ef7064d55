/** A run of text as it stands on a page. Points, origin at the top left. */
export type TextItem = {
  text: string;
  page: number;
  x: number;
  y: number;
  width: number;
  fontSize: number;
  isBold: boolean;
  /** Drawn so that a person cannot see it (white, tiny, off the page, invisible mode). */
  isHidden: boolean;
};

/** What a document holds. DOCX and text have no positions: their items carry line order in `y`. */
export type ReadDocument = {
  kind: 'pdf' | 'docx' | 'text';
  pages: number;
  pageWidth: number;
  pageHeight: number;
  /** In the order of the file. */
  items: readonly TextItem[];
  /** Link targets found in the document (mailto:, https:), in order. */
  links: readonly string[];
  /** Something was left out because of a limit. */
  isCut: boolean;
};

/** Reads documents from strangers, apart from the process that holds interviews. */
export interface DocumentReader {
  /**
   * Finds out by content what the file is, and reads its text.
   *
   * @throws {IntervueError} `resume-not-supported`, `resume-empty`, `resume-too-large`, `resume-encrypted`, `resume-scanned`,
   * `resume-unreadable`, `resume-too-complex`.
   */
  read(file: Uint8Array, options: { signal: AbortSignal }): Promise<ReadDocument>;
  /** What somebody pasted, plain or as Markdown. @throws {IntervueError} `resume-empty`. */
  readText(text: string): ReadDocument;
}
