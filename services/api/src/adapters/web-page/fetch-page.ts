import { LIMITS } from '@intervue/shared';
import { AbortScope } from '../../base/abort-scope.ts';
import type { Clock } from '../../base/clock.ts';
import { IntervueError } from '../../base/intervue-error.ts';
import type { FetchedPage, PageFetcher } from '../../ports/page-fetcher.ts';
import { type Answer, askOnce } from './ask-once.ts';
import { checkedUrl, PUBLIC_REACH, type Reach, type Resolve } from './checked-url.ts';
import { decodedText } from './decoded-text.ts';
import { htmlText } from './html-text.ts';
import { resolveName } from './resolve-name.ts';

const REDIRECTS_MAX = 3;
/** Each may hold a few megabytes and a connection for some seconds. */
const AT_ONCE = 8;
const CONTENT_TYPES = ['text/html', 'text/plain', 'text/markdown', 'application/pdf'];

export type PageFetcherOptions = {
  clock: Clock;
  /** The text of a PDF, in lines. */
  documentText(file: Uint8Array, options: { signal: AbortSignal }): Promise<string>;
  resolve?: Resolve;
  /** Only a test, which has no internet, reaches elsewhere. */
  reach?: Reach;
  msMax?: number;
};

/**
 * Fetches pages from addresses that strangers give, so that none of them leads to anything but the public web: not to this
 * machine, not to the network it stands in. See docs/decisions/2026-11-28-job-page-fetch.md.
 */
export function createPageFetcher(options: PageFetcherOptions): PageFetcher {
  const { clock, msMax = LIMITS.jobPageMsMax } = options;
  let running = 0;
  return {
    async fetch(url, { signal }) {
      signal.throwIfAborted();
      if (running >= AT_ONCE) throw new IntervueError('server-full', { stage: 'job-page' });
      running += 1;
      using scope = AbortScope.within(signal);
      using _deadline = clock.after(msMax, () => scope.end(unreadable('time')));
      try {
        const called = { ...options, signal: scope.signal };
        return await pageOf(await answerTo(url, called), called);
      } catch (error) {
        // Whatever broke because it was called off is told as that.
        scope.signal.throwIfAborted();
        throw error instanceof IntervueError ? error : unreadable('connection', error);
      } finally {
        running -= 1;
      }
    },
  };
}

type Page = Exclude<Answer, { movedTo: string }>;
type Called = PageFetcherOptions & { signal: AbortSignal };

/** Goes after a page that has moved. Each place it names is checked as if it had been given at first. */
async function answerTo(written: string, options: Called): Promise<Page> {
  const { resolve = resolveName, reach = PUBLIC_REACH, signal } = options;
  let next = written;
  let base: URL | null = null;
  for (let hops = 0; hops <= REDIRECTS_MAX; hops += 1) {
    const target = await checkedUrl(next, { reach, resolve, signal, ...(base && { base }) });
    const answer = await askOnce(target, { bytesMax: LIMITS.jobPageBytesMax, contentTypes: CONTENT_TYPES, signal });
    if (!('movedTo' in answer)) return answer;
    next = answer.movedTo;
    base = target.url;
  }
  throw unreadable('redirects');
}

async function pageOf(answer: Page, options: Called): Promise<FetchedPage> {
  const { contentType, bytes, charset } = answer;
  const read = { text: '', title: null as string | null };
  if (contentType === 'application/pdf') read.text = await pdfText(bytes, options);
  else if (contentType === 'text/html') Object.assign(read, htmlText(decodedText(bytes, charset)));
  else read.text = decodedText(bytes, charset);
  if (!/\p{L}/u.test(read.text)) throw unreadable('empty');
  return { ...read, contentType };
}

/** What is wrong with a document is said of uploaded ones; who gave an address is told that the page cannot be read. */
async function pdfText(bytes: Uint8Array, { documentText, signal }: Called): Promise<string> {
  try {
    return await documentText(bytes, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw unreadable('document', error);
  }
}

function unreadable(reason: string, cause?: unknown): IntervueError {
  return new IntervueError('job-page-unreadable', { reason }, { cause });
}
