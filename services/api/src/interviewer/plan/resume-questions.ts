import type { Difficulty, ParsedResume, PlannedQuestion } from '@intervue/shared';
import type { KnownWords } from './known-words.ts';
import { type Anchor, anchorsIn } from './resume-anchors.ts';
import {
  ABOUT,
  ABOUT_AGAIN,
  EASIER,
  EASIER_OF_ANY_TRADE,
  FOLLOW_UP_SEEDS,
  OF_ANY_TRADE,
} from './resume-question-texts.ts';
import { isSoftwareName, namesSoftware } from './resume-skills.ts';
import { type Trade, tradeOf } from './trade.ts';
import { shuffled } from '../seeded-choice.ts';
import { spokenForm } from '../words.ts';

type QuestionType = PlannedQuestion['type'];

/** Questions about what really stands in the resume, one for each of `types` as far as it has something to ask about. */
export function resumeQuestions(
  resume: ParsedResume | null,
  {
    seed,
    known,
    types,
    difficulty,
  }: { seed: number; known: KnownWords; types: readonly QuestionType[]; difficulty: Difficulty },
): PlannedQuestion[] {
  if (resume === null) return [];
  const anchors = anchorsIn(resume);
  const questions: PlannedQuestion[] = [];
  const used: Anchor[] = [];
  for (const [index, type] of types.entries()) {
    const anchor = bestAnchor(anchors, used, type, known, seed);
    if (anchor === null) break;
    // The same thing is not asked of two employers.
    const isAgain = used.some((other, place) => other.kind === anchor.kind && types[place] === type);
    used.push(anchor);
    const words = { ...wordsFor(anchor, type, { known, isAgain }), isNamedByJob: isInJob(anchor, known), difficulty };
    questions.push(questionAbout(anchor, type, index + 1, words));
  }
  return questions;
}

/** The question about it. What makes software is asked about as such only where that is what it was. */
function wordsFor(
  anchor: Anchor,
  type: QuestionType,
  { known, isAgain }: { known: KnownWords; isAgain: boolean },
): Words {
  const ofAnyTrade = suits(anchor, type, known) ? undefined : OF_ANY_TRADE[type];
  const question = ofAnyTrade?.[anchor.kind][isAgain ? 1 : 0] ?? (isAgain ? ABOUT_AGAIN : ABOUT)[anchor.kind][type];
  const easier = (ofAnyTrade && EASIER_OF_ANY_TRADE[type]) ?? EASIER[type];
  return { ...wordingFor(anchor, question, easier), isOfAnyTrade: ofAnyTrade !== undefined };
}

type Words = { text: string; rephrased: string; isOfAnyTrade: boolean };

/** Whether questions of this kind make sense of it: about products in a product job, about software where it was made. */
function suits(anchor: Anchor, type: QuestionType, known: KnownWords): boolean {
  const own = 'title' in anchor ? tradeOf(anchor.title) : 'unknown';
  if (type === 'product_management') return [own, known.trade].includes('product') || isOfSoftware(anchor, own, known);
  return ABOUT_PEOPLE.has(type) || isOfSoftware(anchor, own, known);
}

function isOfSoftware(anchor: Anchor, own: Trade, known: KnownWords): boolean {
  if (anchor.kind === 'technology' || anchor.kind === 'skill') {
    return isSoftwareName(anchor.technology) || (known.trade === 'software' && own !== 'other');
  }
  if (anchor.kind === 'deed' && namesSoftware(anchor.deed)) return true;
  if (anchor.kind === 'deed' && IS_ABOUT_PEOPLE.test(anchor.deed)) return false;
  return own === 'software' || (known.trade === 'software' && own !== 'other');
}

/** Nobody can say how that worked under the hood. */
const IS_ABOUT_PEOPLE =
  /^(?:led|managed|mentored|trained|coached|hired|supervised|taught|oversaw|recruited|onboarded|interviewed)\b/i;

const ABOUT_PEOPLE: ReadonlySet<QuestionType> = new Set(['behavioral', 'hr', 'case', 'product_management']);

const HINTS: Record<Anchor['kind'], string> = {
  deed: 'Start with why it was needed, then what you did first.',
  technology: 'Think of one week in which you worked with it every day.',
  position: 'Pick one piece of work from that time and stay with it.',
  skill: 'Take the last time you used it.',
  studies: 'Pick one project you still remember well.',
};

