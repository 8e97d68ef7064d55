import type { FieldOrigin, ListOrigin, SourceLine } from './resume-origin.ts';

/** Where a field comes from, for people: a short mark, a sentence for those who hear the page, and the line to show. */
export type OriginWords = { mark: string; says: string; line: SourceLine | null };

const CHANGED = 'changed by you';

/** What is said at a field; null where nothing is known. */
export function originWords(origin: FieldOrigin): OriginWords | null {
  switch (origin.is) {
    case 'unknown':
      return null;
    case 'changed':
      return { mark: CHANGED, says: 'Changed by you.', line: null };
    case 'found': {
      const mark = `page ${origin.page}`;
      return { mark, says: `Found on ${mark}: ${lineSays(origin.line)}`, line: origin.line };
    }
  }
}

/** What is said at a box with several entries; the line is that of the entry at `index`. */
export function listWords({ pages, isChanged, lines }: ListOrigin, index: number): OriginWords | null {
  if (pages.length === 0 && !isChanged) return null;
  const found = pages.length === 0 ? [] : [pagesOf(pages)];
  const says = [...new Set(lines.flatMap((line) => (line === null ? [] : lineSays(line))))].slice(0, LINES_SAID_MAX);
  return {
    mark: [...found, ...(isChanged ? [CHANGED] : [])].join(', '),
    says: [
      ...(found.length === 0 ? [] : [`Found on ${found[0]}: ${says.join(' … ')}`]),
      ...(isChanged ? ['Changed by you.'] : []),
    ].join(' '),
    line: lines[index] ?? null,
  };
}

const LINES_SAID_MAX = 4;

function pagesOf(pages: readonly number[]): string {
  const [first] = pages;
  const last = pages.at(-1);
  return first === last ? `page ${first}` : `pages ${first}–${last}`;
}

function lineSays({ before, marked, after }: SourceLine): string {
  return `${before}${marked}${after}`.trim();
}
