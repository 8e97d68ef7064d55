import type { ParsedResume, PlannedQuestion, QuestionType } from '@intervue/shared';
import { spokenForm } from '../words.ts';
import type { DraftedQuestions } from './drafted-questions.ts';
import type { PlanRequest } from './plan-request.ts';
import { anchorsIn } from './resume-anchors.ts';
import { waysToSay } from './skill-words.ts';

/**
 * Which places a model's questions take. A place that is the resume's or the job's is given to one that names something standing in
 * the resume, or what the job asks for there; these are filled first. The others take any of their kind.
 */
export function draftsForPlaces(
  { resume, job }: PlanRequest,
  drafted: DraftedQuestions,
  { places, own }: { places: readonly QuestionType[]; own: ReadonlyMap<number, PlannedQuestion> },
): ReadonlyMap<number, PlannedQuestion> {
  const inResume = namesInResume(resume);
  const taken = new Map<number, PlannedQuestion>();
  const take = (place: number, type: QuestionType, names: readonly string[] | null) => {
    const found = drafted.take(type, names === null ? undefined : ({ text }) => isNamed(text, names));
    if (found !== null) taken.set(place, found);
  };
  for (const [place, type] of places.entries()) {
    const fromData = own.get(place);
    if (fromData?.source === 'resume') take(place, type, inResume);
    if (fromData?.source === 'job') {
      const wanted = job?.requirements.filter(({ id }) => fromData.probes.includes(id)) ?? [];
      take(place, type, [fromData.competency, ...wanted.flatMap(({ name, words }) => [name, ...words])]);
    }
  }
  for (const [place, type] of places.entries()) if (!own.has(place)) take(place, type, null);
  return taken;
}

function isNamed(text: string, names: readonly string[]): boolean {
  const said = ` ${spokenForm(text).replaceAll(/'s\b/g, '')} `;
  return names.some((name) => said.includes(` ${spokenForm(name).replaceAll(/'s\b/g, '')} `));
}

/** Employers, schools and technologies of a resume. */
function namesInResume(resume: ParsedResume | null): string[] {
  if (resume === null) return [];
  return anchorsIn(resume).flatMap((anchor) => [
    ...('company' in anchor ? [anchor.company] : []),
    ...('technology' in anchor ? waysToSay(anchor.technology) : []),
    ...(anchor.kind === 'studies' ? [anchor.institution] : []),
  ]);
}