const PREFERRED: Record<QuestionType, readonly Anchor['kind'][]> = {
  behavioral: ['deed', 'position', 'technology', 'studies', 'skill'],
  technical: ['technology', 'deed', 'skill', 'position', 'studies'],
  system_design: ['deed', 'technology', 'position', 'skill', 'studies'],
  coding_discussion: ['technology', 'deed', 'skill', 'position', 'studies'],
  hr: ['position', 'deed', 'studies', 'skill', 'technology'],
  case: ['position', 'deed', 'studies', 'technology', 'skill'],
  product_management: ['deed', 'position', 'technology', 'skill', 'studies'],
};

/** By kind, then what the job names, then another employer than before, then the later one. */
function bestAnchor(
  anchors: readonly Anchor[],
  used: readonly Anchor[],
  type: QuestionType,
  known: KnownWords,
  seed: number,
): Anchor | null {
  const companies = new Set(used.map(companyOf));
  const left = shuffled(
    anchors.filter((anchor) => !used.includes(anchor)),
    seed,
    `resume ${used.length}`,
  );
  const ranked = left.map((anchor) => ({
    anchor,
    rank:
      PREFERRED[type].indexOf(anchor.kind) * 10 +
      (isInJob(anchor, known) ? 0 : 4) +
      (companies.has(companyOf(anchor)) ? 12 : 0) +
      (suits(anchor, type, known) ? 0 : UNSUITED) +
      Math.min(3, companiesBefore(anchors, anchor)),
  }));
  return ranked.sort((one, other) => one.rank - other.rank)[0]?.anchor ?? null;
}

/** As much as two kinds less preferred: the next best thing is asked about first. */
const UNSUITED = 20;

function companyOf(anchor: Anchor): string {
  return 'company' in anchor ? anchor.company : anchor.kind;
}

function companiesBefore(anchors: readonly Anchor[], anchor: Anchor): number {
  return [...new Set(anchors.map(companyOf))].indexOf(companyOf(anchor));
}

function isInJob(anchor: Anchor, known: KnownWords): boolean {
  if (!('technology' in anchor)) return false;
  const name = ` ${spokenForm(anchor.technology)} `;
  return known.jobDescription.includes(name) || known.role.includes(name);
}

function questionAbout(
  anchor: Anchor,
  type: QuestionType,
  number: number,
  {
    text,
    rephrased,
    isOfAnyTrade,
    isNamedByJob,
    difficulty,
  }: Words & { isNamedByJob: boolean; difficulty: Difficulty },
): PlannedQuestion {
  return {
    id: `resume-${number}`,
    type,
    difficulty,
    hint: HINTS[anchor.kind],
    goodAnswer: ['what it was for', 'what was theirs to do', 'what came of it'],
    probes: [],
    followUpsMax: null,
    budgetMs: null,
    competency: ABOUT_PEOPLE.has(type) || isOfAnyTrade ? 'own experience' : 'own technical work',
    text,
    rephrased,
    followUps: FOLLOW_UP_SEEDS[isOfAnyTrade ? 'behavioral' : type].map((seed, index) => ({
      ...seed,
      id: `resume-${number}-${index + 1}`,
    })),
    source: 'resume',
    reason: `From the resume: ${nameOf(anchor)}.${isNamedByJob ? ' The job names it too.' : ''}`,
  };
}

function nameOf(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'deed':
    case 'position':
      return anchor.title === null ? anchor.company : `${anchor.title} at ${anchor.company}`;
    case 'technology':
      return `${anchor.technology} at ${anchor.company}`;
    case 'skill':
      return anchor.technology;
    case 'studies':
      return anchor.institution;
  }
}

function wordingFor(anchor: Anchor, question: string, easier: string): { text: string; rephrased: string } {
  switch (anchor.kind) {
    case 'deed':
      return {
        text: `Your resume says that at ${anchor.company}, you ${anchor.deed}. ${question}`,
        rephrased: `Think back to your work at ${anchor.company}. ${easier}`,
      };
    case 'technology':
      return {
        text: `At ${anchor.company}, you worked with ${anchor.technology}. ${question}`,
        rephrased: `Think of one thing you did with ${anchor.technology} at ${anchor.company}. ${easier}`,
      };
    case 'position':
      return {
        // A title without its article: nobody can tell by rules which titles take one.
        text: `Your resume tells of your time ${anchor.title === null ? '' : `as ${anchor.title} `}at ${anchor.company}. ${question}`,
        rephrased: `Think of your time at ${anchor.company}. ${easier}`,
      };
    case 'skill':
      return {
        text: `Your resume lists ${anchor.technology}. ${question}`,
        rephrased: `Think of something you made or learned with ${anchor.technology}. ${easier}`,
      };
    case 'studies':
      return {
        text: `I saw that you studied ${anchor.field === null ? '' : `${anchor.field} `}at ${anchor.institution}. ${question}`,
        rephrased: `Think of one project from your time at ${anchor.institution}. ${easier}`,
      };
  }
}
