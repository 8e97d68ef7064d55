import type { FollowUpSeed, QuestionType } from '@intervue/shared';
import type { Anchor } from './resume-anchors.ts';

type Questions = Record<Anchor['kind'], Record<QuestionType, string>>;

/** What is asked about something of a resume, by what it is and what kind of question is wanted. */
export const ABOUT: Questions = {
  deed: {
    behavioral: 'What was the hardest part of that?',
    technical: 'How did it work under the hood?',
    system_design: 'If you had to do that again for ten times the load, how would you go about it?',
    coding_discussion: 'How was the code behind it organised?',
    hr: 'What made you take that on?',
    case: 'What did the business gain by it?',
    product_management: 'How did you decide that it was worth building?',
  },
  technology: {
    behavioral: 'What did you have to learn the hard way there?',
    technical: 'What was the trickiest problem you ran into with it?',
    system_design: 'What part did it play in the whole system?',
    coding_discussion: 'How did you keep the code in that project easy to change?',
    hr: 'What would you like to do with it next?',
    case: 'How would you have shown that it was worth its price?',
    product_management: 'How did it change what your users could do?',
  },
  position: {
    behavioral: 'Which piece of work from that time are you most proud of?',
    technical: 'What was the most demanding technical problem you solved there?',
    system_design: 'How was the largest system you worked on there put together?',
    coding_discussion: 'Which part of the code there would you most like to write again?',
    hr: 'What made you take that position?',
    case: 'Which figure mattered most to that business?',
    product_management: 'Which product decision from that time was yours?',
  },
  skill: {
    behavioral: 'When did it last help you to get something important done?',
    technical: 'What is the most demanding thing you have done with it?',
    system_design: 'In what kind of system would you rather not choose it?',
    coding_discussion: 'What do you look at first when you review code written with it?',
    hr: 'Where would you like to use it in your next job?',
    case: 'Where does it earn a business the most?',
    product_management: 'When did it help you to understand your users?',
  },
  studies: {
    behavioral: 'Which project from that time taught you the most?',
    technical: 'What is the most technical thing you built or analysed there?',
    system_design: 'Which system from that time would you design differently today?',
    coding_discussion: 'Which piece of code from that time would you write differently today?',
    hr: 'What made you choose that?',
    case: 'Which problem from that time would a business pay to have solved?',
    product_management: 'Which project from that time had real users?',
  },
};

/** For a second question of the same kind. A resume's studies are asked about once. */
export const ABOUT_AGAIN: Questions = {
  deed: {
    behavioral: 'Which part of it did others doubt at first?',
    technical: 'Which decision in it would you defend against anybody?',
    system_design: 'Where would it have broken first as it grew?',
    coding_discussion: 'Which piece of it was the most difficult to test?',
    hr: 'What would your manager of that time say about it?',
    case: 'What did it cost, all in all?',
    product_management: 'How did you notice whether people used it?',
  },
  technology: {
    behavioral: 'When did it let you down?',
    technical: 'What would you tell somebody who is about to use it for the first time?',
    system_design: 'What would you have built in its place if you had not had it?',
    coding_discussion: 'Which habit of it do you keep out of your own code?',
    hr: 'Who taught you to work with it?',
    case: 'What would the cheaper choice have been?',
    product_management: 'What did you leave out because of it?',
  },
  position: {
    behavioral: 'What did people come to you for there?',
    technical: 'Which technical choice from that time do you see differently today?',
    system_design: 'Which part of the systems there was closest to its limits?',
    coding_discussion: 'How did code get reviewed there?',
    hr: 'What made you move on from there?',
    case: 'Who were the strongest competitors there?',
    product_management: 'Whom did you have to say no to there?',
  },
  skill: {
    behavioral: 'How did you come to it?',
    technical: 'Which of its limits have you met yourself?',
    system_design: 'What does a system need around it to run it well?',
    coding_discussion: 'What makes code written with it hard to read?',
    hr: 'How do you keep it fresh?',
    case: 'Who pays for it when it goes wrong?',
    product_management: 'What would you never decide by it alone?',
  },
  studies: ABOUT.studies,
};

/** What is asked of work that no software is made in, in place of the others. */
export const OF_ANY_TRADE: Partial<
  Record<QuestionType, Record<Anchor['kind'], readonly [first: string, again: string]>>
