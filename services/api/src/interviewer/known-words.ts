import type { ParsedResume } from '@intervue/shared';
import { spokenForm } from './words.ts';

/** What is known of the job and the candidate, as words for choosing questions. */
export type KnownWords = { role: string; jobDescription: string; resume: string };

/** Gathers the words of role, job description and resume. */
export function knownWordsOf(role: string, jobDescription: string | null, resume: ParsedResume | null): KnownWords {
  const inResume = resume === null ? [] : [...resume.skills, ...resume.experiences.flatMap(wordsOfExperience)];
  return {
    role: ` ${spokenForm(role)} `,
    jobDescription: ` ${spokenForm(jobDescription ?? '')} `,
    resume: ` ${spokenForm(inResume.join(' '))} `,
  };
}

/** How well a question with these tags suits: 0 for everybody's questions, below 0 when made for another field. */
export function fitOf(
  tags: readonly string[],
  known: KnownWords,
): { score: number; matched: string | null; from: keyof KnownWords | null } {
  let best: { score: number; matched: string; from: keyof KnownWords } | null = null;
  for (const tag of tags) {
    for (const from of ['role', 'jobDescription', 'resume'] as const) {
      if (!known[from].includes(` ${spokenForm(tag)} `)) continue;
      if (best === null || WEIGHTS[from] > best.score) best = { score: WEIGHTS[from], matched: tag, from };
    }
  }
  return best ?? { score: tags.length === 0 ? 0 : FOREIGN, matched: null, from: null };
}

const WEIGHTS: Record<keyof KnownWords, number> = { role: 4, jobDescription: 3, resume: 2 };
const FOREIGN = -1;

function wordsOfExperience(experience: ParsedResume['experiences'][number]): string[] {
  return [experience.title, experience.description ?? '', ...experience.highlights];
}
