import type { Persona } from '@intervue/shared';

/** Phrases for lines made without a model, by what they do: several of each, so that none wears out. None asks or judges. */
export const SET_PHRASES = {
  ready: [
    "Good, let's begin.",
    "All right, let's start gently.",
    "Thank you. Let's ease into it.",
    'Good. Here is an easy one to start with.',
  ],
  nerves: [
    "That's quite normal, and there is no hurry. Here is an easy one to start with.",
    'Most people are at the start. Take all the time you like. We begin with something easy.',
  ],
  acknowledgements: [
    "Thank you, that's clear.",
    'I see, thanks.',
    'Thanks for explaining that.',
    'Okay, thank you.',
    'Understood.',
    'Thanks, I can picture that.',
    'All right, thank you.',
    "That's helpful, thanks.",
    'Thank you for sharing that.',
    'Mm-hm, I follow.',
  ],
  briefAcknowledgements: ['Okay, thanks.', 'All right.', 'I see.', 'Thank you.', 'Got it.', 'Okay, noted.'],
  toFirst: [
    "Let's move on to the main questions.",
    "Let's get into the main part now.",
    "Now to the questions I've prepared.",
  ],
  toNext: [
    "Let's turn to something else.",
    "Here's my next question.",
    'Let me change the subject.',
    'On to the next one.',
    "I'd like to look at another side of your work.",
    "Let's take a different direction.",
  ],
  toLast: [
    "Here's my last main question.",
    'One more main question from me.',
    'That brings me to my last main question.',
  ],
  afterSkip: [
    "No problem, we'll leave that one.",
    "That's perfectly fine, let's leave it there.",
    "Sure, let's put that one aside.",
    'Of course, we can move past that.',
  ],
  afterDeclined: [
    "That's all right, nobody knows everything.",
    "No worries, that's fine to say.",
    'Thanks for being straightforward.',
    "That's okay, we'll go somewhere else.",
    'Fair enough, thanks for saying so.',
  ],
  following: ['Okay.', 'I see.', 'Thanks.', 'Right.', 'Mm-hm.', 'Understood.', 'Thank you.', 'All right.'],
  repeating: ['Of course.', 'Sure, here it is again.', 'Happy to say it again.', 'Certainly.'],
  rephrasing: [
    'Sure, let me put it another way.',
    'Of course, in other words.',
    'Let me ask it more simply.',
    "Happy to. I'll put it differently.",
  ],
  eitherIsFine: [
    'Whichever you like; choose what you know best.',
    'Any example that you know well is fine.',
    "That's up to you, take what fits best.",
  ],
  easing: [
    "That's all right. Maybe it's easier this way.",
    'No worries. Let me make it a bit easier.',
    "That's fine. Let me try an easier wording.",
  ],
  waiting: [
    "Of course, take your time. I'm listening whenever you're ready.",
    'Sure, no hurry at all.',
    "Take all the time you need. Just start when you're ready.",
    "Of course. I'll wait.",
  ],
  confirming: ['Of course, we can stop here.', "That's no problem at all.", 'Sure, stopping is fine.'],
  goingOn: ["Good, then let's carry on.", "All right, we'll continue.", "Fine, let's go on."],
  keepingRole: [
    "I'd like to keep to the interview, so let me come back to my question.",
    "I'll stay with my part as the interviewer here, so back to the question.",
    "That's not something I can do in this interview. Let's go back to the question.",
  ],
  laterQuestions: [
    "That's a good thing to ask, and there is time for your questions at the end. For now, back to mine.",
    'Please keep that one for the end, where there is time for your questions. Until then, here is mine again.',
  ],
  noHint: ["I'd rather hear how you would begin without one.", "I'll leave that one to you; begin wherever you like."],
  hinting: ['Sure, one thing that may help.', 'Of course, here is a thought.', 'Gladly, a small pointer.'],
  goingBack: [
    "Of course, let's go back to that.",
    'Sure, back to the earlier question.',
    'Certainly, here it is again.',
  ],
  comingBack: ['Thank you. Back to where we were.', "Good, I've noted that. Now to the question that was open."],
  afterAddition: ["Thank you, I've taken that down.", 'Thanks for adding that.', 'Good to know, thank you.'],
  slowing: ["Of course, I'll speak more slowly.", "Sure, I'll slow down.", "Certainly, I'll take it slower."],
  toRound: ['That was the first part.', 'That part is done.', 'With that we leave this part.'],
  compassion: [
    'Thank you for telling me that. That sounds hard. You can take a moment, or stop, whenever you like.',
    "I'm sorry, that must have been hard. Thank you for telling me. Take a moment whenever you need one.",
    'Thank you for trusting me with that. There is no hurry at all.',
  ],
  hardship: [
    "That can't have been easy. Thank you for telling me.",
    'Thank you for being open about that. It sounds like a hard time.',
    "I'm sorry you had to go through that.",
  ],
  calming: [
    'I understand this can be frustrating. You can skip any question or stop whenever you like.',
    "I hear that you're not happy with this. We can skip it or stop at any time.",
  ],
} as const satisfies Record<string, readonly string[]>;

