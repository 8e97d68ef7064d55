import type { InterviewPlan, Persona } from '@intervue/shared';
import { roundsOfPlan } from './next-question.ts';
import { givesOrders } from './off-limits.ts';
import { pickBy } from './spoken-choice.ts';
import { isSpeakable } from './words.ts';

/** Hello, who speaks, what there will be, what one may ask for; and whether the candidate is ready. */
export function greeting(plan: InterviewPlan): { wording: string; question: string } {
  const name = plan.candidateName === null ? '' : ` ${plan.candidateName}`;
  const isRoleFit = plan.role !== '' && isSpeakable(plan.role) && !givesOrders(plan.role);
  const about = isRoleFit ? ` about the role of ${plan.role.replaceAll(/[.!?;:]+\s*/g, ' ').trim()}` : '';
  const count = plan.questions.length;
  const questions = count === 1 ? 'one main question' : `${inWords(count)} main questions`;
  const minutes = inWords(Math.round(plan.timeBudgetMs / 60_000));
  const opener = pickBy(plan.seed, 'greet', GREETINGS[plan.persona]).replace('%', name);
  const question = 'Are you ready to begin?';
  const wording = `${opener} I'm an AI interviewer, and I'll talk with you today${about}. I have ${questions} for you, with a few follow-ups,${inParts(plan)} and we have up to ${minutes} minutes. You can ask me at any time to repeat or rephrase a question, to skip it, or to give you a moment to think. ${question}`;
  return { wording, question };
}

/** Where the name goes there is a mark. */
const GREETINGS: Record<Persona, readonly string[]> = {
  neutral: ['Hello%, and welcome.', "Hi%, it's good to meet you.", 'Hello%, thanks for joining.'],
  warm: [
    "Hello%, it's lovely to meet you.",
    'Hi%, a warm welcome, and thank you for taking the time.',
    "Hello%, I'm glad you're here.",
  ],
  demanding: [
    'Hello%, thank you for coming.',
    "Hello%, good to meet you. Let's make good use of the time.",
    'Hello%, welcome.',
  ],
};

function inParts(plan: InterviewPlan): string {
  const count = roundsOfPlan(plan).length;
  return count < 2 ? '' : ` in ${inWords(count)} parts,`;
}

function inWords(count: number): string {
  const words = [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ];
  const tens: Record<number, string> = {
    15: 'fifteen',
    20: 'twenty',
    30: 'thirty',
    40: 'forty',
    45: 'forty-five',
    60: 'sixty',
    90: 'ninety',
  };
  return words[count] ?? tens[count] ?? String(count);
}
