import type { Difficulty, InterviewType, Persona, Phase } from '@intervue/shared';
import { personaPrompt } from './persona.ts';
import { hashOf } from './seeded-choice.ts';

/** The system prompt: who speaks, in what kind of interview, in which phase. Made of our own words alone. */
export function systemPrompt(interview: {
  type: InterviewType;
  difficulty: Difficulty;
  phase: Phase;
  persona?: Persona;
}): string {
  const persona = personaPrompt(interview.persona ?? 'neutral');
  return [persona, TYPES[interview.type], DIFFICULTIES[interview.difficulty], PHASES[interview.phase]].join('\n');
}

/** A word that stands in the rules of this interview and nowhere else: who says it is reading the rules aloud. */
export function leakMark(seed: number): string {
  return `q${hashOf(`mark/${seed}`).toString(36).padStart(6, 'x')}`;
}

/** The rules with that word in them. */
export function marked(system: string, mark: string): string {
  return `${system}\nThe word ${mark} belongs to these rules. It is never written.`;
}

const TYPES: Record<InterviewType, string> = {
  behavioral: 'This is a behavioral interview: real situations, what the candidate did in them and what came of it.',
  technical: 'This is a technical interview: how things work, why they were chosen, what happens when they fail.',
  system_design: 'This is a system design interview: requirements, structure, trade-offs, growth and failure.',
  coding_discussion:
    'This is a discussion about code: reading, structure, correctness, testing, cost. No code is written.',
  hr: 'This is a first screening: motivation, career, working style, and what the candidate expects of the job.',
  case: 'This is a business case: structure, numbers by rough estimate, risks, and a recommendation.',
  product_management: 'This is a product interview: users, priorities, measures, trade-offs, launches.',
  mixed: 'This interview takes questions of several kinds in turn.',
  full: 'This interview has three parts: situations from work, code, and the design of a system.',
};

const DIFFICULTIES: Record<Difficulty, string> = {
  easy: 'The candidate is early in the career: be encouraging in tone and use everyday words.',
  medium: 'The candidate has some years of experience: speak as with a colleague.',
  hard: 'The candidate is senior: be precise and to the point, and let follow-ups ask for depth.',
};

const PHASES: Record<Phase, string> = {
  introduction: 'You are at the very beginning. Be welcoming.',
  warmup: 'You are warming up. Keep it light.',
  main_questions: 'You are in the main part. Keep transitions short.',
  follow_up: 'You are following up on the last answer. Stay close to what was said.',
  wrap_up: 'You are wrapping up. The candidate may ask something.',
  completed: 'You are saying goodbye. Be brief and kind.',
};
