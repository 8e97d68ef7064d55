import type { FollowUpSeed, ParsedResume, PlannedQuestion } from '@intervue/shared';
import type { KnownWords } from './known-words.ts';
import { type Anchor, anchorsIn } from './resume-anchors.ts';
import { shuffled } from './seeded-choice.ts';
import { spokenForm } from './words.ts';

type QuestionType = PlannedQuestion['type'];

/** Questions about what really stands in the resume, one for each of `types` as far as it has something to ask about. */
export function resumeQuestions(
  resume: ParsedResume | null,
  { seed, known, types }: { seed: number; known: KnownWords; types: readonly QuestionType[] },
): PlannedQuestion[] {
  if (resume === null) return [];
  const anchors = anchorsIn(resume);
  const questions: PlannedQuestion[] = [];
  const used: Anchor[] = [];
  for (const [index, type] of types.entries()) {
    const anchor = bestAnchor(anchors, used, type, known, seed);
    if (anchor === null) break;
    used.push(anchor);
    questions.push(questionAbout(anchor, type, index + 1, isInJob(anchor, known)));
  }
  return questions;
}

const PREFERRED: Record<QuestionType, readonly Anchor['kind'][]> = {
  behavioral: ['deed', 'position', 'technology', 'studies', 'skill'],
  technical: ['technology', 'deed', 'skill', 'position', 'studies'],
  system_design: ['deed', 'technology', 'position', 'skill', 'studies'],
  coding_discussion: ['technology', 'deed', 'skill', 'position', 'studies'],
};

/** By kind, then what the job names, then another employer than before, then the later one. */
function bestAnchor(
  anchors: readonly Anchor[],
  used: readonly Anchor[],
  type: QuestionType,
  known: KnownWords,
  seed: number,
): Anchor | null {
  const companies = new Set(used.map(companyOf));
  const left = shuffled(
    anchors.filter((anchor) => !used.includes(anchor)),
    seed,
    `resume ${used.length}`,
  );
  const ranked = left.map((anchor) => ({
    anchor,
    rank:
      PREFERRED[type].indexOf(anchor.kind) * 10 +
      (isInJob(anchor, known) ? 0 : 4) +
      (companies.has(companyOf(anchor)) ? 12 : 0) +
      Math.min(3, companiesBefore(anchors, anchor)),
  }));
  return ranked.sort((one, other) => one.rank - other.rank)[0]?.anchor ?? null;
}

function companyOf(anchor: Anchor): string {
  return 'company' in anchor ? anchor.company : anchor.kind;
}

function companiesBefore(anchors: readonly Anchor[], anchor: Anchor): number {
  return [...new Set(anchors.map(companyOf))].indexOf(companyOf(anchor));
}

function isInJob(anchor: Anchor, known: KnownWords): boolean {
  if (!('technology' in anchor)) return false;
  const name = ` ${spokenForm(anchor.technology)} `;
  return known.jobDescription.includes(name) || known.role.includes(name);
}

function questionAbout(anchor: Anchor, type: QuestionType, number: number, isNamedByJob: boolean): PlannedQuestion {
  const { text, rephrased } = wordingFor(anchor, type);
  return {
    id: `resume-${number}`,
    type,
    competency: type === 'behavioral' ? 'own experience' : 'own technical work',
    text,
    rephrased,
    followUps: FOLLOW_UPS[type].map((seed, index) => ({ ...seed, id: `resume-${number}-${index + 1}` })),
    source: 'resume',
    reason: `From the resume: ${nameOf(anchor)}.${isNamedByJob ? ' The job names it too.' : ''}`,
  };
}

function nameOf(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'deed':
    case 'position':
      return anchor.title === null ? anchor.company : `${anchor.title} at ${anchor.company}`;
    case 'technology':
      return `${anchor.technology} at ${anchor.company}`;
    case 'skill':
      return anchor.technology;
    case 'studies':
      return anchor.institution;
  }
}

function wordingFor(anchor: Anchor, type: QuestionType): { text: string; rephrased: string } {
  switch (anchor.kind) {
    case 'deed':
      return {
        text: `Your resume says that at ${anchor.company}, you ${anchor.deed}. ${ABOUT_DEED[type]}`,
        rephrased: `Think back to your work at ${anchor.company}. ${EASIER[type]}`,
      };
    case 'technology':
      return {
        text: `At ${anchor.company}, you worked with ${anchor.technology}. ${ABOUT_TECHNOLOGY[type]}`,
        rephrased: `Think of one thing you did with ${anchor.technology} at ${anchor.company}. ${EASIER[type]}`,
      };
    case 'position':
      return {
        text: `${anchor.title === null ? `I saw on your resume that you worked at ${anchor.company}` : `I saw on your resume that you were ${anchor.title} at ${anchor.company}`}. ${ABOUT_POSITION[type]}`,
        rephrased: `Think of your time at ${anchor.company}. ${EASIER[type]}`,
      };
    case 'skill':
      return {
        text: `Your resume lists ${anchor.technology}. ${ABOUT_SKILL[type]}`,
        rephrased: `Think of something you made or learned with ${anchor.technology}. ${EASIER[type]}`,
      };
    case 'studies':
      return {
        text: `I saw that you studied ${anchor.field === null ? '' : `${anchor.field} `}at ${anchor.institution}. ${ABOUT_STUDIES[type]}`,
        rephrased: `Think of one project from your time at ${anchor.institution}. ${EASIER[type]}`,
      };
  }
}

const ABOUT_DEED: Record<QuestionType, string> = {
  behavioral: 'What was the hardest part of that?',
  technical: 'How did it work under the hood?',
  system_design: 'If you had to do that again for ten times the load, how would you go about it?',
  coding_discussion: 'How was the code behind it organised?',
};
const ABOUT_TECHNOLOGY: Record<QuestionType, string> = {
  behavioral: 'What did you have to learn the hard way there?',
  technical: 'What was the trickiest problem you ran into with it?',
  system_design: 'What part did it play in the whole system?',
  coding_discussion: 'How did you keep the code in that project easy to change?',
};
const ABOUT_POSITION: Record<QuestionType, string> = {
  behavioral: 'Which piece of work from that time are you most proud of?',
  technical: 'What was the most demanding technical problem you solved there?',
  system_design: 'How was the largest system you worked on there put together?',
  coding_discussion: 'Which part of the code there would you most like to write again?',
};
const ABOUT_SKILL: Record<QuestionType, string> = {
  behavioral: 'When did it last help you to get something important done?',
  technical: 'What is the most demanding thing you have done with it?',
  system_design: 'In what kind of system would you rather not choose it?',
  coding_discussion: 'What do you look at first when you review code written with it?',
};
const ABOUT_STUDIES: Record<QuestionType, string> = {
  behavioral: 'Which project from that time taught you the most?',
  technical: 'What is the most technical thing you built or analysed there?',
  system_design: 'Which system from that time would you design differently today?',
  coding_discussion: 'Which piece of code from that time would you write differently today?',
};
const EASIER: Record<QuestionType, string> = {
  behavioral: 'What was difficult about it?',
  technical: 'How did it work?',
  system_design: 'Which parts did it have?',
  coding_discussion: 'What was the code like?',
};

const FOLLOW_UPS: Record<QuestionType, readonly Omit<FollowUpSeed, 'id'>[]> = {
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
};
