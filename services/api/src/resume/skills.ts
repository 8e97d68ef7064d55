import { findPeriod, withoutDates } from './dates.ts';
import { type Cell, hadRoomFor, isAllCaps, type Line, wordCount } from './line.ts';

/** The skills listed in the lines of one or more sections: each as printed, without ratings and group names, each once. */
export function skillsOf(lines: readonly Line[]): string[] {
  const found = new Map<string, string>();
  for (const text of groupsOf(lines)) {
    for (const piece of piecesOf(text)) {
      const skill = cleaned(piece);
      if (isSkill(skill) && !found.has(skill.toLowerCase())) found.set(skill.toLowerCase(), skill);
    }
  }
  return [...found.values()].slice(0, 200);
}

/** Lists that run over several lines are one text; the names of groups are left out. */
function groupsOf(lines: readonly Line[]): string[] {
  const groups: { text: string; line: Line }[] = [];
  let isNewGroup = false;
  const hasPlain = lines.some((line) => !line.isBold);
  lines.forEach((line) => {
    if (hasPlain && isGroupName(line, lines)) {
      isNewGroup = true;
      return;
    }
    const text = withoutLabel(line);
    if (text === '' || isNoSkill(line, text)) return;
    const last = groups.at(-1);
    if (last && !isNewGroup && isRunOver(last, line))
      groups[groups.length - 1] = { text: `${last.text} ${text}`, line };
    else groups.push({ text, line });
    isNewGroup = false;
  });
  return groups.map((group) => group.text);
}

/** Addresses, languages people speak, and the words and signatures at the end of a resume. */
function isNoSkill(line: Line, text: string): boolean {
  if (/\S@\S|https?:|www\./.test(line.text) || CLOSING.test(line.text)) return true;
  if (LANGUAGES_LABEL.test(line.text) && HUMAN_LANGUAGE.test(text)) return true;
  return isSignedAt(line.text);
}

/** "Kassel, den 3. März 2024": where and when a resume was signed. */
function isSignedAt(text: string): boolean {
  const period = findPeriod(text);
  const rest = withoutDates(text).replace(/,?\s*\b(?:den|le|the|on)?$/i, '');
  return (
    period !== null &&
    period.at + period.length === text.length &&
    /^\p{Lu}[\p{L}-]+$/u.test(rest) &&
    text.includes(',')
  );
}

const CLOSING =
  /^(?:references?|referees|portfolio|transcripts?)\b.*\b(?:available|request|upon|furnished)\b|^available (?:up)?on request/i;
const LANGUAGES_LABEL =
  /^(?:spoken |human |foreign )?(?:languages?|sprachen|langues|idiomas|lingue|talen|j[ęe]zyki|spr[åa]k|known languages|languages known|mother tongue(?:\(s\))?|native language|muttersprache|langue maternelle|lengua materna|other languages?(?:\(s\))?)(?:\s*:|\s{2,}|\s)/i;

/** Languages that people speak. */
export const HUMAN_LANGUAGE =
  /\b(?:english|german|french|spanish|italian|portuguese|dutch|swedish|norwegian|danish|finnish|polish|czech|russian|ukrainian|turkish|arabic|hebrew|hindi|bengali|urdu|tamil|telugu|mandarin|chinese|cantonese|japanese|korean|vietnamese|thai|greek|hungarian|romanian|native|fluent|mother tongue|deutsch|englisch|französisch|spanisch|anglais|français|espagnol|arabe|inglés|español|inglês|português|italiano|inglese)\b/i;

/** A bold line over plain ones names a group; where every line looks the same it is a skill. */
function isGroupName(line: Line, lines: readonly Line[]): boolean {
  if (!line.isBold || /[,;|]/.test(line.text)) return false;
  const at = lines.indexOf(line);
  const next = lines[at + 1];
  return next !== undefined && !next.isBold;
}

/** "Languages: Go, C", "Languages   Go, C" and a bold "Languages Go, C" without the name of the group. */
function withoutLabel(line: Line): string {
  const [first, second] = line.cells;
  if (!first) return '';
  if (second && isLabelCell(first, second)) return textOf(line.cells.slice(1));
  const text = textOf(line.cells);
  const label = /^[^:：,;()]{2,45}\s*[:：]\s*/.exec(text);
  return label ? text.slice(label[0].length) : (afterBoldLabel(first, text) ?? text);
}

function isLabelCell(first: Cell, second: Cell): boolean {
  const looksLikeOne = (first.isBold || /[:：]$/.test(first.text)) && !second.isBold && wordCount(first.text) <= 5;
  return looksLikeOne || (!/[,;]/.test(first.text) && /[,;]/.test(second.text));
}

