import type { Difficulty, PlannedQuestion, QuestionType } from '@intervue/shared';
import { jobQuestion } from './job-questions.ts';
import type { KnownWords } from './known-words.ts';
import { forType, type PlanRequest, type Wanted, wantedOf } from './plan-request.ts';
import { resumeQuestions } from './resume-questions.ts';
import type { Round } from './rounds.ts';

/** Which places are given to what stands in the resume, and which to what the job asks for. */
export function aboutCandidate(
  request: PlanRequest,
  places: Round['places'],
  known: KnownWords,
): ReadonlyMap<number, PlannedQuestion> {
  const { resume, seed, settings } = request;
  const { difficulty } = settings;
  const found = new Map<number, PlannedQuestion>();
  const middle = Math.floor(places.length / 2);
  const resumePlaces = (places.length <= 3 ? [0] : [0, middle]).filter((place) => places[place] !== 'case');
  const types = resumePlaces.map((place) => places[place] ?? 'behavioral');
  const own = resumeQuestions(resume, { seed, known, types, difficulty });
  for (const [at, place] of resumePlaces.entries()) if (own[at]) found.set(place, own[at]);
  const jobPlaces = places.length <= 2 ? [] : places.length <= 4 ? [places.length - 1] : [1, middle + 1];
  let wanted = wantedOf(request);
  let number = 0;
  for (const place of jobPlaces.filter((one) => !found.has(one))) {
    const question = firstAboutJob(wanted, places[place] ?? 'behavioral', { difficulty, number: number + 1, known });
    if (question === null) continue;
    number += 1;
    found.set(place, question);
    wanted = wanted.filter(({ requirement }) => !question.probes.includes(requirement.id));
  }
  return found;
}

function firstAboutJob(
  wanted: readonly Wanted[],
  type: QuestionType,
  about: { difficulty: Difficulty; number: number; known: KnownWords },
): PlannedQuestion | null {
  for (const { requirement, fit } of forType(wanted, type)) {
    const question = jobQuestion(requirement, fit, { ...about, type });
    if (question !== null) return question;
  }
  return null;
}