> = {
  technical: {
    deed: ['How exactly did you go about it?', 'Which decision in it would you defend against anybody?'],
    technology: ['What was the trickiest problem you ran into with it?', 'What would you show a beginner first?'],
    position: [
      'What was the most demanding problem you solved there?',
      'Which way of working from that time do you see differently today?',
    ],
    skill: ['What is the most demanding thing you have done with it?', 'Which of its limits have you met yourself?'],
    studies: [
      'What is the most demanding thing you worked out there?',
      'What from that time do you still use at work?',
    ],
  },
  system_design: {
    deed: [
      'How was that work organised, from beginning to end?',
      'What would you set up differently if you did it again?',
    ],
    technology: ['What part did it play in your daily work?', 'How would you have done the work without it?'],
    position: ['How was the work there organised?', 'Which part of the work there was closest to its limits?'],
    skill: ['When would you rather not use it?', 'What does it take to use it well?'],
    studies: [
      'Which piece of work from that time would you plan differently today?',
      'How did you plan your work there?',
    ],
  },
  coding_discussion: {
    deed: ['How did you check that it was done well?', 'Which part of it was the most difficult to get right?'],
    technology: ['How did you check what you had done with it?', 'Which mistake with it do you look out for?'],
    position: [
      'How did people there check each other’s work?',
      'Which piece of work from there would you do differently today?',
    ],
    skill: ['What do you look at first when you check work done with it?', 'What do others find difficult about it?'],
    studies: ['Which piece of work from that time would you do again today?', 'How did you check your work there?'],
  },
  product_management: {
    deed: ['How did you know that it was needed?', 'How did you notice whether it helped people?'],
    technology: ['How did it change what you could do for others?', 'What did you leave out because of it?'],
    position: ['Which decision from that time was yours?', 'Whom did you have to say no to there?'],
    skill: ['When did it help you to understand the people you work for?', 'What would you never decide by it alone?'],
    studies: ['Which piece of work from that time was of use to others?', 'What did you learn there about people?'],
  },
};

/** The same in easier words, where no software is made. */
export const EASIER_OF_ANY_TRADE: Partial<Record<QuestionType, string>> = {
  technical: 'How did you do it?',
  system_design: 'How was it organised?',
  coding_discussion: 'How did you check your work?',
  product_management: 'Whom did it help?',
};

/** The same in easier words. */
export const EASIER: Record<QuestionType, string> = {
  behavioral: 'What was difficult about it?',
  technical: 'How did it work?',
  system_design: 'Which parts did it have?',
  coding_discussion: 'What was the code like?',
  hr: 'What did you like about it?',
  case: 'What was it worth?',
  product_management: 'Who used it?',
};

/** Follow-ups to these. */
export const FOLLOW_UP_SEEDS: Record<QuestionType, readonly Omit<FollowUpSeed, 'id'>[]> = {
  behavioral: [
    { text: 'Who else had to be convinced?', triggers: ['stakeholder', 'manager', 'customer', 'client', 'boss'] },
    { text: 'How did you share the work?', triggers: ['team', 'colleague', 'together'] },
    { text: 'What did you give up to make the date?', triggers: ['deadline', 'late', 'on time', 'delay'] },
  ],
  technical: [
    { text: 'How did you find the cause?', triggers: ['bug', 'crash', 'outage', 'error', 'incident'] },
    { text: 'Where was the bottleneck?', triggers: ['slow', 'latency', 'performance', 'timeout'] },
    { text: 'How did you test that?', triggers: ['deploy', 'release', 'migration', 'migrate'] },
  ],
  system_design: [
    { text: 'What happens when that part fails?', triggers: ['queue', 'cache', 'replica', 'service', 'server'] },
    { text: 'How would you keep the data consistent?', triggers: ['database', 'write', 'shard', 'sync'] },
    { text: 'How would you notice that it is getting too slow?', triggers: ['latency', 'load', 'traffic', 'slow'] },
  ],
  coding_discussion: [
    { text: 'How did you make sure it stayed correct?', triggers: ['test', 'bug', 'refactor', 'review'] },
    { text: 'How did others find their way in it?', triggers: ['module', 'class', 'function', 'layer', 'structure'] },
    { text: 'What did that cost at run time?', triggers: ['loop', 'memory', 'slow', 'performance'] },
  ],
  hr: [
    { text: 'What did you take from there for the next job?', triggers: ['left', 'leave', 'moved', 'changed'] },
    { text: 'What kind of manager brought out your best there?', triggers: ['manager', 'boss', 'lead', 'support'] },
    { text: 'How did you settle in?', triggers: ['new', 'started', 'joined', 'first'] },
  ],
  case: [
    { text: 'Where did that figure come from?', triggers: ['percent', 'revenue', 'profit', 'cost', 'costs'] },
    { text: 'Who lost something by it?', triggers: ['customer', 'customers', 'supplier', 'market'] },
    { text: 'What would have happened without it?', triggers: ['grew', 'growth', 'saved', 'improved'] },
  ],
  product_management: [
    { text: 'What did the users do before?', triggers: ['user', 'users', 'customer', 'customers'] },
    { text: 'Which figure told you that it worked?', triggers: ['metric', 'conversion', 'retention', 'adoption'] },
    { text: 'What did you cut from the first version?', triggers: ['launch', 'launched', 'release', 'roadmap'] },
  ],
};
