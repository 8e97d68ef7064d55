import type { Experience, ParsedResume } from '@intervue/shared';
import { withJoinedLines } from './broken-lines.ts';
import { certificationsOf } from './certifications.ts';
import { type Beside, contactOf } from './contact.ts';
import { degreeIn } from './degrees.ts';
import { educationsOf } from './educations.ts';
import { experiencesOf } from './experiences.ts';
import type { PageStart } from './field-sources.ts';
import type { SectionKind } from './heading-words.ts';
import { joinWrapped, type Line, wordCount } from './line.ts';
import { namedTechnologies } from './named-technologies.ts';
import { isPlace } from './places.ts';
import { isSchool, roleScore } from './role-words.ts';
import { type Section, sectionsOf, WEAK_HEADING } from './sections.ts';
import { HUMAN_LANGUAGE, skillsOf } from './skills.ts';

/** A resume without its text; `areSkillsGathered` when it lists none and they come from all over it. */
export type Structure = Omit<ParsedResume, 'raw_text'> & { areSkillsGathered: boolean };

/** Finds what the lines of a resume say about the person. */
export function structureOf(lines: readonly Line[], beside: Beside): Structure {
  const sections = sectionsOf(withJoinedLines(lines));
  const about = (kind: SectionKind) =>
    sections.filter((section) => section.kinds.includes(kind)).flatMap((section) => linesAbout(section, kind));
  const experiences = positionsIn(sections).slice(0, 60);
  const listed = skillsOf([...about('skills'), ...programmingLanguages(about('languages'))]);
  const hasList = listed.length > 0 || sections.some((section) => section.kinds.includes('skills'));
  const gathered = hasList ? [] : namedTechnologies(plainText(lines));
  return {
    contact: contactOf(sections, beside),
    summary: summaryOf(sections, about('summary')),
    experiences,
    education: educationsOf(about('education')).slice(0, 30),
    skills: hasList ? listed : gathered,
    certifications: certificationsOf(about('certifications')),
    areSkillsGathered: gathered.length > 0,
  };
}

/** Under "Teaching" and the like stand positions, but also courses and topics: only what has a title is taken. */
function positionsIn(sections: readonly Section[]): Experience[] {
  const named = sections.filter((section) => section.kinds.includes('experience'));
  const linesOf = (isWeak: boolean) =>
    named.filter((section) => WEAK_HEADING.test(section.heading) === isWeak).flatMap((section) => section.lines);
  return [...experiencesOf(linesOf(false)), ...experiencesOf(linesOf(true)).filter((each) => each.title !== '')];
}

/** The text of lines, one a line, an empty one before each gap. */
export function plainText(lines: readonly Line[]): string {
  return lines.map(written).join('\n');
}

/** Where in the plain text each page begins. A page that columns come back to has several places. */
export function pageStarts(lines: readonly Line[]): PageStart[] {
  const starts: PageStart[] = [];
  let length = 0;
  lines.forEach((line, at) => {
    if (starts.at(-1)?.page !== line.page) starts.push({ page: line.page, at: length });
    length += written(line, at).length + 1;
  });
  return starts;
}

function written(line: Line, at: number): string {
  return `${at > 0 && line.gap > line.size * 1.9 ? '\n' : ''}${line.isBullet ? '• ' : ''}${line.text}`;
}

/** Of a section with two subjects ("Education & Certifications"), the lines about one of them. */
function linesAbout(section: Section, kind: SectionKind): readonly Line[] {
  const { kinds, lines } = section;
  if (kinds.length < 2) return lines;
  if (kinds.includes('certifications') && kinds.includes('education')) {
    return lines.filter((line) => isCertificate(line) === (kind === 'certifications'));
  }
  if (kinds.includes('certifications') && kinds.includes('skills')) {
    return lines.filter((line) => isCertificate(line) === (kind === 'certifications'));
  }
  return kinds[0] === kind || !kinds.includes('skills') ? lines : [];
}

function isCertificate(line: Line): boolean {
  if (/certif|licen[sc]e|\b(?:PMP|CISSP|CPA|CFA|CSM|ITIL|CCNA|CKA|CKAD|CPR|BLS)\b/i.test(line.text)) return true;
  return false;
}

/** A part called "Languages" may mean either kind. */
function programmingLanguages(lines: readonly Line[]): readonly Line[] {
  const isOfPeople = lines.some((line) => HUMAN_LANGUAGE.test(line.text));
  return isOfPeople || namedTechnologies(plainText(lines)).length === 0 ? [] : lines;
}

/** The summary under its heading, or a paragraph that stands before the first heading. */
function summaryOf(sections: readonly Section[], under: readonly Line[]): string | null {
  const lines =
    under.length > 0
      ? under
      : sections.filter((section) => section.kinds.includes('head')).flatMap((section) => proseOf(section.lines));
  const text = joinWrapped(lines.map((line) => line.text));
  return text === '' ? null : text.slice(0, 4_000);
}

/** Addresses of every kind. */
const NO_PROSE = /@|https?:|\||\b\d{5}\b/;

function proseOf(lines: readonly Line[]): Line[] {
  const start = lines.findIndex(
    (line) => wordCount(line.text) >= 9 && !NO_PROSE.test(line.text) && !isPlace(line.text),
  );
  if (start < 0) return [];
  const prose = lines.slice(start).filter((line) => !/@|https?:/.test(line.text) && wordCount(line.text) >= 2);
  return prose.some((line) => degreeIn(line.text) && isSchool(line.text) && roleScore(line.text) === 0)
    ? prose.slice(0, 1)
    : prose;
}