type SetPhrases = { readonly [Use in keyof typeof SET_PHRASES]: readonly string[] };

/** What another manner says otherwise. It asks the same, and it judges as little. */
const MANNERS: Record<Persona, Partial<SetPhrases>> = {
  neutral: {},
  warm: {
    ready: [
      "Lovely, let's begin.",
      "Great to have you here. Let's start gently.",
      "Good. There's no hurry, so let's ease into it.",
    ],
    acknowledgements: [
      'Thank you for telling me that.',
      'Thank you, I can picture that well.',
      'I appreciate you sharing that.',
      'Thanks, that gives me a clear picture.',
      'Thank you, I follow you.',
    ],
    briefAcknowledgements: ['Okay, thank you.', 'All right, thanks.', 'Thank you.', 'I see, thanks.'],
    following: ['Thank you.', 'I see, thanks.', 'Mm-hm, I follow.', 'Thanks for that.', 'Okay, thank you.'],
    waiting: [
      'Of course, take all the time you like. I am right here.',
      "Sure, there's no hurry at all. Just begin when it feels right.",
    ],
    afterSkip: [
      "That's perfectly fine, we'll leave it there.",
      'No problem at all, everybody has such a question.',
      "Of course, let's take something else.",
    ],
    afterDeclined: [
      "That's completely all right, nobody knows everything.",
      'No worries at all, thanks for saying so.',
      "That's okay, really. Let's go somewhere else.",
    ],
  },
  demanding: {
    ready: ["Good, let's get to it.", "All right, let's begin.", 'Then we begin.'],
    acknowledgements: ['Noted.', 'Understood.', 'All right.', 'I see.', 'Okay.', 'Right.', 'Thank you.'],
    briefAcknowledgements: ['Noted.', 'Okay.', 'All right.', 'I see.'],
    following: ['Let me press on that.', 'I want to stay there for a moment.', 'One level deeper.', 'Hold on to that.'],
    toNext: ['Next question.', 'Moving on.', 'The next one.', "Let's go on."],
    afterSkip: ['All right, we leave it.', "Then we'll move on.", 'Fine, next one.'],
    afterDeclined: ['All right, noted.', 'Fair enough.', 'Understood, we move on.'],
    waiting: ['Take the time you need.', 'Of course. Begin when you are ready.'],
  },
};

/** The phrases of an interviewer of this manner. */
export function phrasesOf(persona: Persona): SetPhrases {
  return { ...SET_PHRASES, ...MANNERS[persona] };
}

/** Short lines that many replies begin with, the most usual first: worth having at hand as sound. */
export const OPENERS: readonly string[] = [
  ...SET_PHRASES.acknowledgements,
  ...SET_PHRASES.following,
  ...SET_PHRASES.briefAcknowledgements,
  ...SET_PHRASES.ready,
  ...SET_PHRASES.repeating,
  ...SET_PHRASES.afterSkip,
  ...Object.values(MANNERS).flatMap(({ acknowledgements = [], following = [] }) => [...acknowledgements, ...following]),
].flatMap((phrase) => phrase.split(/(?<=[.!?]) /).slice(0, 1));
