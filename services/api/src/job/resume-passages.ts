import type { ParsedResume } from '@intervue/shared';
import { type Hit, type Token, tokensOf } from './phrase-book.ts';
import { type Term, termsIn } from './terms.ts';

/** A piece of a resume that says one thing. */
export type Passage = {
  text: string;
  tokens: readonly Token[];
  /** What it names and does not deny. */
  hits: readonly Hit<Term>[];
  /** The beginnings of its words, by which forms of one word are the same. */
  roots: ReadonlySet<string>;
  /** Of `resume.experiences`; null outside them. */
  experience: number | null;
};

/** Everything a resume says, piece by piece, what tells most first: work, then lists, then the bare text. */
export function passagesOf(resume: ParsedResume): Passage[] {
  const work = resume.experiences.flatMap((position, experience) =>
    [...position.highlights, ...sentencesOf(position.description), positionLine(position)].map((text) => ({
      text,
      experience,
    })),
  );
  const lists = [
    ...resume.skills,
    ...resume.certifications,
    ...resume.education.map(({ degree, field, institution }) => joined([degree, field, institution])),
    ...sentencesOf(resume.summary),
    ...sentencesOf(resume.raw_text),
  ].map((text) => ({ text, experience: null }));
  return [...work, ...lists]
    .filter(({ text }) => /\p{L}/u.test(text))
    .map(({ text, experience }) => passageOf(text, experience));
}

/** A position in the resume's own words: title, employer, dates. */
export function positionLine(position: ParsedResume['experiences'][number]): string {
  const dates = [position.start_date, position.end_date].filter((date) => date !== null && date !== '').join(' – ');
  return joined([position.title, position.company, dates]);
}

/** The beginning that forms of one word share: "mentored", "mentoring", "mentor". */
export function rootOf(word: string): string {
  const bare = word.replace(/(?:ing|ings|ed|ers?|ors?|ants?|ists?|ments?|ions?|s|e)$/, '');
  return bare.length >= 4 ? bare : word;
}

function passageOf(text: string, experience: number | null): Passage {
  const tokens = tokensOf(text);
  const hits = termsIn(text, tokens).filter((hit) => !isDenied(text, hit));
  return { text, tokens, hits, roots: new Set(tokens.map((token) => rootOf(token.word))), experience };
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

const PIECE_CHARS_MAX = 1_000;

function sentencesOf(text: string | null): string[] {
  return (text ?? '')
    .split(/\n+|(?<=[.!?])\s+(?=[\p{Lu}•-])/u)
    .flatMap((piece) => (piece.length <= PIECE_CHARS_MAX ? piece.trim() : (piece.match(/.{1,1000}/gs) ?? [])))
    .filter((piece) => piece !== '');
}

const CLAUSE_CHARS_MAX = 160;
const DENIALS: readonly RegExp[] = [
  /\b(?:no|without|lack\w*|little|limited|zero|keine?r?|ohne|any) (?:[\p{L}-]+ ){0,3}(?:experience|knowledge|exposure|familiarity|skills?|background|training|licen[cs]e|erfahrung|kenntnisse)\b/iu,
  /\b(?:not|never|haven['’]t|hasn['’]t|don['’]t|didn['’]t|nor|nicht|unfamiliar|neither)\b(?! (?:only|just|least|limited to))(?:\s[\p{L}'’-]+){0,5}\s*$/iu,
  /\b(?:no|without|ohne|kein\w*|non)\b(?! (?:downtime|longer))(?:[\s-][\p{L}'’-]+){0,2}[\s-]*$/iu,
  /\b(?:want|wants|wanting|like|eager|keen|hope|hoping|plan|planning|willing|curious|interested|looking|yet|ready|excited)\s(?:to|in|about)\s(?:learn\w*|pick\w* up|study\w*|try\w*|get\w* into|explor\w*|start\w*|work\w* with|use|using)\b/iu,
];
const DENIED_BEHIND = /^\s*[:(–-]?\s*(?:\(?(?:none|no (?:experience|knowledge|skills)|not yet|never used|keine)\b)/i;

/** True where a text says that something is not known, has not been done, or is only wished for. */
export function isDenied(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - CLAUSE_CHARS_MAX), start);
  const clause =
    before
      .split(/[.;!?\n]|\b(?:but|however|although|though|yet(?! to)|aber|instead|using|via|rather|while)\b/i)
      .at(-1) ?? '';
  return DENIALS.some((denial) => denial.test(clause)) || DENIED_BEHIND.test(text.slice(end, end + 30));
}
