import type { CoverageRow, JobReading, PlannedCompetency, RequirementFit } from '@intervue/shared';
import { spokenForm } from '../words.ts';
import { isFitToSay } from './fit-to-say.ts';

const MUSTS_MAX = 16;
const NICE_MAX = 4;

/**
 * The rows of the coverage matrix: what the job asks for, must-haves first, each with the resume's claim to it; where no job is
 * described, the abilities the plan looks at.
 */
export function coverageRows(
  job: JobReading | null,
  fits: readonly RequirementFit[],
  competencies: readonly PlannedCompetency[],
): CoverageRow[] {
  const wanted = (job?.requirements ?? []).filter(({ name }) => isFitToSay(name));
  const musts = wanted.filter(({ level }) => level === 'must').slice(0, MUSTS_MAX);
  const nice = wanted.filter(({ level }) => level === 'nice').slice(0, NICE_MAX);
  const rows = [...musts, ...nice].map(({ id, name, words, level }): CoverageRow => {
    const fit = fits.find(({ requirement }) => requirement.id === id);
    return { id, name, words, level, source: 'job', claimedAs: fit?.fit === 'matched' ? fit.evidence : null };
  });
  if (rows.length > 0) return rows;
  return competencies.map(({ name }) => ({
    id: `ability-${spokenForm(name).replaceAll(/[^a-z0-9]+/g, '-')}`,
    name,
    words: [],
    level: 'must',
    source: 'plan',
    claimedAs: null,
  }));
}

/**
 * Which rows an answer to this question may show although it does not name them: those of its ability, or that the question names
 * itself. What it is tagged with is not enough: a question that suits Java says nothing of Java.
 */
export function rowsProbedBy(question: { competency: string; text: string }, rows: readonly CoverageRow[]): string[] {
  if (rows.length === 0) return [];
  const said = ` ${spokenForm(question.text)} `;
  return rows
    .filter(({ name, words, source }) =>
      source === 'plan'
        ? spokenForm(name) === spokenForm(question.competency)
        : words.some((word) => said.includes(` ${spokenForm(word)} `)),
    )
    .map(({ id }) => id);
}
