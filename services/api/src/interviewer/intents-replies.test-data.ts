/** Answers to "Would you like to end the interview now?". */
export const ENDS: readonly string[] = [
  'yes',
  'yes please',
  'yeah end it',
  'please stop',
  "i'm sure",
  'stop',
  'yes i really have to go',
  'yes i want to stop',
  'yep thank you',
  'please end the interview',
  "let's stop here",
  "i don't want to continue",
  "no i can't go on",
  'yes sorry',
];

export const GOES_ON: readonly string[] = [
  "sure let's keep going",
  'yes please continue',
  'yes we can go on',
  'go ahead',
  "let's go",
  'of course not',
  'absolutely not',
  'definitely not',
  'please no',
  "i'm okay to continue",
  "yeah no let's carry on",
  'no stop that was for my dog',
  "oh no don't stop",
  'yes ask me the next one please let us proceed',
  'okay',
  'hm',
  'the weather is nice',
];

/** Answers to "Are you ready to begin?". */
export const READY: readonly string[] = [
  'no problem',
  "no worries let's start",
  'no i am ready',
  "i don't see why not",
  "nothing to lose let's go",
  'not a problem',
  'yes',
  'sure go ahead',
  "no questions let's begin",
];

export const NOT_READY: readonly string[] = [
  'no',
  'not yet',
  "no i'm not ready",
  'no wait',
  'i am not ready',
  "i don't want to start yet",
  'no give me a minute',
];

/** Answers to "Is there anything you'd like to ask, or to add?". */
export const ASKS: readonly string[] = [
  'and is there parking',
  'can i work remotely',
  'is the salary negotiable',
  'did i get the job',
  'tell me about the team',
  'would i have to work nights',
  'and the salary',
  'i wanted to know when you decide',
  'yes are there any training courses',
  'do people usually stay long',
  'i was wondering about the shifts',
  'just the opening hours',
  'have you got a canteen',
  "i don't know much about the clinic how big is it",
  'when would i start',
];

export const ADDS: readonly string[] = [
  'i want to add that i am a very reliable person and would love to start in june',
  'i speak polish and german as well',
  'i live ten minutes from the school',
  'yes i have my own tools and a van',
  'my notice period is two months',
];

export const HAS_NOTHING: readonly string[] = [
  'no thank you that was all',
  'no thanks',
  'nothing from my side thank you',
  'goodbye',
  'thank you for your time and have a nice day',
  'i think that covers everything thank you',
  'that was everything thanks',
  "i don't have any more questions",
  'it was nice talking to you',
];
