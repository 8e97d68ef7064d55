import type { Difficulty, JobRequirement, QuestionType } from '@intervue/shared';
import { isSoftwareName } from './resume-skills.ts';
import type { Trade } from './trade.ts';

type About = { type: QuestionType; difficulty: Difficulty; isOfSoftware: boolean; trade: Trade };

/**
 * What is asked about something a job wants, by what it is and the kind of interview. Schools, languages and experience of nothing in
 * particular are not asked about.
 */
export function askedAbout({ name, kind }: Pick<JobRequirement, 'name' | 'kind'>, about: About): string | null {
  if (about.type === 'case' || kind === 'education' || kind === 'language' || OF_NOTHING.test(name)) return null;
  if (isDuty(name)) return `How have you dealt with ${name} in your work?`;
  if (kind === 'skill') return aboutSkill(name, about);
  if (about.type === 'hr') return `What in your working life so far has to do with ${name}?`;
  return (kind === 'quality' ? ABOUT_QUALITY : ABOUT_EXPERIENCE)[about.difficulty](name);
}

/** What everybody in a trade has to see to: nobody builds it, and nobody is proud of it. */
export function isDuty(name: string): boolean {
  return DUTIES.test(name);
}

const DUTIES =
  /\b(?:safeguarding|child protection|safety|hygiene|infection (?:control|prevention)|data protection|gdpr|privacy|confidentiality|discretion|compliance|first aid|manual handling|risk assessments?|shifts?|shift work|nights|weekends?|travel(?:ling)?|lifting|haccp|whistleblowing|deadlines|on-call)\b/i;

const OF_NOTHING =
  /^(?:(?:professional|work|working|relevant|related|similar|prior|previous|industry|commercial|practical|hands-on|proven|full-time) )*(?:experience|background|track record|berufserfahrung|erfahrung)$/i;

type Wording = Record<Difficulty, (name: string) => string>;

const ABOUT_QUALITY: Wording = {
  easy: (name) => `Where has ${name} mattered in your work?`,
  medium: (name) => `What is the best example of ${name} from your own work?`,
  hard: (name) => `When was ${name} hardest for you at work?`,
};

const ABOUT_EXPERIENCE: Wording = {
  easy: (name) => `What in your work so far had to do with ${name}?`,
  medium: (name) => `Which piece of your work was most about ${name}?`,
  hard: (name) => `What was the hardest part of ${name} in your own work?`,
};

function aboutSkill(name: string, { type, difficulty, isOfSoftware, trade }: About): string | null {
  switch (type) {
    case 'technical':
      return (isOfSoftware ? BUILT_WITH : DONE_WITH)[difficulty](name);
    case 'behavioral':
      return `When did ${name} make a real difference in your work?`;
    case 'system_design':
      return isOfSoftware
        ? `What part would ${name} play in a system that you would build today?`
        : `How would you organise work that depends on ${name}?`;
    case 'coding_discussion':
      if (!isOfSoftware) return `How do you check work that relies on ${name}?`;
      return isSoftwareName(name)
        ? `What do you look at first in code that relies on ${name}?`
        : `Where has ${name} changed the code that you write?`;
    case 'hr':
      return `What draws you to a job with ${name} in it?`;
    case 'product_management':
      return trade === 'other' || trade === 'unknown'
        ? `Which decision of yours leaned on ${name}?`
        : `Which product decision of yours leaned on ${name}?`;
    case 'case':
      return null;
  }
}

const BUILT_WITH: Wording = {
  easy: (name) => `What have you built with ${name} so far?`,
  medium: (name) => `What is the most demanding thing you have done with ${name}?`,
  hard: (name) => `Which decision about ${name} in your own work do you see differently today?`,
};

const DONE_WITH: Wording = {
  easy: (name) => `Where have you needed ${name} so far?`,
  medium: (name) => `What was the most demanding situation in which you needed ${name}?`,
  hard: (name) => `Which decision about ${name} in your own work do you see differently today?`,
};
