import type { ParsedResume } from '@intervue/shared';
import type { BankQuestion } from '../question-bank/bank-question.ts';
import { technologiesIn } from '../technologies.ts';
import { contentStems, spokenForm } from '../words.ts';
import { type Trade, tradeOf } from './trade.ts';

/** What is known of the job and the candidate, as words for choosing questions. */
export type KnownWords = {
  role: string;
  jobDescription: string;
  resume: string;
  /** Everything the resume says, also its titles, employers and raw text. */
  wholeResume: string;
  resumeStems: ReadonlySet<string>;
  /** Stems of the role and the job description. */
  jobStems: ReadonlySet<string>;
  /** What kind of work it is, by its titles. */
  trade: Trade;
};

type Place = 'role' | 'jobDescription' | 'resume';

/** Gathers the words of role, job description and resume. `jobTitle`: as the description has it. */
export function knownWordsOf(
  role: string,
  jobDescription: string | null,
  resume: ParsedResume | null,
  jobTitle: string | null = null,
): KnownWords {
  const inResume = resume === null ? [] : [...resume.skills, ...resume.experiences.flatMap(wordsOfExperience)];
  // Without the names of its fields.
  const whole = resume === null ? '' : JSON.stringify({ ...resume, contact: null }).replaceAll(/"\w+":(?:null)?/g, ' ');
  return {
    wholeResume: ` ${spokenForm(whole)} `,
    resumeStems: new Set(contentStems(whole)),
    role: ` ${spokenForm(role)} `,
    jobDescription: ` ${spokenForm(jobDescription ?? '')} `,
    resume: ` ${spokenForm(inResume.join(' '))} `,
    jobStems: new Set(contentStems(`${role} ${jobDescription ?? ''}`)),
    trade: tradeOf(role, jobTitle, resume?.experiences[0]?.title),
  };
}

/** How well a question with these tags suits: 0 for everybody's questions, below 0 when made for another field. */
export function fitOf(
  { tags, spokenTags }: Pick<BankQuestion, 'tags' | 'spokenTags'>,
  known: KnownWords,
): { score: number; matched: string | null; from: Place | null } {
  let best: { score: number; matched: string; from: Place } | null = null;
  for (const [at, tag] of spokenTags.entries()) {
    for (const from of ['role', 'jobDescription', 'resume'] as const) {
      if (!known[from].includes(` ${tag} `) || (known.trade === 'other' && !tells(tag, from))) continue;
      if (best === null || WEIGHTS[from] > best.score) best = { score: WEIGHTS[from], matched: tags[at] ?? tag, from };
    }
  }
  return best ?? { score: tags.length === 0 ? 0 : FOREIGN, matched: null, from: null };
}

/** Outside software a tag tells something where it is a technology, or stands in the role and is not said of every trade. */
function tells(tag: string, from: Place): boolean {
  return !GENERAL.has(tag) && (from === 'role' || technologiesIn(` ${tag}`).length > 0);
}

// Cooks work in cloud kitchens, and warehouses have team leads.
const GENERAL = new Set(
  `web,cloud,mobile,api,ai,node,testing,tester,test engineer,analytics,networking,database,software,developer,programmer,embedded,
  performance engineer,release engineer,principal engineer,staff engineer,research scientist,team lead,controller,analyst,financial analyst,
  product owner,medical device,hardware,accessibility,ml,ios,android,excel,microsoft excel`
    .split(',')
    .map((tag) => tag.trim()),
);

const WEIGHTS: Record<Place, number> = { role: 4, jobDescription: 3, resume: 2 };
const FOREIGN = -1;

function wordsOfExperience(experience: ParsedResume['experiences'][number]): string[] {
  return [experience.title, experience.description ?? '', ...experience.highlights];
}
