import { headingKinds, looseHeadingKinds, type SectionKind } from './heading-words.ts';
import { type Cell, hasBoldLead, isAllCaps, type Line, lineOf, median, wordCount } from './line.ts';
import { employerScore, roleScore } from './role-words.ts';

/** A part of a resume with the lines under its heading. The lines before the first heading are the `head`. */
export type Section = { kinds: readonly (SectionKind | 'head')[]; heading: string; lines: readonly Line[] };

/** Parts a resume at its headings. */
export function sectionsOf(lines: readonly Line[]): Section[] {
  const margin = headingMargin(lines);
  const parted = lines.flatMap((line, at) => withoutSideHeading(line, lines[at - 1], margin));
  const typical = typicalOf(parted);
  const candidates = parted.map((line, at) => candidateOf(line, parted[at - 1], typical));
  const styles = candidates.flatMap((candidate, at) => {
    const line = parted[at];
    return candidate &&
      line &&
      !candidate.isLoose &&
      candidate.kinds.some((kind) => RELIABLE.has(kind)) &&
      !WEAK_HEADING.test(line.text)
      ? [styleOf(line)]
      : [];
  });
  const sections: { kinds: readonly (SectionKind | 'head')[]; heading: string; lines: Line[] }[] = [
    { kinds: ['head'], heading: '', lines: [] },
  ];
  let side: Line['side'] = 'all';
  parted.forEach((line, at) => {
    const candidate = candidates[at];
    // What stands at the top of a column without a heading does not belong to the last part of the column beside it.
    if (line.side === 'right' && parted[at - 1]?.side === 'left' && side === 'left') {
      sections.push({ kinds: ['head'], heading: '', lines: [] });
    }
    const current = sections.at(-1);
    if (candidate && current && isAccepted(candidate, line, styles, current)) {
      side = line.side;
      sections.push({ kinds: candidate.kinds, heading: line.text, lines: candidate.rest ? [candidate.rest] : [] });
    } else current?.lines.push(line);
  });
  return sections;
}

type Candidate = { kinds: SectionKind[]; evidence: number; rest: Line | null; isLoose?: boolean };
type Typical = { size: number; pitch: number };
type Style = { size: number; isBold: boolean; isCaps: boolean };

const RELIABLE: ReadonlySet<SectionKind> = new Set(['experience', 'education', 'skills', 'summary']);

/** Headings in some resumes, in others the names of groups of skills or duties. */
export const WEAK_HEADING =
  /^(?:research|teaching|work|career|industry|military|service|press|media|works|community|societies|tools|software|technologies|programming|training|strengths|links|details|highlights|languages|frameworks)\W*$/i;

/** "EXPERIENCE" in the margin beside the first line of its part becomes a line of its own. */
function withoutSideHeading(line: Line, before: Line | undefined, margin: string): Line[] {
  const [first, second] = line.cells;
  if (!first || !second || line.isBullet || headingKinds(first.text).length === 0) return [line];
  const isInMargin = before !== undefined && before.x > first.x + 40;
  const heading = lineOf(line, [first]);
  const rest = lineOf(line, line.cells.slice(1));
  const isApart = marginOf(first) === margin || looksApart(first, second, isInMargin);
  return heading && rest && isApart ? [heading, { ...rest, gap: 0 }] : [line];
}

/** Where bold headings stand beside their parts, one of them without doubt a heading of a resume; empty when nowhere. */
function headingMargin(lines: readonly Line[]): string {
  const found = lines.flatMap(({ cells: [first, second] }) => {
    const kinds = first && second && first.isBold ? headingKinds(first.text) : [];
    return first && kinds.length > 0 ? [{ place: marginOf(first), text: first.text, kinds }] : [];
  });
  const isSure = ({ kinds, text }: { kinds: readonly SectionKind[]; text: string }) =>
    kinds.some((kind) => kind === 'experience' || kind === 'education') && !WEAK_HEADING.test(text);
  const sure = found.find(isSure)?.place ?? '';
  return found.filter(({ place }) => place === sure).length >= MARGIN_HEADINGS_MIN ? sure : '';
}

const MARGIN_HEADINGS_MIN = 3;

function marginOf({ x, size }: Cell): string {
  return `${Math.round(x)} ${size}`;
}

