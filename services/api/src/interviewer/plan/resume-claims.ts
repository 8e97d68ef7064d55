import type { ParsedResume, ResumeClaim } from '@intervue/shared';
import { technologiesIn } from '../technologies.ts';
import { spokenForm } from '../words.ts';
import { nameOf } from './resume-anchors.ts';
import { skillsIn } from './resume-skills.ts';
import { waysToSay } from './skill-words.ts';

const SKILLS_MAX = 60;
const EMPLOYERS_MAX = 8;

/** What a resume says that an answer can contradict. Nothing that cannot be said back. */
export function claimsIn(resume: ParsedResume | null): ResumeClaim[] {
  if (resume === null) return [];
  return [...skillClaims(resume), ...employerClaims(resume), ...courseClaims(resume)];
}

/** What is listed as a skill, as it stands there, and the technologies that the work is told with. */
function skillClaims(resume: ParsedResume): ResumeClaim[] {
  const told = resume.experiences.flatMap(({ highlights, description }) => [...highlights, description ?? '']);
  const named = [...skillsIn(resume), ...told.flatMap(technologiesIn)];
  const claims: ResumeClaim[] = [];
  const taken = new Set<string>();
  for (const name of named) {
    const words = waysToSay(name);
    if (words.length === 0 || words.some((word) => taken.has(word))) continue;
    for (const word of words) taken.add(word);
    claims.push({ id: `skill:${name.toLowerCase()}`, kind: 'skill', says: name, words });
  }
  return claims.slice(0, SKILLS_MAX);
}

function employerClaims({ experiences }: ParsedResume): ResumeClaim[] {
  const names = experiences.map(({ company }) => nameOf(company)).filter((name) => name !== null);
  return [...new Set(names)].slice(0, EMPLOYERS_MAX).map((name) => ({
    id: `employer:${name.toLowerCase()}`,
    kind: 'employer',
    says: `your time at ${name}`,
    words: [spokenForm(name)],
  }));
}

/** What the whole of it says: that there was work before, that people were led, that something was studied. */
function courseClaims({ experiences, education }: ParsedResume): ResumeClaim[] {
  const latest = nameOf(experiences[0]?.company ?? '');
  const leader = leaderIn(experiences);
  const school = nameOf(education[0]?.institution ?? '');
  return [
    ...claimOf('experience', latest && `your work at ${latest}`),
    ...claimOf('leading', leader),
    ...claimOf('studies', school && `your studies at ${school}`),
  ];
}

/** Reads well after "your resume mentions" and after "the resume speaks of". */
function leaderIn(experiences: ParsedResume['experiences']): string | null {
  const led = experiences.find(({ title, highlights }) => [title, ...highlights].some((text) => LED.test(text)));
  const title = nameOf(led?.title ?? '');
  const company = nameOf(led?.company ?? '');
  if (title !== null) return `leading people as ${title}`;
  return company === null ? null : `leading people at ${company}`;
}

function claimOf(kind: ResumeClaim['kind'], says: string | null): ResumeClaim[] {
  return says === null ? [] : [{ id: kind, kind, says, words: [] }];
}

const LED =
  /\b(?:team lead|head of|director|engineering manager|(?:led|managed|supervised|headed) (?:a |the |an? \w+ )?(?:team|group|department|\w+ (?:engineers|people|developers|nurses|employees|reports)))\b/i;