function afterBoldLabel(cell: Cell, text: string): string | null {
  const [lead, ...rest] = cell.runs;
  if (!lead?.isBold || rest.length === 0 || /[,;]/.test(lead.text) || wordCount(lead.text) > 5) return null;
  const other = text.slice(lead.text.trim().length).replace(/^[\s:–—-]+/, '');
  return /[,;|•·]/.test(other) ? other : null;
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join(', ');
}

function isRunOver(last: { text: string; line: Line }, line: Line): boolean {
  if (line.isBullet || line.cells.length > 1 || isGridRow(last.line) || GROUP_NAME.test(line.text)) return false;
  if (/[,;(&/•|·▪]$/.test(last.line.text)) return true;
  if (line.isBold) return false;
  // Marks between skills stand at line ends as well; commas people forget there.
  if (!/[,;]/.test(last.text))
    return /[•|·▪]/.test(last.text) && /^\p{Ll}/u.test(line.text) && !hadRoomFor(last.line, line);
  return isFull(last.line) || /^\p{Ll}/u.test(line.text) || last.text.endsWith(' and');
}

const GROUP_NAME = /^[^:,]{2,40}:/;

/** Skills side by side, none of them a list. */
function isGridRow({ cells }: Line): boolean {
  return cells.length > 1 && !/[,;]/.test(cells.at(-1)?.text ?? '');
}

function isFull({ x, right, columnRight }: Line): boolean {
  return right > columnRight - (columnRight - x) * 0.12;
}

/** Parts at commas and marks that are not inside brackets. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const part of text.split(/([()[\],;|•·∙▪◦●♦⋅‧\t]|\s{2,}|\s[/*~]\s|\s[–—]\s|(?<=\p{L}{2})\.\s(?=\p{Lu}))/u)) {
    if (/^[([]$/.test(part)) depth += 1;
    if (/^[)\]]$/.test(part)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /^(?:[,;|•·∙▪◦●♦⋅‧\t]|\s{2,}|\s[/*~]\s|\s[–—]\s|\.\s)$/u.test(part)) {
      pieces.push(piece);
      piece = '';
    } else piece += part;
  }
  // In a sentence the last two are joined by a word; in a list "Research and Development" is one.
  const isSentence = LEAD_IN.test(text.trim()) || /\p{L}\.\s*$/u.test(text);
  return [...pieces, piece].flatMap((each) =>
    isSentence || wordCount(each) > 6 ? each.split(/\s+(?:and|und|et|y|&)\s+/) : [each],
  );
}

const LEAD_IN =
  /^(?:and|und|&|highly |proficient (?:in|with)|proficiency in|experienced (?:in|with)|experience (?:in|with)|(?:strong |good |basic |working |solid |excellent )?(?:knowledge|understanding|command|grasp) of|familiar(?:ity)? with|skilled (?:in|at|with)|expert(?:ise)? (?:in|with)|fluent in|advanced|knowledgeable in|comfortable with|hands-on experience with|including|such as|e\.g\.)\s+/i;
const RATING =
  /\s*[([]?\s*(?:[–—:-]\s*)?(?:(?:expert|advanced|intermediate|beginner|proficient|basic|fluent|experienced|novice|familiar|strong|good|excellent|native|very good|grundkenntnisse|fortgeschritten|sehr gut|gut)(?: level)?|\d{1,2}\+?\s*(?:years?|yrs?)(?:\s+(?:of\s+)?experience)?|\d{1,3}\s?%|\d{1,2}\s?\/\s?(?:5|10)|level \d)\s*[)\]]?$/i;

function cleaned(piece: string): string {
  return piece
    .replaceAll(/[★☆●○■□▪◆◇⬤◯▮▯█░⚫⚪✩✪⭐]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.:–—*>-]+|[\s.:–—*-]+$/g, '')
    .replace(/^[\p{L} &/]{3,25}:\s+(?=\S)/u, '')
    .replace(LEAD_IN, '')
    .replace(RATING, '')
    .replaceAll(/^[([](?=[^)\]]*$)|(?<=^[^([]*)[)\]]$/g, '')
    .trim();
}

function isSkill(text: string): boolean {
  if (!/[\p{L}]/u.test(text) || text.length > 60 || wordCount(text) > 6) return false;
  if (text.length === 1 && !/[CRD]/.test(text)) return false;
  if (findPeriod(text) && wordCount(text) < 3) return false;
  return (
    !/^(?:etc|and|or|and more|more|expert|advanced|intermediate|beginner|proficient|basic|familiar|fluent|native|others?|various|years?)\.?$/i.test(
      text,
    ) && !(isAllCaps(text) && text.length > 40)
  );
}
