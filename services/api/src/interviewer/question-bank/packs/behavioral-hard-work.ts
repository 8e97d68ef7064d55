import { pack } from '../pack.ts';

/** Demanding questions for experienced people: judgement, responsibility and results where goals pull apart. */
export const behavioralHardWork = pack('behavioral', 'hard', [
  {
    id: 'stopped-own-project',
    competency: 'ownership',
    area: 'judgement',
    text: 'Tell me about something you had started and believed in, that you then decided to stop. How did you come to that decision?',
    rephrased: 'When did you end a project of your own, although you had put a lot into it?',
    hint: 'Say what had been spent, what you still hoped for and what tipped the balance.',
    goodAnswer:
      'did not cling to money spent; signs they had set beforehand; care for the people on it; what was saved from it',
    followUps: {
      'How long before you stopped did you first know?': ['knew', 'doubt', 'doubts', 'sign', 'felt'],
      'What did you say to the people who had worked on it?': ['team', 'people', 'told', 'disappointed'],
      'What did you rescue from it?': ['learned', 'reused', 'saved', 'kept', 'lessons'],
      'What would have convinced you to go on?': [],
    },
  },
  {
    id: 'failure-with-consequences',
    competency: 'failure',
    area: 'judgement',
    text: 'Describe a failure in your career that had lasting consequences for other people. How did you carry the responsibility?',
    rephrased: 'How did you deal with a failure of yours that hurt others?',
    hint: 'Say who was affected, then what you did in the first days.',
    goodAnswer:
      'names those affected; neither excuses nor drama; changed a system, not only themselves; what could not be repaired',
    followUps: {
      'What did you say to the people it hurt?': ['apologised', 'apologized', 'told', 'sorry', 'talked'],
      'Which part could never be put right?': ['repaired', 'fixed', 'recovered', 'lost', 'too late'],
      'What in the way things were set up made it possible?': [
        'process',
        'system',
        'nobody checked',
        'structure',
        'pressure',
      ],
      'How has it changed the risks you take?': [],
    },
  },
  {
    id: 'cut-good-things',
    competency: 'prioritisation',
    area: 'delivery',
    text: 'Everything on the list was worth doing, but there were resources for about half of it. Tell me about a time you had to make those cuts. How did you choose?',
    rephrased: 'When did you have to cancel good and useful work because there was not enough money or time?',
    hint: 'Say what was on the list and who stood behind each thing.',
    goodAnswer:
      'a principle, said aloud; second-order effects of a cut; treated losers fairly; checked the choice later',
    followUps: {
      'Which cut do you regret?': ['cut', 'cancelled', 'dropped', 'stopped', 'killed'],
      'What side effect of a cut did you not see coming?': [
        'later',
        'unexpected',
        'consequence',
        'turned out',
        'effect',
      ],
      'How did you explain it to those who lost?': ['explained', 'told', 'disappointed', 'angry', 'stakeholders'],
      'What principle did you use that you could defend in public?': [],
    },
  },
  {
    id: 'crisis-first-day',
    competency: 'delivery under pressure',
    area: 'delivery',
    text: 'Tell me about the most serious crisis you have had to manage. How did you spend the first day, when hardly anything was known?',
    rephrased: 'What did you do at the very start of the worst crisis in your working life?',
    hint: 'Describe the first hours: who was there, what was known, what had to be decided.',
    goodAnswer:
      'first stops the harm; splits facts from guesses; clear roles and regular word to those affected; what was learned about the system',
    followUps: {
      'Which early decision turned out to be wrong?': ['decided', 'decision', 'first', 'thought', 'assumed'],
      'What did you tell people while you did not yet know?': [
        'communicated',
        'told',
        'informed',
        'updates',
        'press',
        'customers',
      ],
      'Whom did you keep out of the room?': ['team', 'meeting', 'group', 'call', 'roles'],
      'What did the crisis show about how things had been run before?': [],
    },
  },
  {
    id: 'vague-mandate',
    competency: 'ambiguity',
    area: 'leading',
    text: 'Describe a time you were made responsible for something nobody could define, with people expecting quite different things of it. How did you give it a shape?',
    rephrased: 'When did you get a big task with an unclear goal, and everybody wanted something else?',
    hint: 'Say who expected what, and what you did in the first month.',
    goodAnswer:
      'collected the hidden expectations; chose and said what it would not be; early proof before big plans; revised it with evidence',
    followUps: {
      'What did you declare out of scope?': ['scope', 'focus', 'focused', 'not do', 'limit'],
      'Whose expectation did you disappoint?': ['expected', 'expectations', 'stakeholders', 'disappointed'],
      'What early proof did you look for?': ['pilot', 'prototype', 'first', 'small', 'test', 'proof'],
      'When did you know that your definition was wrong or right?': [],
    },
  },
  {
    id: 'irreversible-decision',
    competency: 'decision making',
    area: 'judgement',
    text: 'Tell me about a decision you made that could not be undone, with good people on both sides of the argument. How did you arrive at it?',
    rephrased: 'What was your hardest decision at work that you could not take back?',
    hint: 'Give the two sides and what each feared.',
    goodAnswer:
      'knew that it was a one-way door; sought the best opposing case; owned it in public; judged the process apart from the luck',
    followUps: {
      'What was the best case of those who disagreed?': ['disagreed', 'other side', 'argument', 'opposed'],
      'How much of the good or bad outcome was luck?': ['worked', 'outcome', 'result', 'success', 'turned out'],
      'What would have made it possible to decide in smaller steps?': ['risk', 'all at once', 'big', 'final', 'commit'],
      'When did you last doubt it?': [],
    },
  },
  {
    id: 'raised-standard-of-group',
    competency: 'quality',
    area: 'craft',
    text: 'Think of a group whose work was not good enough, although everybody was busy and did their best. How did you raise it without breaking the group?',
    rephrased: 'How did you get a hard-working team to do better work?',
    hint: 'Say how the low standard showed and what kept it in place.',
    goodAnswer: 'made good work visible; changed causes, not only demands; kept pace and morale; evidence that it held',
    followUps: {
      'What kept the low standard in place for so long?': ['busy', 'always', 'habit', 'pressure', 'nobody'],
      'How did you measure that the work got better?': ['measured', 'errors', 'complaints', 'numbers', 'rate', 'fewer'],
      'What did the group lose in the process?': ['slower', 'left', 'pace', 'morale', 'resisted'],
      'Which of your demands did you take back?': [],
    },
  },
  {
    id: 'unlearned-success',
    competency: 'learning',
    area: 'growth',
    text: 'Describe a principle of your work that had made you successful and that you had to give up. What made you see it?',
    rephrased: 'Which old belief about your work did you drop?',
    hint: 'Think of advice you used to give and no longer would.',
    goodAnswer: 'a belief that mattered; evidence against it; the discomfort of letting go; what replaced it',
    followUps: {
      'What did holding on to it cost?': ['cost', 'too long', 'lost', 'failed', 'stubborn'],
      'What evidence did you explain away at first?': ['evidence', 'data', 'at first', 'ignored', 'denied'],
      'How did you explain the change to people you had taught the old way?': [
        'team',
        'taught',
        'told',
        'others',
        'trained',
      ],
      'Which of your principles of today is most likely to be the next?': [],
    },
  },
]);
