import { isTitleLine, ROLE } from './head.ts';
import { leftOut } from './left-out.ts';
import type { HeadingLine, Unit } from './units.ts';

const COMPANY_CHARS_MAX = 60;

/** Who offers the job: where it is named, over a part about it, on the letterhead, or where it speaks of itself. Null where nobody says so. */
export function companyOf(text: string, units: readonly Unit[], headings: readonly HeadingLine[]): string | null {
  const lines = text.split('\n', 60).map((line) => line.slice(0, 300).trim());
  const top = lines.filter((line) => line !== '').slice(0, 4);
  const sentences = units.filter(({ section }) => section !== 'must' && section !== 'nice').slice(0, 40);
  const found = [
    ...lines.map((line) => LABELLED.exec(line)?.[1]),
    ...headings.map((heading) => OVER_A_PART.exec(heading.text.trim())?.[1]),
    ...top.map((line) => (ROLE.test(line) ? BEHIND_AT.exec(line)?.[1] : undefined)),
    ...letterhead(top, text),
    ...sentences.flatMap((unit) => OF_ITSELF.map((pattern) => pattern.exec(unit.text)?.[1])),
    LEGAL_FORM.exec(text)?.[1],
  ];
  const names = found.filter((name) => name !== undefined).map((name) => name.replace(/[\s.,;:*#!]+$/, '').trim());
  return names.find((name) => isCompany(name)) ?? null;
}

const WORD = String.raw`\p{Lu}[\p{L}\p{N}&.'’-]{0,30}`;
const NAME = String.raw`${WORD}(?: (?:${WORD}|of|and|&|de|für|und)){0,4}`;
const LABELLED =
  /^\W{0,4}(?:company|employer|organi[sz]ation|hiring company|firma|unternehmen|arbeitgeber)\W{0,3}\s?[:：]\s*(.{2,80})$/i;
const OVER_A_PART =
  /^\W{0,4}(?:About|Life at|Working at|Work at|Why|Join|Über|Who is)\s+(\p{Lu}[^?:!|]{1,50}?)\W{0,3}$/u;
const BEHIND_AT = new RegExp(String.raw`\s(?:at|@|bei)\s+(${NAME})`, 'u');
const LEGAL_FORM = new RegExp(
  String.raw`(?:^|[\s(])((?:${WORD}|&) (?:(?:${WORD}|&|und|and) ){0,4}?(?:GmbH(?: & Co\. KG)?|AG|KG|SE|e\.V\.|Ltd\.?|Limited|LLC|LLP|Inc\.?|plc|PLC|S\.A\.|B\.V\.))(?=$|[\s.,;)])`,
  'mu',
);
const OF_ITSELF = [
  String.raw`^(?:At|Bei) (${NAME}),`,
  String.raw`^(${NAME}) (?:is|are|has|was) \p{Ll}`,
  String.raw`^(${NAME}) (?:builds|makes|offers|provides|runs|operates|helps|develops|sells|seeks|needs|wants|designs|delivers|creates|works|serves|employs|supports|connects|powers|manages|owns|teaches|cares|believes|values|produces|manufactures|gives|brings|keeps|ships|supplies|trains|grows|sucht|entwickelt|bietet|handelt|baut|betreibt|produziert)\b`,
  String.raw`\b(?:Join|join) (${NAME})(?: as| and|,|!|\.|$)`,
].map((pattern) => new RegExp(pattern, 'u'));

/** A name by itself right above the title, or right below it and spoken of again. */
function letterhead(top: readonly string[], text: string): (string | undefined)[] {
  const title = top.findIndex((line) => isTitleLine(line));
  const above = top[title - 1]?.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const isName = above !== undefined && new RegExp(`^${WORD}(?: ${WORD}){0,3}$`, 'u').test(above);
  const below =
    title < 0 ? undefined : new RegExp(`^(${WORD}(?: ${WORD}){0,3})(?:$|[,|–-])`, 'u').exec(top[title + 1] ?? '')?.[1];
  const isSpokenOf = below !== undefined && text.indexOf(below) !== text.lastIndexOf(below);
  return [isName ? above : undefined, isSpokenOf ? below : undefined];
}

const NOT_COMPANIES =
  /^(?:the|us|you|this|our|your|we|it|they|who|what|there|here|team|role|job|position|company|(?:the|this|our|your|a|an|all|every|each) .*|experience|knowledge|requirements?|candidates?|applicants?|that|these|those|how|if|as|in|he|she|and|english|german|now|today|salary|location|hours|type|start|shifts|holiday|work|remote)$/i;
const THE_NAME = new RegExp(String.raw`^The ${WORD}(?: ${WORD}){0,3}$`, 'u');

function isCompany(name: string): boolean {
  if (name.length < 2 || name.length > COMPANY_CHARS_MAX) return false;
  if (NOT_COMPANIES.test(name) && !THE_NAME.test(name)) return false;
  if (!/^[\p{Lu}\p{N}]/u.test(name) || name.split(' ').length > 6 || ROLE.test(name)) return false;
  return leftOut(name) === null && !/\b(?:interview|interviewer|ai|assistant|you|team|benefits)\b/i.test(name);
}
