import type { InterviewPlan, InterviewerMove } from '@intervue/shared';
import { aboutInterview, aboutOwnQuestion } from './candid-answers.ts';
import { easierProbe } from './follow-up-wording.ts';
import { understand } from './intents.ts';
import { type InterviewerState, askedText, questionOf } from './interviewer-state.ts';
import { givesOrders } from './off-limits.ts';
import { shuffled } from './seeded-choice.ts';
import { SET_PHRASES } from './set-phrases.ts';
import { isSpeakable, sentencesOf, spokenForm, wordsOf } from './words.ts';

/** The whole line in good spoken English, and the question it ends in (null when it asks none). */
export type Phrasing = { wording: string; question: string | null };

/** Says a move without a model. The same state, move and answer give the same words. */
export function phrase(state: InterviewerState, move: InterviewerMove, answerText: string): Phrasing {
  const { plan } = state;
  switch (move.kind) {
    case 'greet':
      return greeting(plan);
    case 'warm-up':
      return asking(pick(state, SET_PHRASES.ready), questionText(plan, move.questionId));
    case 'ask':
      return mainQuestion(state, move, answerText);
    case 'follow-up':
      return asking(pick(state, SET_PHRASES.following), move.text);
    case 'repeat':
      return repetition(state, answerText);
    case 'rephrase':
      return rephrasing(state, answerText);
    case 'wait':
      return { wording: pick(state, SET_PHRASES.waiting), question: null };
    case 'confirm-stop':
      return asking(pick(state, SET_PHRASES.confirming), 'Would you like to end the interview now?');
    case 'wrap-up':
      return wrappingUp(state, move.reason, answerText);
    case 'close':
      return { wording: closing(state, move, answerText), question: null };
  }
}

function greeting(plan: InterviewPlan): Phrasing {
  const name = plan.candidateName === null ? '' : ` ${plan.candidateName}`;
  const isRoleFit = plan.role !== '' && isSpeakable(plan.role) && !givesOrders(plan.role);
  const about = isRoleFit ? ` about the role of ${plan.role.replaceAll(/[.!?;:]+\s*/g, ' ').trim()}` : '';
  const count = plan.questions.length;
  const questions = count === 1 ? 'one main question' : `${inWords(count)} main questions`;
  const minutes = inWords(Math.round(plan.timeBudgetMs / 60_000));
  const opener = pickBy(plan.seed, 'greet', [
    `Hello${name}, and welcome.`,
    `Hi${name}, it's good to meet you.`,
    `Hello${name}, thanks for joining.`,
  ]);
  const question = 'Are you ready to begin?';
  return asking(
    `${opener} I'm an AI interviewer, and I'll talk with you today${about}. I have ${questions} for you, with a few follow-ups, and we have up to ${minutes} minutes. You can ask me at any time to repeat or rephrase a question, to skip it, or to give you a moment to think.`,
    question,
  );
}

function mainQuestion(
  state: InterviewerState,
  move: Extract<InterviewerMove, { kind: 'ask' }>,
  answerText: string,
): Phrasing {
  const count = state.plan.questions.length;
  const place = state.plan.questions.findIndex((question) => question.id === move.questionId);
  const transitions = place <= 0 ? SET_PHRASES.toFirst : place === count - 1 ? SET_PHRASES.toLast : SET_PHRASES.toNext;
  const acknowledgement = pick(state, acknowledgementsFor(move.after, answerText));
  const question = questionText(state.plan, move.questionId);
  const whole = asking(`${acknowledgement} ${pick(state, transitions)}`, question);
  // A question with a long situation before it comes without a transition.
  return wordsOf(whole.wording).length > LINE_WORDS_MAX ? asking(acknowledgement, question) : whole;
}

const LINE_WORDS_MAX = 60;
// After so few words nothing was explained.
const BRIEF_WORDS_MAX = 8;

function isBrief(answerText: string): boolean {
  return wordsOf(answerText).length <= BRIEF_WORDS_MAX;
}

function acknowledgementsFor(after: 'answer' | 'skip' | 'declined', answerText: string): readonly string[] {
  if (after === 'skip') return SET_PHRASES.afterSkip;
  if (after === 'answer') return isBrief(answerText) ? SET_PHRASES.briefAcknowledgements : SET_PHRASES.acknowledgements;
  return understand(answerText) === 'dont-know'
    ? SET_PHRASES.afterDeclined
    : ["Let's leave that question.", "We'll leave it at that.", "Let's move past that one."];
}

function repetition(state: InterviewerState, answerText: string): Phrasing {
  const question = askedText(state) ?? openQuestion(state);
  if (state.isStopAsked) return asking(pick(state, SET_PHRASES.goingOn), question);
  const intent = understand(answerText);
  if (intent === 'about-interview') return asking(pick(state, aboutInterview(state.plan, answerText)), question);
  if (intent === 'orders' || intent === 'off-role') return asking(pick(state, SET_PHRASES.keepingRole), question);
  if (intent === 'hostile') return asking(pick(state, SET_PHRASES.calming), question);
  return asking(pick(state, SET_PHRASES.repeating), question);
}

