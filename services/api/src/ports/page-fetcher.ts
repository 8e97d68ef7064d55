/** A page as a person would read it: text in lines, without markup. */
export type FetchedPage = {
  text: string;
  /** What the page calls itself; null when it does not. */
  title: string | null;
  /** Of the answer, without parameters, e.g. `text/html`. */
  contentType: string;
};

/** Gets a page from an address that a stranger gave. */
export interface PageFetcher {
  /**
   * Fetches what is at `url`, once: nothing is tried again. Sends nothing that tells who asked.
   *
   * @throws {IntervueError} `job-page-refused` when the address is none that strangers may send us to (nothing was asked of it),
   * `job-page-unreadable` when it does not answer in time with a page that can be read, `server-full` when too many are fetched.
   * @throws `signal.reason` when called off.
   */
  fetch(url: string, options: { signal: AbortSignal }): Promise<FetchedPage>;
}
