import { Parser } from 'htmlparser2';
import { IntervueError } from '../../base/intervue-error.ts';

/**
 * The text of a page as it is seen, in lines, and what the page calls itself. Read as it comes, without a tree: time grows with
 * the page and with nothing else.
 *
 * @throws {IntervueError} `job-page-unreadable` for a page nested as no page is.
 */
export function htmlText(html: string): { text: string; title: string | null } {
  const page = new PageText();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (text) => page.write(text),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return { text: page.text, title: page.title };
}

/** Elements whose words are none of the page's text: code, controls, and what stands on every page of a site. */
const LEFT_OUT = new Set(
  `script style noscript template iframe object embed svg math canvas audio video select option datalist button nav footer dialog
  head textarea map`.split(/\s+/),
);
const BLOCKS = new Set(
  `address article aside blockquote body br center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr
  html li main menu ol p pre section summary table tbody tfoot thead tr ul`.split(/\s+/),
);
/** Browsers stop at 512; pages of people stay below 100. The parser's time grows with it. */
const DEPTH_MAX = 400;
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d]))/i;

class PageText {
  readonly #lines: string[] = [];
  #line: string[] = [];
  #title: string[] = [];
  #depth = 0;
  /** How deep the element stands that hides what is in it; null when nothing does. */
  #hiddenFrom: number | null = null;
  #isInTitle = false;

  get text(): string {
    this.#endLine();
    return this.#lines
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
  }

  get title(): string | null {
    return collapsed(this.#title.join('')).slice(0, 300) || null;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > DEPTH_MAX) throw new IntervueError('job-page-unreadable', { reason: 'depth' });
    // Pictures have titles too; the page's own comes first.
    if (name === 'title') this.#isInTitle = this.#title.length === 0;
    if (this.#hiddenFrom !== null) return;
    if (LEFT_OUT.has(name) || isHidden(attributes)) {
      this.#hiddenFrom = this.#depth;
      return;
    }
    if (BLOCKS.has(name)) this.#endLine();
    if (name === 'li') this.#line.push('• ');
    if (/^h[1-6]$/.test(name)) this.#lines.push('');
    if (name === 'td' || name === 'th') this.#line.push(' ');
  }

  write(text: string): void {
    if (this.#isInTitle) this.#title.push(text);
    else if (this.#hiddenFrom === null) this.#line.push(text);
  }

  close(name: string): void {
    if (name === 'title') this.#isInTitle = false;
    if (this.#hiddenFrom === this.#depth) this.#hiddenFrom = null;
    else if (this.#hiddenFrom === null && BLOCKS.has(name)) this.#endLine();
    if (this.#hiddenFrom === null && name === 'p') this.#lines.push('');
    this.#depth -= 1;
  }

  #endLine(): void {
    const line = collapsed(this.#line.join(''));
    this.#line = [];
    if (line !== '' && line !== '•') this.#lines.push(line);
  }
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden']?.toLowerCase() === 'true' ||
    HIDING_STYLE.test(attributes['style'] ?? '')
  );
}

function collapsed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
