import type { InterviewPlan } from '@intervue/shared';
import { factFor } from './facts.ts';
import { asksSomething } from './intents.ts';
import { spokenForm } from './words.ts';

/** Truthful words for somebody who asks about the interview itself, in several wordings. */
export function aboutInterview(plan: InterviewPlan, text: string): readonly string[] {
  const said = spokenForm(text);
  if (PRESENCE.test(said))
    return ['Yes, I hear you. Here is my question again.', "Yes, I'm here. Back to the question."];
  if (/\bhow does (?:this|it|that) work\b/.test(said))
    return ["I ask, and you answer in your own words and your own time. Let's go on."];
  if (ABOUT_RESULT.test(said)) {
    return [
      "I don't judge answers while we talk, so I can't say. Let's go on.",
      "That's not for me to say here. Back to the question.",
    ];
  }
  if (ABOUT_KEEPING.test(said)) return KEEPING.map((one) => `${one} Let's go on.`);
  if (
    /\b(?:how (?:long|much)|(?:nearly|almost) (?:done|over|finished)|much longer|how far (?:are|along|have)|when (?:is|are|will) (?:it|this|we|the interview)|what time)\b/.test(
      said,
    )
  ) {
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

/** Whether a question is about the interview itself, which can always be answered. */
export function isAboutInterview(text: string): boolean {
  const said = spokenForm(text);
  return [ABOUT_ITSELF, ABOUT_RESULT, ABOUT_COUNT, ABOUT_KEEPING].some((about) => about.test(said));
}

/**
 * What can honestly be said to a candidate's own question at the end, in several wordings: a fact of the sheet word for word, the
 * truth about the interview, or that it will be passed on. Null when nothing was asked yet ("Yes, I do").
 */
export function aboutOwnQuestion(plan: InterviewPlan, text: string): readonly string[] | null {
  const said = spokenForm(text);
  if (!asksSomething(text)) return null;
  const fact = factFor(text, plan.facts);
  if (fact !== null) return [`What I was given says this. ${fact}`, `I have been told this about it. ${fact}`];
  if (ABOUT_ITSELF.test(said))
    return ["I'm an AI interviewer, not a person.", 'You are talking to an AI, not to a person.'];
  if (ABOUT_RESULT.test(said)) {
    return [
      "I don't judge answers while we talk, so I can't tell you that here.",
      "That's not for me to say, I only ask and listen.",
    ];
  }
  if (ABOUT_KEEPING.test(said)) return KEEPING;
  if (ABOUT_COUNT.test(said)) {
    return [
      `There were ${plan.questions.length} main questions planned.`,
      `I had planned ${plan.questions.length} main questions.`,
    ];
  }
  return [
    "I don't have a reliable answer to that, and I won't make one up. I will pass that on.",
    "That's something I don't know, so I can't answer it truthfully. I will pass that on.",
    "I'd rather not guess about that. I will pass that on, together with the transcript.",
  ];
}

const PRESENCE =
  /^(?:\w+ ){0,3}(?:(?:can|could|did|do) you (?:still |even )?(?:hear|get|catch|understand)|are you (?:still )?(?:there|listening|with me)|is (?:anybody|anyone|somebody|someone) there)\b/;
const ABOUT_ITSELF =
  /\bare you (?:a |an |really |actually )*(?:human|robot|bot|real|ai|person|machine)\b|\bwho are you\b|\byour name\b/;
const KEEPING = [
  'What is kept is what you agreed to before we began, and you can delete all of it on the last page.',
  'Only what you agreed to at the start is kept, and the last page lets you delete it.',
];
const ABOUT_KEEPING =
  /\b(?:(?:is|are|am) (?:this|it|we|i|that) (?:being )?(?:recorded|recording|saved|stored|kept)|do you (?:record|keep|store|save)|are you recording|(?:is|will|does) (?:a|any|some|an actual|a real) ?(?:human|person|people|somebody|someone|recruiter)|who (?:will|can|gets? to|is going to|else (?:will|can)) (?:hear|see|read|listen to|get) (?:this|it|that|my|the))/;
const ABOUT_COUNT = /\bhow many\b.*\bquestions\b/;
const ABOUT_RESULT =
  /\bhow (?:am|did|do|was) i\b|\bmy (?:score|performance|answers?|result)\b|\bdid i (?:pass|do|get)\b|\b(?:was|is) (?:this|that|it)(?: (?:a|an|the|really|actually))* (?:good|okay|ok|alright|fine|right|correct|enough|too|what you)\b|\bfeedback\b|\b(?:scor|rat|grad|judg|evaluat|assess)(?:e|ing) me\b|\bam i doing\b|\bthink (?:of|about) (?:my|the|that) answer\b/;
