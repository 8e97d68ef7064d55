import { withoutDates } from './dates.ts';
import type { Line } from './line.ts';

/** The certificates listed in the lines of one or more sections, each without its date. */
export function certificationsOf(lines: readonly Line[]): string[] {
  const found: { text: string; line: Line }[] = [];
  for (const line of lines) {
    const text = withoutDates(line.text.replaceAll(/\s{2,}/g, ', ').replace(/^(?:19|20)\d{2},\s*/, ''))
      .replaceAll(/\b(?:issued|expires?|valid until|credential id|no expiration date|obtained|completed)\b:?.*$/gi, '')
      .replaceAll(/,\s*(?=,|$)/g, '')
      .trim();
    const last = found.at(-1);
    if (text === '' || !/\p{L}{2}/u.test(text)) continue;
    if (last && isRunOver(last.line, line, text)) last.text = `${last.text} ${text}`;
    else found.push({ text, line });
  }
  const parted = found.flatMap(({ text }) =>
    found.length === 1 ? text.split(/\s*[;|•·]\s*|,\s+(?=(?:\p{Lu}[\p{L}+-]*\s*){1,4}(?:,|$))/u) : [text],
  );
  return [...new Set(parted.map((text) => text.slice(0, 300)))].filter((text) => text !== '').slice(0, 60);
}

function isRunOver(last: Line, line: Line, text: string): boolean {
  if (line.isBullet || line.isBold) return false;
  if (/^[\p{Ll}(]/u.test(text)) return true;
  return (
    last.isBullet && Math.abs(line.x - last.x) < 6 && last.right > last.columnRight - (last.columnRight - last.x) * 0.15
  );
}
