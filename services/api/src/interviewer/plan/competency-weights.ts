import type { PlannedCompetency, PlannedQuestion, Seniority } from '@intervue/shared';
import { contentStems } from '../words.ts';
import type { KnownWords } from './known-words.ts';

/** How much an ability counts for this job, 1 or more, and why it counts for more than usual. */
export function weightOf(
  competency: string,
  known: KnownWords,
  seniority: Seniority | null,
): { weight: number; why: string | null } {
  const stems = contentStems(competency);
  const inJob = stems.length > 0 && stems.every((stem) => known.jobStems.has(stem));
  const isForLevel = seniority !== null && LEVELS[seniority].test(competency);
  const whys = [inJob && 'the job description asks for it', isForLevel && WHYS[seniority]];
  const why = whys.filter((one) => typeof one === 'string').join(', and ');
  return { weight: 1 + (inJob ? 1 : 0) + (isForLevel ? 0.5 : 0), why: why === '' ? null : why };
}

const LEVELS: Record<Seniority, RegExp> = {
  entry: /learn|curios|feedback|fundament|basics|teamwork|asking|careful|motivation/i,
  mid: /ownership|debug|deliver|collaborat|testing|communicat/i,
  senior: /design|judgement|mentor|trade|influenc|architect|reliab|ambigu|weigh/i,
  lead: /lead|delegat|strateg|hiring|coach|mentor|vision|conflict|priorit|influenc/i,
};
const WHYS: Record<Seniority, string> = {
  entry: 'it counts at the beginning of a career',
  mid: 'it counts where one works on one’s own',
  senior: 'it is expected of a senior role',
  lead: 'it is expected of somebody who leads',
};

/** The abilities that these questions look at, heaviest first; all weights make one. */
export function competenciesOf(
  questions: readonly PlannedQuestion[],
  known: KnownWords,
  seniority: Seniority | null,
): PlannedCompetency[] {
  const found = new Map<string, { weight: number; why: string }>();
  for (const { competency, reason } of questions) {
    const { weight, why } = weightOf(competency, known, seniority);
    const before = found.get(competency);
    found.set(competency, {
      weight: (before?.weight ?? 0) + weight,
      why: before?.why ?? (why === null ? reason : `${capitalised(why)}.`),
    });
  }
  const total = [...found.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...found]
    .map(([name, { weight, why }]) => ({ name, weight: weight / total, why }))
    .sort((one, other) => other.weight - one.weight);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
