/** Phrases for lines made without a model, by what they do: several of each, so that none wears out. None asks or judges. */
export const SET_PHRASES = {
  ready: [
    "Good, let's begin.",
    "All right, let's start gently.",
    "Thank you. Let's ease into it.",
    'Good. Here is an easy one to start with.',
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
  calming: [
    'I understand this can be frustrating. You can skip any question or stop whenever you like.',
    "I hear that you're not happy with this. We can skip it or stop at any time.",
  ],
} as const satisfies Record<string, readonly string[]>;

/** Short lines that many replies begin with, the most usual first: worth having at hand as sound. */
export const OPENERS: readonly string[] = [
  ...SET_PHRASES.acknowledgements,
  ...SET_PHRASES.following,
  ...SET_PHRASES.briefAcknowledgements,
  ...SET_PHRASES.ready,
  ...SET_PHRASES.repeating,
  ...SET_PHRASES.afterSkip,
].flatMap((phrase) => phrase.split(/(?<=[.!?]) /).slice(0, 1));
