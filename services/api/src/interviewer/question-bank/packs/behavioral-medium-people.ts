import { pack } from '../pack.ts';

/** Questions about working with others that ask for real experience and a trade-off, for any profession. */
export const behavioralMediumPeople = pack('behavioral', 'medium', [
  {
    id: 'conflict-over-approach',
    competency: 'conflict',
    area: 'people',
    text: 'Tell me about a serious disagreement with a colleague over how something should be done. How did the two of you reach a decision?',
    rephrased: 'Think of a time when you and a colleague could not agree on the right way. What happened in the end?',
    hint: 'Start with what each of you wanted, then say how it was decided.',
    goodAnswer:
      'states both positions fairly; looked for the reason behind them; a way of deciding; the effect on work and relation',
    followUps: {
      'What was the strongest argument on the other side?': [
        'argument',
        'disagreed',
        'believed',
        'insisted',
        'thought that',
      ],
      'What would have happened if nobody had given way?': ['compromise', 'gave in', 'agreed', 'accepted'],
      'At what point did you bring in somebody else?': ['manager', 'boss', 'escalated', 'lead', 'supervisor'],
      'What did you change in how you disagree since then?': [],
    },
  },
  {
    id: 'influence-without-rank',
    competency: 'influence',
    area: 'people',
    text: 'Describe a time you needed something from people who did not report to you. How did you win them over?',
    rephrased: 'When did you win people over although you could not give them orders?',
    hint: 'Think of another department, an outside partner or a busy colleague.',
    goodAnswer:
      'understood what the others wanted; adapted the argument to them; what they offered in return; the outcome',
    followUps: {
      'What was in it for them?': ['benefit', 'helped them', 'interest', 'incentive'],
      'Who resisted the longest?': ['resistance', 'refused', 'sceptical', 'skeptical', 'pushback'],
      'Which first attempt did not work?': ['tried', 'at first', 'convinced', 'meeting'],
      'How would you have gone on without their support?': [],
    },
  },
  {
    id: 'hard-feedback-given',
    competency: 'feedback',
    area: 'people',
    text: 'Tell me about a time you had to give somebody feedback they did not want to hear. How did you go about it?',
    rephrased: 'When did you have to say something unpleasant to a colleague about their work?',
    hint: 'Tell me how you prepared and how you opened the talk.',
    goodAnswer: 'prepared with examples; spoke privately and in time; listened to the answer; followed up afterwards',
    followUps: {
      'Which words did you open with?': ['private', 'meeting', 'sat down', 'talked', 'conversation'],
      'How did they react in the moment?': ['upset', 'angry', 'defensive', 'reacted', 'surprised'],
      'What did you find out that changed your own view?': ['listened', 'reason', 'explained', 'turned out'],
      'What was different a month later?': [],
    },
  },
  {
    id: 'unhappy-customer',
    competency: 'customer focus',
    area: 'customers',
    text: 'Think of somebody who relied on your work and was really unhappy with it. How did you handle the situation?',
    rephrased: 'What did you do when a customer, patient, guest or partner was very dissatisfied?',
    hint: 'Begin with what they complained about.',
    goodAnswer:
      'took the complaint seriously; found the cause, not only the symptom; what was promised and kept; a change for the next one',
    followUps: {
      'What was behind the complaint when you looked closer?': ['complained', 'complaint', 'angry', 'upset', 'unhappy'],
      'What did you refuse to promise?': ['promised', 'refund', 'offered', 'replaced', 'discount'],
      'How do you know that they were satisfied in the end?': ['satisfied', 'happy', 'stayed', 'came back'],
      'What did you change so that the next person does not have the same trouble?': [],
    },
  },
  {
    id: 'leading-without-title',
    competency: 'leadership without authority',
    area: 'leading',
    text: 'When did you take the lead in a group although nobody had put you in charge?',
    rephrased: 'When did you guide other people without being their boss?',
    hint: 'Say what would have gone wrong if nobody had stepped forward.',
    goodAnswer: 'why somebody was needed; how the others accepted it; shared the work and the credit; the result',
    followUps: {
      'Why did the others follow you?': ['followed', 'agreed', 'accepted', 'group', 'everyone'],
      'How did you divide the work?': ['tasks', 'divided', 'assigned', 'delegated', 'split'],
      'What did the person with the title say about it?': ['manager', 'boss', 'supervisor', 'lead'],
      'When did you hand the lead back?': [],
    },
  },
  {
    id: 'team-with-weak-link',
    competency: 'collaboration',
    area: 'people',
    text: 'Describe a time when somebody on your team did not do their part. What did you do about it?',
    rephrased: 'What did you do when a teammate kept falling behind?',
    hint: 'Say how you noticed and what your first step was.',
    goodAnswer:
      'looked for the cause first; spoke with the person directly; protected the shared goal; fair to the others',
    followUps: {
      'What reason did they give you?': ['reason', 'talked', 'asked', 'told me', 'explained'],
      'How did the rest of the team feel about it?': ['team', 'others', 'extra work', 'unfair'],
      'Where was the point at which you would have told your manager?': ['manager', 'boss', 'escalate', 'reported'],
      'What was your own part in the problem?': [],
    },
  },
  {
    id: 'message-that-missed',
    competency: 'communication',
    area: 'communication',
    text: 'Tell me about a time something important was misunderstood because of the way you had explained it. What did you do once you noticed?',
    rephrased: 'What did you do when people at work had got you wrong?',
    hint: 'Think of instructions, an email or a handover that went wrong.',
    goodAnswer:
      'owns the unclear message; the effect it had; repaired it with those concerned; a lasting change in how they communicate',
    followUps: {
      'How did you notice that it had been misunderstood?': [
        'noticed',
        'realised',
        'realized',
        'found out',
        'confused',
      ],
      'What had you taken for granted?': ['assumed', 'thought', 'obvious', 'clear'],
      'What did the misunderstanding cost?': ['delay', 'wrong', 'lost', 'mistake', 'redo'],
      'How do you check now that a message has arrived?': [],
    },
  },
  {
    id: 'line-i-would-not-cross',
    competency: 'ethics',
    area: 'values',
    text: 'Think of a time you were asked to do something at work that you felt was not right. How did you respond?',
    rephrased: 'What did you do when somebody wanted a thing from you that you found wrong?',
    hint: 'You can leave out names; say what was asked and what you answered.',
    goodAnswer:
      'names the value at stake; raised it with the right person; offered another way; accepted the consequences',
    followUps: {
      'What did it cost you to say no?': ['said no', 'refused', 'declined', 'pushed back'],
      'Which other way did you offer?': ['instead', 'alternative', 'suggested', 'proposed'],
      'Whom did you talk to before you answered?': ['manager', 'colleague', 'advice', 'legal', 'compliance'],
      'Where is the line for you in such a case?': [],
    },
  },
]);
