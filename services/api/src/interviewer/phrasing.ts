import type { InterviewPlan, InterviewerMove } from '@intervue/shared';
import { aboutInterview, aboutOwnQuestion } from './candid-answers.ts';
import { easierProbe } from './follow-up-wording.ts';
import { understand } from './intents.ts';
import { ownTurnIn } from './intents-replies.ts';
import { askedText } from './asked-question.ts';
import { isDistressing, isHardship, isNervous } from './distress.ts';
import { roundEntered } from './entering-round.ts';
import { greeting } from './greeting.ts';
import type { InterviewerState } from './interviewer-state.ts';
import { questionOf } from './plan-questions.ts';
import { pick, pickBy } from './spoken-choice.ts';
import { phrasesOf, SET_PHRASES } from './set-phrases.ts';
import { lowerFirst, sentencesOf, wordsOf } from './words.ts';

/** The whole line in good spoken English, and the question it ends in (null when it asks none). */
export type Phrasing = { wording: string; question: string | null };

/** Says a move without a model. The same state, move and answer give the same words. */
export function phrase(state: InterviewerState, move: InterviewerMove, answerText: string): Phrasing {
  const { plan } = state;
  const phrases = phrasesOf(plan.persona);
  switch (move.kind) {
    case 'greet':
      return greeting(plan);
    case 'warm-up':
      return asking(
        pick(state, isNervous(answerText) ? phrases.nerves : phrases.ready),
        questionText(plan, move.questionId),
      );
    case 'ask':
      return mainQuestion(state, move, answerText);
    case 'follow-up':
      return asking(pick(state, followingFor(phrases, move.reason, answerText)), move.text);
    case 'repeat':
      return repetition(state, answerText, move.slower === true);
    case 'rephrase':
      return rephrasing(state, answerText, move.withHint === true);
    case 'go-back':
      return goingBack(state, move);
    case 'wait':
      return { wording: pick(state, phrases.waiting), question: null };
    case 'confirm-stop':
      return asking(pick(state, SET_PHRASES.confirming), 'Would you like to end the interview now?');
    case 'wrap-up':
      return wrappingUp(state, move.reason, answerText);
    case 'close':
      return { wording: closing(state, move, answerText), question: null };
  }
}

function mainQuestion(
  state: InterviewerState,
  move: Extract<InterviewerMove, { kind: 'ask' }>,
  answerText: string,
): Phrasing {
  const count = state.plan.questions.length;
  const place = state.mainAsked;
  const phrases = phrasesOf(state.plan.persona);
  const transitions = place <= 0 ? phrases.toFirst : place === count - 1 ? phrases.toLast : phrases.toNext;
  const acknowledgement = pick(state, acknowledgementsFor(phrases, move.after, answerText));
  const entering = roundEntered(state, move);
  if (entering !== null) {
    const lead = place <= 0 ? entering : `${pick(state, phrases.toRound)} ${entering}`;
    return asking(`${acknowledgement} ${lead}`, questionText(state.plan, move.questionId));
  }
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

/** Nobody is pressed about a slip, or about a hard time. */
function followingFor(phrases: ReturnType<typeof phrasesOf>, reason: string, answerText: string): readonly string[] {
  if (isHardship(answerText)) return phrases.hardship;
  return reason === 'contradiction' ? SET_PHRASES.following : phrases.following;
}

function acknowledgementsFor(
  phrases: ReturnType<typeof phrasesOf>,
  after: 'answer' | 'skip' | 'declined',
  answerText: string,
): readonly string[] {
  if (isDistressing(answerText)) return phrases.compassion;
  if (isHardship(answerText)) return phrases.hardship;
  if (after === 'skip') return phrases.afterSkip;
  if (after === 'answer') return isBrief(answerText) ? phrases.briefAcknowledgements : phrases.acknowledgements;
  return understand(answerText) === 'dont-know'
    ? phrases.afterDeclined
    : ["Let's leave that question.", "We'll leave it at that.", "Let's move past that one."];
}

function repetition(state: InterviewerState, answerText: string, isSlower: boolean): Phrasing {
  const question = askedText(state) ?? openQuestion(state);
  if (state.isStopAsked) return asking(pick(state, SET_PHRASES.goingOn), question);
  if (isSlower) return asking(pick(state, SET_PHRASES.slowing), question);
  const intent = understand(answerText);
  if (intent === 'hint') return asking(pick(state, SET_PHRASES.noHint), question);
  if (intent === 'about-interview') return asking(pick(state, aboutInterview(state.plan, answerText)), question);
  if (intent === 'about-job') return asking(pick(state, SET_PHRASES.laterQuestions), question);
  if (intent === 'orders' || intent === 'off-role') return asking(pick(state, SET_PHRASES.keepingRole), question);
  if (intent === 'hostile') return asking(pick(state, SET_PHRASES.calming), question);
  return asking(pick(state, SET_PHRASES.repeating), question);
}

/** An earlier question in its own words, or the one that was left for it. */
function goingBack(
  state: InterviewerState,
  { questionId, to }: Extract<InterviewerMove, { kind: 'go-back' }>,
): Phrasing {
  if (to === 'earlier') return asking(pick(state, SET_PHRASES.goingBack), questionText(state.plan, questionId));
  const open = state.leftOpen;
  const question = open === null ? null : askedText({ ...state, asking: open });
  return asking(pick(state, SET_PHRASES.comingBack), question ?? openQuestion({ ...state, asking: open }));
}

function rephrasing(state: InterviewerState, answerText: string, withHint: boolean): Phrasing {
  const intent = understand(answerText);
  const hint = withHint ? hintFor(state) : null;
  if (hint !== null) {
    const opener = pick(state, intent === 'dont-know' ? SET_PHRASES.easing : SET_PHRASES.hinting);
    return asking(`${opener} ${hint}`, easierWords(state));
  }
  const openers =
    intent === 'clarify' || intent === 'about-job'
      ? SET_PHRASES.eitherIsFine
      : intent === 'dont-know'
        ? SET_PHRASES.easing
        : SET_PHRASES.rephrasing;
  return asking(pick(state, openers), easierWords(state));
}

function hintFor({ asking: asked, plan }: InterviewerState): string | null {
  if (asked?.kind !== 'main' && asked?.kind !== 'warm-up') return null;
  return questionOf(plan, asked.questionId)?.hint ?? null;
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
    if (said === null && ownTurnIn(answerText) === 'addition')
      return asking(pick(state, SET_PHRASES.afterAddition), invitation);
    if (said === null) return asking('Please, go ahead.', 'What would you like to ask?');
    return asking(pick(state, said), invitation);
  }
  const acknowledgement = pick(
    state,
    acknowledgementsFor(phrasesOf(state.plan.persona), afterOf(answerText), answerText),
  );
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
