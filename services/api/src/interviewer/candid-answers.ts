import type { InterviewPlan } from '@intervue/shared';
import { asksSomething } from './intents.ts';
import { spokenForm } from './words.ts';

/** Truthful words for somebody who asks about the interview itself, in several wordings. */
export function aboutInterview(plan: InterviewPlan, text: string): readonly string[] {
  const said = spokenForm(text);
  if (ABOUT_RESULT.test(said)) {
    return [
      "I don't judge answers while we talk, so I can't say. Let's go on.",
      "That's not for me to say here. Back to the question.",
    ];
  }
  if (/\bhow (?:long|much)\b/.test(said)) {
    const minutes = Math.round(plan.timeBudgetMs / 60_000);
    return [
      `We have ${minutes} minutes in all, and you can stop earlier. Back to the question.`,
      `The whole interview takes up to ${minutes} minutes. Let's go on.`,
    ];
  }
  if (/\bhow many\b/.test(said)) {
    const count = plan.questions.length === 1 ? 'one main question' : `${plan.questions.length} main questions`;
    return [
      `I have ${count} in all, with a few follow-ups. Back to the question.`,
      `There are ${count}, and some follow-ups. Let's go on.`,
    ];
  }
  return [
    "I'm an AI interviewer, not a person. Let's go on with the question.",
    'You are talking to an AI, not to a person. Back to the question.',
  ];
}

/**
 * What can honestly be said to a candidate's own question at the end, in several wordings: the truth about the interview, or
 * that nothing is known. Null when nothing was asked yet ("Yes, I do").
 */
export function aboutOwnQuestion(plan: InterviewPlan, text: string): readonly string[] | null {
  const said = spokenForm(text);
  if (!asksSomething(text)) return null;
  if (ABOUT_ITSELF.test(said))
    return ["I'm an AI interviewer, not a person.", 'You are talking to an AI, not to a person.'];
  if (ABOUT_RESULT.test(said)) {
    return [
      "I don't judge answers while we talk, so I can't tell you that here.",
      "That's not for me to say, I only ask and listen.",
    ];
  }
  if (/\bhow many\b.*\bquestions\b/.test(said)) {
    return [
      `There were ${plan.questions.length} main questions planned.`,
      `I had planned ${plan.questions.length} main questions.`,
    ];
  }
  return [
    "I don't have reliable facts about that, and I won't make any up. Your question stays in the transcript, so it can be passed on.",
    "That's something I can't answer truthfully, because I don't know it. It stays in the transcript, so that somebody who knows can answer.",
    "I'd rather not guess about that. Your question stays in the transcript and can be passed on from there.",
  ];
}

const ABOUT_ITSELF =
  /\bare you (?:a |an |really |actually )*(?:human|robot|bot|real|ai|person|machine)\b|\bwho are you\b|\byour name\b/;
const ABOUT_RESULT =
  /\bhow (?:am|did|do|was) i\b|\bmy (?:score|performance|answers?|result)\b|\bdid i (?:pass|do|get)\b|\bfeedback\b/;
