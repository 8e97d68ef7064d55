import { pack } from '../pack.ts';

/** Demanding questions for experienced people: leading, influence and conflict where goals pull apart. */
export const behavioralHardLeading = pack('behavioral', 'hard', [
  {
    id: 'changed-mind-of-leadership',
    competency: 'influence',
    area: 'leading',
    text: 'Tell me about a time you believed that people well above you were about to make a costly mistake. How did you try to change the course?',
    rephrased: 'When did you try to talk senior people out of a decision?',
    hint: 'Say what they wanted, what you feared and how you brought it up.',
    goodAnswer:
      'understood why they wanted it; evidence fitted to the listener; chose moment and ally; loyal after the decision',
    followUps: {
      'What was the best reason for the decision you opposed?': [
        'reason',
        'they wanted',
        'strategy',
        'growth',
        'pressure',
      ],
      'Which evidence moved them, if any did?': ['data', 'numbers', 'evidence', 'showed', 'analysis'],
      'How did you act once the matter was settled against you?': [
        'decided anyway',
        'went ahead',
        'refused',
        'ignored',
        'lost',
      ],
      'What did that attempt cost you?': [],
    },
  },
  {
    id: 'leading-through-unpopular-change',
    competency: 'leadership without authority',
    area: 'leading',
    text: 'Describe a change you had to carry through that many of the people affected did not want and that you could not simply order. What did you do about the resistance?',
    rephrased: 'How did you bring a group through a change that most of them disliked?',
    hint: 'Think of who lost something by the change and how you dealt with them.',
    goodAnswer:
      'took the losses seriously; found early supporters; changed the plan where critics were right; how it lasted',
    followUps: {
      'Who really lost something by it?': ['lost', 'afraid', 'fear', 'worried', 'jobs'],
      'What did you change in the plan because of the critics?': [
        'listened',
        'feedback',
        'adjusted',
        'changed',
        'critics',
      ],
      'How did you know whether agreement was real or only polite?': [
        'agreed',
        'meeting',
        'support',
        'bought in',
        'nodded',
      ],
      'How much of the change was still there a year later?': [],
    },
  },
  {
    id: 'conflict-between-two-teams',
    competency: 'conflict',
    area: 'people',
    text: 'Two groups you depended on blamed each other, and both had a point. Tell me about a time you were in that place. How did you get them to work together?',
    rephrased: 'When did you have to settle a fight between two teams that were both partly right?',
    hint: 'Say what each side wanted and what kept them apart.',
    goodAnswer:
      'saw the structure behind the quarrel; talked to each side alone first; a shared measure or goal; what stayed unsolved',
    followUps: {
      'What about their goals made the conflict almost certain?': ['goals', 'targets', 'incentives', 'bonus', 'budget'],
      'What did each side say to you in private?': ['private', 'separately', 'one on one', 'each side', 'individually'],
      'Which part of the conflict did you leave unsolved on purpose?': ['agreed', 'compromise', 'solved', 'resolved'],
      'How did you keep the trust of both?': [],
    },
  },
  {
    id: 'let-someone-go-or-keep',
    competency: 'managing people',
    area: 'leading',
    text: 'Describe a time somebody on your team was strong in results but harmful to the people around them. What did you do?',
    rephrased: 'How did you deal with a very good performer who treated others badly?',
    hint: 'Say what you saw, what others told you and what you did first.',
    goodAnswer:
      'noticed or asked about the harm; spoke plainly and set terms; weighed results against trust; the effect on the others',
    followUps: {
      'How long had it gone on before you acted?': ['months', 'years', 'long time', 'weeks', 'eventually'],
      'What exactly did you ask that person to change?': ['talked', 'conversation', 'feedback', 'told them', 'warning'],
      'How did the others judge the way you handled it?': ['team', 'others', 'colleagues', 'morale', 'trust'],
      'What would have made you decide the other way?': [],
    },
  },
  {
    id: 'feedback-that-changed-style',
    competency: 'feedback',
    area: 'growth',
    text: 'Think of the hardest criticism of the way you lead or work that turned out to be true. What did you do with it over time?',
    rephrased: 'Which painful criticism of your working style was right?',
    hint: 'Say who told you and how it showed in daily work.',
    goodAnswer:
      'a serious point about themselves; how they tested whether it was true; slow, visible change; where it still shows',
    followUps: {
      'Who paid the price before you changed?': ['team', 'people', 'others', 'colleagues', 'left'],
      'How did you test whether it was true?': ['asked', 'others told', 'realised', 'realized', 'noticed'],
      'In which situations do you still fall back into it?': ['still', 'sometimes', 'stress', 'habit', 'improved'],
      'Who tells you such things today?': [],
    },
  },
  {
    id: 'trust-after-breach',
    competency: 'collaboration',
    area: 'people',
    text: 'Tell me about a working relationship in which trust had broken down, and you needed that person or group to succeed. What did you do?',
    rephrased: 'When did you have to repair trust with somebody you depended on?',
    hint: 'Say what had happened and what your share in it was.',
    goodAnswer:
      'their own share in the breach; small kept promises before big talks; patience with setbacks; how far it recovered',
    followUps: {
      'What was your own share in the breakdown?': ['blamed', 'broke', 'mistake', 'happened', 'trust'],
      'What was the first promise you made and kept?': ['promised', 'started', 'small', 'step by step', 'regular'],
      'When were you ready to give up on it?': ['difficult', 'frustrating', 'setback'],
      'How did you protect the work in the meantime?': [],
    },
  },
  {
    id: 'customer-against-company',
    competency: 'customer focus',
    area: 'customers',
    text: 'Think of a time when the interest of the people you serve and that of your own organisation pulled apart. How did you deal with that?',
    rephrased: 'When did helping a customer, patient or pupil mean a loss for your employer?',
    hint: 'Say what each side stood to lose.',
    goodAnswer: 'names both interests fairly; looks beyond the single case; raises it openly; takes the consequences',
    followUps: {
      'What would the choice have meant if everybody had made it?': [
        'exception',
        'one case',
        'refund',
        'special',
        'only once',
      ],
      'Whom did you have to convince inside?': ['manager', 'management', 'boss', 'sales', 'finance', 'director'],
      'What did it cost, as far as you can say in numbers?': ['money', 'cost', 'revenue', 'loss', 'expensive'],
      'Where would you have drawn the line?': [],
    },
  },
  {
    id: 'pressure-on-principles',
    competency: 'ethics',
    area: 'values',
    text: 'Tell me about a time when a goal you had been set could only be reached by bending a rule or a principle. What did you do?',
    rephrased: 'When did reaching a target seem to need something that was not quite right?',
    hint: 'You may leave out names and numbers; tell me how you thought about it.',
    goodAnswer:
      'sees the pressure in the system; made the conflict visible; an honest account of the doubt; consequences for others too',
    followUps: {
      'Who else knew about it at the time?': ['told', 'reported', 'manager', 'knew', 'raised'],
      'How did others around you justify it?': ['everyone', 'others', 'normal', 'always done', 'colleagues'],
      'What became of the target itself?': ['target', 'goal', 'quota', 'numbers', 'deadline'],
      'What would you tell somebody in that spot today?': [],
    },
  },
]);
