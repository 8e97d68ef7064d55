import { pack } from '../pack.ts';

/** Questions about the skills of any trade that ask for experience and a trade-off. */
export const technicalMediumCraft = pack('technical', 'medium', [
  {
    id: 'method-against-its-rival',
    competency: 'expertise',
    area: 'craft',
    text: 'In your field there are usually two respected ways to do the same thing. Take one such pair: when do you choose which?',
    rephrased: 'Name two good methods in your work that compete. What decides between them?',
    hint: 'Choose a pair you have used both of.',
    goodAnswer: 'a real pair, both used; fair to each; a deciding condition; an example where they chose against habit',
    followUps: {
      'When did you pick the wrong one?': ['choose', 'chose', 'prefer', 'usually'],
      'What do the fans of the other way get right?': ['alternative', 'some people', 'traditional'],
      'What would you measure to compare them fairly?': ['better', 'faster', 'cheaper', 'cost', 'results'],
      'How has your own preference changed over the years?': [],
    },
  },
  {
    id: 'hardest-technical-problem',
    competency: 'problem solving',
    area: 'craft',
    text: 'Tell me about the hardest technical or professional problem you solved in the last few years. What made it hard?',
    rephrased: 'Which difficult problem in your field did you manage to solve?',
    hint: 'Say what you tried first and why that was not enough.',
    goodAnswer:
      'a truly hard core; failed attempts and what they taught; the decisive insight; how they know it is solved',
    followUps: {
      'Which attempt failed, and taught you the most?': ['tried', 'at first', 'attempt', 'did not work'],
      'What was the moment of insight?': ['realised', 'realized', 'noticed', 'found', 'turned out'],
      'How do you know that it is really solved?': ['solved', 'fixed', 'works', 'working'],
      'Which part did you solve yourself?': ['team', 'together', 'colleagues'],
      'How would you attack it today?': [],
    },
  },
  {
    id: 'standard-that-did-not-fit',
    competency: 'judgement',
    area: 'craft',
    text: 'Think of a standard procedure in your field that did not fit the case in front of you. How did you decide how far to depart from it?',
    rephrased: 'When did you have to bend a standard procedure because the case was special?',
    hint: 'Say what the procedure protects from, then what was different this time.',
    goodAnswer:
      'knows what the procedure protects from; what was different; who was asked; how it was recorded and checked',
    followUps: {
      'What does that procedure protect from?': ['procedure', 'protocol', 'guideline', 'policy', 'rules'],
      'Whom did you ask before you departed from it?': ['asked', 'manager', 'colleague', 'permission', 'doctor'],
      'How did you record what you had done?': ['wrote', 'documented', 'noted', 'report'],
      'What would have made you keep to it after all?': [],
    },
  },
  {
    id: 'obvious-cause-was-wrong',
    competency: 'finding causes',
    area: 'craft',
    text: 'Tell me about a time the obvious explanation for a problem at work was wrong. How did you get to the real one?',
    rephrased: 'When did a problem have another cause than everybody thought?',
    hint: 'Say what everybody believed and which detail did not fit.',
    goodAnswer:
      'the detail that did not fit; ways of testing a guess; patience under pressure; what followed from the real cause',
    followUps: {
      'Which detail did not fit the obvious explanation?': ['detail', 'strange', 'noticed', 'odd', 'fit'],
      'How did you test your own guess?': ['tested', 'tried', 'checked', 'measured', 'compared'],
      'Who did not want to believe it?': ['everyone', 'believed', 'convinced', 'thought', 'manager'],
      'What would have happened if you had treated the obvious cause?': [],
    },
  },
  {
    id: 'sign-you-watch',
    competency: 'judging by signs',
    area: 'craft',
    text: 'Which number or sign tells you most reliably how your work is going?',
    rephrased: 'What do you watch to see whether your work is going well?',
    hint: 'It can be a figure, a reaction of people or something you see with your own eyes.',
    goodAnswer: 'one sign and why that one; how it can mislead; what they did because of it; what it leaves out',
    followUps: {
      'How can it mislead you?': ['number', 'numbers', 'figure', 'percent', 'rate'],
      'What did you last change because of it?': ['changed', 'adjusted', 'improved', 'reacted'],
      'What happens when people are judged by it?': ['target', 'bonus', 'goal', 'measured', 'team'],
      'What does it not show at all?': [],
    },
  },
  {
    id: 'brought-in-new-method',
    competency: 'improving methods',
    area: 'craft',
    text: 'Tell me about a tool or method that was new to your workplace, and that you brought in. How did you find out whether it was better than the old one?',
    rephrased: 'Which new way of working did you introduce, and was it an improvement?',
    hint: 'Say what was done before and what you compared.',
    goodAnswer: 'the need behind it; a fair comparison; what got worse; how others took it up',
    followUps: {
      'What got worse because of it?': ['better', 'faster', 'easier', 'improved', 'saved'],
      'Who went on doing it the old way?': ['team', 'colleagues', 'everyone', 'resisted', 'training'],
      'What exactly did you compare?': ['compared', 'measured', 'trial', 'pilot', 'tested'],
      'What would you do differently the next time you introduce something?': [],
    },
  },
]);
