import type { GapView, JobRequirement, ParsedResume, RequirementFit } from '@intervue/shared';
import { degreesIn } from './find-education.ts';
import { MEASURES } from './finding.ts';
import { fitOfDegree } from './fit-of-degree.ts';
import { fitOfLanguage } from './fit-of-language.ts';
import { type Fit, MATCH_NOTHING, passageEvidence } from './fit.ts';
import { fitOfYears } from './fit-of-years.ts';
import { PhraseBook, tokensOf } from './phrase-book.ts';
import { isDenied, type Passage, passagesOf, rootOf } from './resume-passages.ts';
import { type Term, termNamed } from './terms.ts';
import { WIDE_FAMILIES } from './wide-families.ts';
import type { Month } from './worked-time.ts';

/**
 * What of a job a resume shows, nearly shows and does not show. Only what the resume says counts, and what it denies does not; who
 * wrote it is not judged. `today` ends positions that have not ended.
 */
export function gapsOf(
  requirements: readonly JobRequirement[],
  resume: ParsedResume,
  today: Month | null = null,
): GapView {
  const passages = passagesOf(resume);
  return {
    fits: requirements.map((requirement): RequirementFit => {
      const { fit, evidence, near } = fitOf(requirement, { resume, passages, today });
      return { requirement, fit, evidence: evidence?.slice(0, 400) ?? null, adjacent_to: near?.slice(0, 80) ?? null };
    }),
  };
}

type Read = { resume: ParsedResume; passages: readonly Passage[]; today: Month | null };

function fitOf(requirement: JobRequirement, read: Read): Fit {
  const term = termNamed(requirement.name);
  if (requirement.kind === 'language') return fitOfLanguage(requirement, read.passages);
  if (requirement.kind === 'education' && !term && degreesIn(requirement.text).length > 0) {
    return fitOfDegree(requirement, read);
  }
  const isTimed = requirement.years !== null;
  if (isTimed && requirement.kind === 'experience')
    return fitOfYears(requirement, read, speakingOf(requirement, read.passages));
  const speaking = speakingOf(requirement, read.passages);
  const [first] = speaking;
  if (first) {
    const matched: Fit = { fit: 'matched', evidence: passageEvidence(first), near: null };
    return isTimed ? fitOfYears(requirement, read, speaking) : matched;
  }
  return term ? nearest(term, read.passages) : MATCH_NOTHING;
}

/** The passages that speak of a requirement and do not deny it. */
function speakingOf(requirement: JobRequirement, passages: readonly Passage[]): Passage[] {
  const term = termNamed(requirement.name);
  const named = term ? passages.filter(({ hits }) => hits.some(({ value }) => isSpokenBy(term, value))) : [];
  if (named.length > 0 || term?.kind === 'technology') return named;
  const book = new PhraseBook(
    requirement.words.map((word) => [word, true] as const),
    true,
  );
  const literal = passages.filter(({ text, tokens }) => book.find(text, tokens).some((hit) => !isDenied(text, hit)));
  if (literal.length > 0) return literal;
  return passages.filter((passage) => saysInOtherForms(requirement, passage));
}

/** A cloud's own services are part of it; of any other technology only its names speak. */
function isSpokenBy(term: Term, said: Term): boolean {
  if (said.name === term.name) return true;
  if (said.spellings.some((spelling) => term.alsoSaid.includes(spelling))) return true;
  return (
    term.families.includes('cloud platform') &&
    term.spellings.some((spelling) => said.name.toLowerCase().startsWith(`${spelling} `))
  );
}

const COMMON =
  /^(?:skills?|experience|working|work|using|professional|environment|strong|good|with|from|into|their|high|other)$/;

/** All that matters of one spelling, in any order and any form: "mentored new nurses" speaks of mentoring. */
function saysInOtherForms(requirement: JobRequirement, { text, tokens, roots }: Passage): boolean {
  return requirement.words.some((phrase) => {
    const words = tokensOf(phrase)
      .map((token) => token.word)
      .filter((word) => word.length >= 4 && !MEASURES.has(word) && !COMMON.test(word));
    if (words.length === 0 || !words.every((word) => roots.has(rootOf(word)))) return false;
    const first = rootOf(words[0] ?? '');
    const place = tokens.find((token) => rootOf(token.word) === first);
    return place !== undefined && !isDenied(text, place);
  });
}

/** What the resume has of the same family. */
function nearest(term: Term, passages: readonly Passage[]): Fit {
  const families = term.families.filter((family) => !WIDE_FAMILIES.has(family));
  for (const family of families) {
    for (const passage of passages) {
      const near = passage.hits.find(
        ({ value }) => value.kind === 'technology' && value.name !== term.name && value.families.includes(family),
      );
      if (near) return { fit: 'adjacent', evidence: passageEvidence(passage), near: near.value.name };
    }
  }
  return MATCH_NOTHING;
}
