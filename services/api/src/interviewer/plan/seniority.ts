import type { ParsedResume, Seniority } from '@intervue/shared';
import { spokenForm } from '../words.ts';

/** How far along a career the role is: as chosen, else by its title, the job's own word, the resume's latest title. */
export function seniorityOf(given: {
  chosen: Seniority | null;
  role: string;
  job: Seniority | null;
  resume: ParsedResume | null;
}): Seniority | null {
  return given.chosen ?? inTitle(given.role) ?? given.job ?? inTitle(given.resume?.experiences[0]?.title ?? '');
}

const HEADS = /\b(?:head of|head (?:chef|nurse|teacher|coach)|director|vp|vice president|chief|cto|cio|ceo|cfo)\b/;
const TITLES: readonly (readonly [Seniority, RegExp])[] = [
  ['lead', /\b(?:head|director|vp|vice president|chief|cto|cio|ceo|cfo)\b/],
  ['senior', /\bprofessor\b/],
  ['entry', /\b(?:junior|jr|intern|internship|graduate|trainee|apprentice|entry level|working student|associate)\b/],
  ['lead', /\b(?:lead|manager|principal)\b/],
  ['senior', /\b(?:senior|sr|staff(?= (?:\w+ ){0,3}(?:engineer|developer|designer)\b)|expert|architect)\b/],
];

/** These are about somebody's head or lead without being one, or are chief of nobody. */
const NO_TITLE =
  /\b(?:lead generation|lead gen|leads? qualification|assistant to the [\w ]+|to the (?:head|director|ceo|cto|vp)[\w ]*)/g;
// Who manages a product, data or an account leads no people by that alone.
const NO_LEADER =
  /\b(?:product|project|programme|program|account|accounts|community|case|marketing|office|content|data|database|property|relationship|customer success|success|event|events|brand|social media|category|release|facility|facilities|contract|wealth|portfolio|stage) manager\b/;

function inTitle(title: string): Seniority | null {
  const said = spokenForm(title).replaceAll('-', ' ').replaceAll(NO_TITLE, ' ');
  const found = TITLES.find(([, words]) => words.test(said))?.[0] ?? null;
  if (found !== 'lead' || !NO_LEADER.test(said) || HEADS.test(said) || /\blead\b/.test(said)) return found;
  return /\b(?:senior|sr|principal)\b/.test(said) ? 'senior' : null;
}