function rephrasing(state: InterviewerState, answerText: string): Phrasing {
  const intent = understand(answerText);
  const openers =
    intent === 'clarify'
      ? SET_PHRASES.eitherIsFine
      : intent === 'dont-know'
        ? SET_PHRASES.easing
        : SET_PHRASES.rephrasing;
  return asking(pick(state, openers), easierWords(state));
}

function easierWords(state: InterviewerState): string {
  const { asking: asked, plan } = state;
  if (asked === null || asked.kind === 'readiness' || asked.kind === 'own-questions') return openQuestion(state);
  if (asked.kind !== 'follow-up')
    return questionOf(plan, asked.questionId)?.rephrased ?? questionText(plan, asked.questionId);
  const easier = easierProbe(asked.followUpId.slice(asked.questionId.length + 1));
  const lead = sentencesOf(asked.text).slice(0, -1).join(' ');
  if (easier !== null) return `About what you just told me, ${easier}`;
  return lead === ''
    ? `Thinking of your answer, ${lowerFirst(asked.text)}`
    : `Thinking of your answer, ${lowerFirst(sentencesOf(asked.text).at(-1) ?? asked.text)}`;
}

/** What is asked where nothing of the plan is. */
function openQuestion(state: InterviewerState): string {
  return state.asking?.kind === 'own-questions'
    ? 'Is there anything you would like to ask me?'
    : 'Are you ready to begin?';
}

function wrappingUp(state: InterviewerState, reason: 'plan' | 'time' | 'request', answerText: string): Phrasing {
  if (state.phase === 'wrap_up') {
    const invitation =
      state.invitations === 1 ? 'What else would you like to ask?' : "Is there one last thing you'd like to ask?";
    const said = aboutOwnQuestion(state.plan, answerText);
    if (said === null) return asking('Please, go ahead.', 'What would you like to ask?');
    return asking(pick(state, said), invitation);
  }
  const acknowledgement = pick(state, acknowledgementsFor(afterOf(answerText), answerText));
  const transition =
    reason === 'time'
      ? "Our time is nearly up, so I'll leave my questions there."
      : pick(state, [
          'Those were all my questions.',
          'That was my last question.',
          "That's everything I wanted to ask.",
        ]);
  return asking(
    `${acknowledgement} ${transition} Now it's your turn.`,
    "Is there anything you'd like to ask, or to add?",
  );
}

function afterOf(answerText: string): 'answer' | 'skip' | 'declined' {
  const intent = understand(answerText);
  if (intent === 'skip') return 'skip';
  return intent === 'dont-know' || intent === 'orders' || intent === 'hostile' || intent === 'off-role'
    ? 'declined'
    : 'answer';
}

function closing(
  state: InterviewerState,
  move: Extract<InterviewerMove, { kind: 'close' }>,
  answerText: string,
): string {
  const name = state.plan.candidateName === null ? '' : `, ${state.plan.candidateName}`;
  const said = move.answersQuestion ? `${pick(state, aboutOwnQuestion(state.plan, answerText) ?? [''])} ` : '';
  if (move.reason === 'request') {
    return `${said}All right, we'll stop here. Everything you said is saved. Thank you for your time${name}, and all the best. Goodbye.`.trim();
  }
  const start =
    move.reason === 'time' && state.phase !== 'wrap_up' ? 'Our time is up, so I have to stop us here. ' : '';
  return `${said}${start}${pickBy(state.plan.seed, 'close', [
    `Thank you for your time and for the conversation${name}. That's the end of our interview. Take care, and goodbye.`,
    `Then we're done. Thank you for talking with me today${name}. I wish you all the best. Goodbye.`,
    `That brings us to the end. Thanks for your answers and your time${name}. All the best, and goodbye.`,
  ])}`.trim();
}

function asking(lead: string, question: string): Phrasing {
  return { wording: `${lead} ${question}`.trim(), question };
}

function questionText(plan: InterviewPlan, id: string): string {
  return questionOf(plan, id)?.text ?? plan.warmup.text;
}

/** One of the options that was not said lately, and that does not begin as the last line began. */
function pick(state: InterviewerState, options: readonly string[]): string {
  const spoken = state.lines.filter((line) => line.speaker === 'interviewer').map((line) => line.text);
  const lastOpening = openingOf(spoken.at(-1) ?? '');
  const recent = spoken.slice(-RECENT_LINES).map((text) => ` ${spokenForm(text)} `);
  const order = shuffled(options, state.plan.seed, `line ${spoken.length}`);
  const other = order.filter((option) => openingOf(option) !== lastOpening);
  const fresh = other.find((option) => !recent.some((line) => line.includes(` ${spokenForm(option)} `)));
  return fresh ?? other[0] ?? order[0] ?? '';
}

function openingOf(text: string): string {
  return spokenForm(sentencesOf(text)[0] ?? '');
}

const RECENT_LINES = 6;

function pickBy(seed: number, purpose: string, options: readonly string[]): string {
  return shuffled(options, seed, purpose)[0] ?? '';
}

function lowerFirst(text: string): string {
  return /^(?:I\b|I['’])/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
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
