/** One glyph as drawn: its characters, the room it takes and the gap before the next, in points along the line. */
export type DrawnGlyph = { text: string; x: number; width: number };

/** Glyphs that belong together. */
export type TextRun = { text: string; x: number; width: number };

/**
 * Joins the glyphs of one drawing command into runs. Spaces that are drawn as gaps become spaces; a gap wider than `fontSize`
 * begins a new run; evenly spaced-out letters ("E X P E R I E N C E") are one word again.
 */
export function textRuns(glyphs: readonly DrawnGlyph[], fontSize: number): TextRun[] {
  const spread = letterSpread(glyphs, fontSize);
  const runs: TextRun[] = [];
  let run: TextRun | null = null;
  let end = 0;
  for (const glyph of glyphs) {
    const gap = run ? glyph.x - end : 0;
    if (!run || gap > fontSize + spread || gap < -fontSize) {
      run = { text: '', x: glyph.x, width: 0 };
      runs.push(run);
    } else if (gap > spread * 1.3 + fontSize * SPACE_EM && !run.text.endsWith(' ') && !glyph.text.startsWith(' '))
      run.text += ' ';
    run.text += glyph.text;
    end = glyph.x + glyph.width;
    run.width = end - run.x;
  }
  return runs.filter((each) => each.text.trim() !== '');
}

/** The narrowest gap that reads as a space. Kerning stays below, the tightest justified lines above. */
const SPACE_EM = 0.11;

/** How far the letters of spaced-out text stand apart; 0 for ordinary text. */
function letterSpread(glyphs: readonly DrawnGlyph[], fontSize: number): number {
  const gaps: number[] = [];
  for (let at = 1; at < glyphs.length; at += 1) {
    const before = glyphs[at - 1];
    const glyph = glyphs[at];
    if (before && glyph && before.text.trim() && glyph.text.trim()) gaps.push(glyph.x - before.x - before.width);
  }
  if (gaps.length < 2) return 0;
  const median = gaps.toSorted((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  return median > fontSize * 0.04 ? median : 0;
}