function looksApart(cell: Cell, next: Cell, isInMargin: boolean): boolean {
  if (isAllCaps(cell.text) || cell.size > next.size + 0.5) return true;
  return !WEAK_HEADING.test(cell.text) && (isInMargin || (cell.isBold && !next.isBold));
}

function candidateOf(line: Line, before: Line | undefined, typical: Typical): Candidate | null {
  if (line.isBullet && !isAllCaps(line.text)) return null;
  if (line.cells.length > 1) return null;
  const kinds = headingKinds(line.text.replace(/\s*[:：]\s*$/, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, ''));
  if (kinds.length > 0) {
    const evidence = evidenceOf(line, before, typical);
    return evidence > 0 ? { kinds, evidence, rest: null } : null;
  }
  const loose = looseHeadingKinds(line.text.replace(/\s*[:：]\s*$/, ''));
  // Without any look of its own a line is no heading for one word in it.
  const isMarked = line.isBold || isAllCaps(line.text) || line.size > typical.size * 1.08;
  if (loose.length > 0 && isMarked && !isName(line.text))
    return { kinds: loose, evidence: evidenceOf(line, before, typical), rest: null, isLoose: true };
  return inlineCandidate(line, typical);
}

/** "Zebra Technologies" and "Education Coordinator" name an employer and a position. */
function isName(text: string): boolean {
  return roleScore(text) > 0 || employerScore(text) > 0;
}

function evidenceOf(line: Line, before: Line | undefined, typical: Typical): number {
  const signs = [
    line.isBold && !(before?.isBold ?? false),
    isAllCaps(line.text) && !isAllCaps(before?.text ?? ''),
    line.size > typical.size * 1.08,
    line.gap > typical.pitch * 1.3,
    /[:：]\s*$/.test(line.text),
    line.isBold && line.gap > typical.pitch * 1.15,
  ];
  return signs.filter(Boolean).length;
}

const INLINE =
  /\b(?:skills?|summary|objective|profile|education|certifications?|experience|expertise|competenc(?:ies|es)|interests|hobbies|references|kenntnisse|ausbildung|berufserfahrung|formation|compétences|habilidades|educación)$/i;

/** "Skills: Java, SQL" on one line. */
function inlineCandidate(line: Line, typical: Typical): Candidate | null {
  const [whole, label, rest] = /^([^:：]{4,40})\s*[:：]\s*(\S.*)$/.exec(line.text) ?? [];
  const [first] = line.cells;
  if (!whole || !label || !rest || !first || line.isBullet) return null;
  const kinds = INLINE.test(label) && wordCount(label) <= 3 ? headingKinds(label) : [];
  const signs = [hasBoldLead(first), isAllCaps(label), line.gap > typical.pitch * 1.3].filter(Boolean).length;
  if (kinds.length === 0 || signs === 0) return null;
  const plain = { text: rest, isBold: false, size: first.size };
  return { kinds, evidence: signs + 1, rest: lineOf({ ...line, gap: 0 }, [{ ...first, ...plain, runs: [plain] }]) };
}

/** Words like "Key achievements" also head parts of one position: then they look unlike the headings of the resume. */
function isAccepted(
  candidate: Candidate,
  line: Line,
  styles: readonly Style[],
  current: { kinds: readonly (SectionKind | 'head')[]; lines: readonly Line[] },
): boolean {
  if (candidate.rest) return true;
  const own = styleOf(line);
  const isLikeOthers = styles.some(
    (style) => Math.abs(style.size - own.size) < 0.6 && style.isBold === own.isBold && style.isCaps === own.isCaps,
  );
  if (candidate.isLoose) return isLikeOthers && candidate.evidence > 0;
  const isInside = current.kinds.some((kind) => kind === 'experience' || kind === 'education' || kind === 'skills');
  if (candidate.kinds.some((kind) => RELIABLE.has(kind) && kind !== 'skills') && !WEAK_HEADING.test(line.text)) {
    return candidate.evidence > 1 || isLikeOthers;
  }
  return isLikeOthers || (candidate.evidence > 1 && !isInside);
}

function styleOf(line: Line): Style {
  return { size: line.size, isBold: line.isBold, isCaps: isAllCaps(line.text) };
}

function typicalOf(lines: readonly Line[]): Typical {
  const sizes = lines.flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 20) }, () => line.size));
  const pitches = lines.map((line) => line.gap).filter((gap) => Number.isFinite(gap) && gap > 1);
  return { size: median(sizes), pitch: median(pitches) };
}
